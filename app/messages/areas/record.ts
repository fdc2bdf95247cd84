import { addWords } from "../catalogues";
import { record } from "../english/standing";

addWords("en", { record });
