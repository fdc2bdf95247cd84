import { addWords } from "../catalogues";
import { trainings } from "../english/trainings";

addWords("en", { trainings });
