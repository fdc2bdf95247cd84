import { addWords } from "../catalogues";
import { trainingPlan, trainingSession } from "../english/trainings";

addWords("en", { trainingPlan, trainingSession });
