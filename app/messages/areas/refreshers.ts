import { addWords } from "../catalogues";
import { refreshers } from "../english/refreshers";

addWords("en", { refreshers });
