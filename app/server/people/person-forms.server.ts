import type { CurrentPerson } from "../sign-ins/current-person.server";
import type { World } from "../world";
import { changePerson, changeRoles } from "./change-person.server";
import { endMembership, keepMember, moveMember, returnMember } from "./change-place.server";

/** What a form of a person's page did, or why it did not; "not-found" for a membership that is not the viewer's to manage, null for no form of the page. */
export async function applyPersonForm(world: World, viewer: CurrentPerson, personId: string, form: URLSearchParams) {
  const field = (name: string) => form.get(name) ?? "";
  const membership = field("membership");
  const place = { profession: field("profession"), site: field("site"), manager: field("manager"), day: field("day") };
  const confirmed = form.get("confirmed") === "yes";
  switch (form.get("intent")) {
    case "move":
      return moveMember(world, viewer, personId, membership, place);
    case "back":
      return returnMember(world, viewer, personId, membership, place);
    case "leave":
      return endMembership(world, viewer, personId, membership, { day: place.day, confirmed });
    case "keep":
      return keepMember(world, viewer, personId, membership);
    case "account":
      return changePerson(world, viewer, personId, membership, { name: field("name"), email: field("email"), staffCode: field("staffCode") });
    case "office":
      return changeRoles(world, viewer, personId, membership, { roles: form.getAll("role"), confirmed });
    default:
      return null;
  }
}
