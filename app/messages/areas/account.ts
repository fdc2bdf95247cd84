import { addWords } from "../catalogues";
import { account } from "../english/account";

addWords("en", { account });
