import { addWords } from "../catalogues";
import { member, merging } from "../english/members";

addWords("en", { member, merging });
