import { addWords } from "../catalogues";
import { forgotten, reset } from "../english/getting-in";

addWords("en", { forgotten, reset });
