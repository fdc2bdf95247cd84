import { addWords } from "../catalogues";
import { counting } from "../english/required";

addWords("en", { counting });
