import { addWords } from "../catalogues";
import { hands, printDay } from "../english/print-day";

addWords("en", { printDay, hands });
