import { addWords } from "../catalogues";
import { finding, lesson } from "../english/lesson";

addWords("en", { finding, lesson });
