import { addWords } from "../catalogues";
import { programmes } from "../english/programmes";

addWords("en", { programmes });
