import type { World } from "../world";
import { errorFields } from "./error-fields";

export async function databaseAnswers({ db, log }: World): Promise<boolean> {
  try {
    await db.person.findFirst({ select: { id: true } });
    return true;
  } catch (error) {
    log.error(errorFields(error), "the database does not answer");
    return false;
  }
}
