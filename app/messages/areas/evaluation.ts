import { addWords } from "../catalogues";
import { evaluation } from "../english/evaluation";

addWords("en", { evaluation });
