import { addWords } from "../catalogues";
import { landing } from "../english/landing";

addWords("en", { landing });
