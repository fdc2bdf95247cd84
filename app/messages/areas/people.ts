import { addWords } from "../catalogues";
import { code, computers, people } from "../english/people";

addWords("en", { code, computers, people });
