import { addWords } from "../catalogues";
import { terms } from "../english/terms";

addWords("en", { terms });
