import { addWords } from "../catalogues";
import { waivers } from "../english/standing";

addWords("en", { waivers });
