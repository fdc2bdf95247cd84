import { addWords } from "../catalogues";
import { notes, practice } from "../english/practice";

addWords("en", { notes, practice });
