import { addWords } from "../catalogues";
import { search } from "../english/search";

addWords("en", { search });
