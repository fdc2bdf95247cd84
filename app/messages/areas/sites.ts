import { addWords } from "../catalogues";
import { sites } from "../english/sites";

addWords("en", { sites });
