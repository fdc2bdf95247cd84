import { addWords } from "../catalogues";
import { finding } from "../english/lesson";
import { offeredCases, ownCase } from "../english/own-case";

addWords("en", { finding, offeredCases, ownCase });
