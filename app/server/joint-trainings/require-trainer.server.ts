import type { AppLoadContext } from "@remix-run/node";
import { refusedAddress } from "../audit/refused-address.server";
import { requirePerson } from "../sign-ins/current-person.server";
import type { CurrentPerson } from "../sign-ins/person";
import { accessTo } from "./access.server";

/** Whoever asks, when they are a trainer of this training; to everybody else it is not there. */
export async function requireTrainer(context: AppLoadContext, request: Request, id = ""): Promise<{ trainer: CurrentPerson; training: string }> {
  const trainer = await requirePerson(context, request);
  const access = await accessTo(context.world, trainer, id);
  if (access?.trains !== true) throw await refusedAddress(context.world, trainer, request);
  return { trainer, training: id };
}
