import { addWords } from "../catalogues";
import { tests } from "../english/tests";

addWords("en", { tests });
