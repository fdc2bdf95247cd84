import { addWords } from "../catalogues";
import { asAt, inspect, inspectors } from "../english/as-at";

addWords("en", { asAt, inspectors, inspect });
