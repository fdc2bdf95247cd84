import { addWords } from "../catalogues";
import { required } from "../english/required";

addWords("en", { required });
