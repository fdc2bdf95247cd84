import { addWords } from "../catalogues";
import { jointStanding } from "../english/joint-standing";

addWords("en", { jointStanding });
