import { addWords } from "../catalogues";
import { jointProgrammes } from "../english/joint-programmes";

addWords("en", { jointProgrammes });
