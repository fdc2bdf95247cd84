import type { CurrentPerson } from "../sign-ins/person";
import type { World } from "../world";
import { auditLine } from "./write-line.server";

/**
 * The answer to whoever asks for what is not theirs to see, or is not there: nothing, not even which of the two. Somebody with an office
 * leaves a line in the log of each of their agencies: an address of another agency is not typed by chance. To be thrown.
 */
export async function refusedAddress(world: World, person: CurrentPerson, request: Request): Promise<Response> {
  const offices = person.memberships.filter(({ roles }) => roles.some((role) => role !== "learner"));
  for (const { agencyId } of offices) await auditLine(world, person, { action: "refused-address", agencyId, subject: new URL(request.url).pathname.slice(0, 200) });
  return new Response(null, { status: 404, statusText: "Not Found" });
}
