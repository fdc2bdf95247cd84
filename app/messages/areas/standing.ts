import { addWords } from "../catalogues";
import { difference, pathway, standing } from "../english/standing";

addWords("en", { difference, pathway, standing });
