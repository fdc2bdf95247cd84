import { addWords } from "../catalogues";
import { reports } from "../english/reports";

addWords("en", { reports });
