import { addWords } from "../catalogues";
import { ownTrainings } from "../english/trainings";

addWords("en", { ownTrainings });
