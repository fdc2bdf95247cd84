import { refusedAddress } from "../audit/refused-address.server";
import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { accessTo } from "./access.server";

/** For its trainers: what is printed and entered names people of every agency. To everybody else it is not there (404, with a line in the log of who holds an office). */
export async function requireLeading(world: World, person: CurrentPerson, request: Request, trainingId: string): Promise<void> {
  const access = await accessTo(world, person, trainingId);
  if (access === null || !access.trains) throw await refusedAddress(world, person, request);
}
