import { addWords } from "../catalogues";
import { access, display, privacy } from "../english/explaining";

addWords("en", { access, display, privacy });
