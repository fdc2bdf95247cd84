import type { SiteInTree } from "~/domain/programme/matrix";
import type { World } from "../world";

/** All sites of an agency by name, closed ones among them: whoever worked there is still counted there. */
export function sitesOf({ db }: World, agencyId: string): Promise<SiteInTree[]> {
  return db.site.findMany({ where: { agencyId }, select: { id: true, parentId: true, name: true }, orderBy: [{ name: "asc" }, { id: "asc" }] });
}
