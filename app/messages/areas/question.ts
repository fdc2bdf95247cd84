import { addWords } from "../catalogues";
import { question } from "../english/question";

addWords("en", { question });
