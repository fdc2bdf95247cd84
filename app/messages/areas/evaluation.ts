import { addWords } from "../catalogues";
import { evaluation, evaluationForm, evaluationResult } from "../english/evaluation";

addWords("en", { evaluation, evaluationForm, evaluationResult });
