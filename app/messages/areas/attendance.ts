import { addWords } from "../catalogues";
import { attend, attendance, correction, signCode, tablet } from "../english/attendance";

addWords("en", { attend, attendance, correction, signCode, tablet });
