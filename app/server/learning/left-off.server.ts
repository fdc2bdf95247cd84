import { lineAddress } from "../../domain/progress/line-address";
import { testAddress } from "../../domain/progress/test-address";
import type { World } from "../world";
import { findUnderWay } from "./under-way.server";

/** Where somebody goes on who is in a hurry: into what My learning would offer next, or to My learning when nothing is under way. */
export async function leftOff(world: World, personId: string): Promise<string> {
  const { next } = await findUnderWay(world, personId);
  if (next === null) return "/learning";
  if (next.kind === "scenario") return `/attempts/${next.attempt.id}`;
  if (next.kind === "test") return testAddress(next.test);
  const { id, goesOn } = next.course;
  return goesOn === null ? `/courses/${id}` : lineAddress(id, goesOn);
}
