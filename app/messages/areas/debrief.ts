import { addWords } from "../catalogues";
import { debrief } from "../english/debrief";

addWords("en", { debrief });
