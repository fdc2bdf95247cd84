import { isProfession, type Profession } from "~/domain/agency/roles";
import { within } from "~/domain/programme/matrix";
import { programmeStates, type ProgrammeState } from "~/domain/programme/state";
import type { World } from "../world";
import { programmesOf, type ReportedProgramme } from "./programmes-of.server";
import { type DueBand, dueBands, type Selection } from "./selection";
import { sitesOf } from "./sites-of.server";

export interface AskedSelection {
  selection: Selection;
  programme: ReportedProgramme;
  site: { id: string; name: string | null } | null;
  profession: Profession | null;
  state: ProgrammeState | null;
  due: DueBand | null;
  search: string;
}

const LONGEST_SEARCH = 100;

/** What an address of a list asks for; null when a programme or a site is not the agency's, or a word is none of ours. */
export async function askedSelection(world: World, agencyId: string, params: URLSearchParams): Promise<AskedSelection | null> {
  const programme = (await programmesOf(world, agencyId)).find(({ id }) => id === params.get("programme"));
  const [wished, profession, state, due] = ["site", "profession", "state", "due"].map((name) => params.get(name) ?? "") as [string, string, string, string];
  const sites = wished === "" || wished === "none" ? [] : await sitesOf(world, agencyId);
  const site = sites.find(({ id }) => id === wished);
  const askedState = programmeStates.find((each) => each === state);
  const band = dueBands.find((each) => String(each) === due);
  const isUnknown = (profession !== "" && !isProfession(profession)) || (state !== "" && askedState === undefined) || (due !== "" && band === undefined) || (wished !== "" && wished !== "none" && site === undefined);
  if (programme === undefined || isUnknown) return null;
  const chosenProfession = isProfession(profession) ? profession : null;
  return {
    selection: {
      agencyId,
      programme,
      sites: wished === "none" ? "none" : site === undefined ? null : within(sites, site.id),
      profession: chosenProfession,
      state: askedState ?? null,
      due: band ?? null,
    },
    programme,
    site: wished === "none" ? { id: "none", name: null } : site === undefined ? null : { id: site.id, name: site.name },
    profession: chosenProfession,
    state: askedState ?? null,
    due: band ?? null,
    search: (params.get("search") ?? "").slice(0, LONGEST_SEARCH).trim(),
  };
}

/** The same as an address writes it. */
export function paramsOf({ programme, site, profession, state, due, search }: AskedSelection): Record<string, string> {
  const all = { programme: programme.id, site: site?.id ?? "", profession: profession ?? "", state: state ?? "", due: due === null ? "" : String(due), search };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}
