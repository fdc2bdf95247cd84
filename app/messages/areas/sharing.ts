import { addWords } from "../catalogues";
import { sharing } from "../english/sharing";

addWords("en", { sharing });
