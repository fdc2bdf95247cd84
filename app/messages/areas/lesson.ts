import { addWords } from "../catalogues";
import { lesson } from "../english/lesson";

addWords("en", { lesson });
