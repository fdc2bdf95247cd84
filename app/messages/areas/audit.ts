import { addWords } from "../catalogues";
import { audit } from "../english/audit";

addWords("en", { audit });
