import type { AppLoadContext } from "@remix-run/node";
import { refusedAddress } from "../audit/refused-address.server";
import { type CurrentPerson, requirePerson } from "../sign-ins/current-person.server";
import { accessTo, type TrainingAccess } from "./access.server";

export interface TrainingHere {
  id: string;
  person: CurrentPerson;
  access: TrainingAccess;
}

/** Whoever is signed in and may do this at this training; for everybody else there is nothing at the address. */
export async function requireTraining(context: AppLoadContext, request: Request, id: string | undefined, may: (access: TrainingAccess) => boolean = () => true): Promise<TrainingHere> {
  const person = await requirePerson(context, request);
  const access = await accessTo(context.world, person, id ?? "");
  if (access === null || !may(access)) throw await refusedAddress(context.world, person, request);
  return { id: id ?? "", person, access };
}

/** Only its trainers. */
export function trains(access: TrainingAccess): boolean {
  return access.trains;
}
