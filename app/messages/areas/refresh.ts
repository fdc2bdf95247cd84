import { addWords } from "../catalogues";
import { refresh } from "../english/refreshers";

addWords("en", { refresh });
