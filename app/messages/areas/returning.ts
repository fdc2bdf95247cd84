import { addWords } from "../catalogues";
import { returning } from "../english/refreshers";

addWords("en", { returning });
