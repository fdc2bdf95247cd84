import { addWords } from "../catalogues";
import { trainingPlaces } from "../english/trainings";

addWords("en", { trainingPlaces });
