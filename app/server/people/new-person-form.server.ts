import { givableRoles } from "../../domain/agency/giving-roles";
import { agenciesFor, type CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import type { AddInput } from "./add-person.server";
import { openSites } from "./show-person.server";
import { isoDayIn } from "./time-zone";

/** For which agencies the viewer can add somebody, and what can be chosen in each. */
export function agenciesForNew(world: World, viewer: CurrentPerson) {
  return Promise.all(
    agenciesFor(viewer, "manage-people").map(async ({ agencyId, agencyName, timeZone, roles }) => ({
      id: agencyId, name: agencyName, givable: givableRoles(roles), sites: await openSites(world, agencyId, null), today: isoDayIn(timeZone, world.clock.now()),
    })),
  );
}

export function readNewPerson(form: URLSearchParams): AddInput {
  const field = (name: string) => form.get(name) ?? "";
  return { name: field("name"), email: field("email"), staffCode: field("staffCode"), agency: field("agency"), profession: field("profession"), site: field("site"), manager: field("manager"), day: field("day"), roles: form.getAll("role") };
}
