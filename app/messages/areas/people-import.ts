import { addWords } from "../catalogues";
import { peopleImport } from "../english/people-import";

addWords("en", { peopleImport });
