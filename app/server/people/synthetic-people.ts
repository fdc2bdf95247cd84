import { agencyKinds, type AgencyKind, type Profession, type Role } from "../../domain/agency/roles";
import { oneOf, type Shares } from "../../domain/scenario/shares";

export interface SyntheticAgency {
  slug: string;
  name: string;
  kind: AgencyKind;
  timeZone: string;
}

export interface SyntheticPerson {
  name: string;
  email: string;
  /** Place in the list of agencies. */
  agency: number;
  staffCode: string | null;
  profession: Profession;
  roles: Role[];
  startedDaysAgo: number;
}

const places = ["Aldermoor", "Bellavista", "Castell", "Djebel", "Eastquay", "Fontana", "Gorodok", "Hanoura", "Ikorodu", "Jinsha", "Kivu", "Lagoa", "Mirador", "Norrby", "Oued", "Porto Novo", "Quiroga", "Rivermouth", "Sarai", "Tamale"];
const zones = ["Europe/Lisbon", "Africa/Nairobi", "America/Bogota", "Asia/Shanghai", "Africa/Tunis", "Europe/Stockholm"];
const services: Record<AgencyKind, { name: string; profession: Profession; letter: string }> = {
  prison: { name: "Prison Service", profession: "prison_officer", letter: "P" },
  probation: { name: "Probation Service", profession: "probation_officer", letter: "B" },
  police: { name: "Police", profession: "police_officer", letter: "C" },
  volunteer: { name: "Visitors", profession: "volunteer", letter: "V" },
  other: { name: "Social Services", profession: "social_worker", letter: "S" },
};
const firstNames = ["Abena", "Bao", "Carla", "Dawit", "Elif", "Femi", "Greta", "Hamid", "Irina", "Jorge", "Kemal", "Lina", "Marek", "Nadia", "Oumar", "Paula", "Qadir", "Rosa", "Samir", "Tuva", "Ulla", "Viktor", "Wen", "Ximena", "Yara", "Zodwa"];
const familyNames = ["Adeyemi", "Bakker", "Castro", "Diop", "Eriksen", "Farah", "Gomes", "Hoang", "Ibrahim", "Jansen", "Kowalski", "Lund", "Moreau", "Nakamura", "Okello", "Petrov", "Quispe", "Rahman", "Silva", "Traoré", "Usman", "Vargas", "Wanjiru", "Xu", "Yilmaz", "Zuma"];

export function syntheticAgency(index: number): SyntheticAgency {
  const kind = agencyKinds[index % agencyKinds.length] ?? "other";
  const place = places[Math.floor(index / agencyKinds.length) % places.length] ?? "";
  return { slug: `agency-${String(index + 1)}`, name: `${place} ${services[kind].name} ${String(index + 1)}`, kind, timeZone: zones[index % zones.length] ?? "UTC" };
}

/** The person with a number, in one of the agencies in turn; the first of each agency is its coordinator, the second its trainer. */
export function syntheticPerson(index: number, agencies: readonly SyntheticAgency[], share: Shares): SyntheticPerson {
  const agency = index % agencies.length;
  const round = Math.floor(index / agencies.length);
  const { kind, slug } = agencies[agency] ?? syntheticAgency(0);
  const { profession, letter } = services[kind];
  return {
    name: `${oneOf(share, firstNames) ?? ""} ${oneOf(share, familyNames) ?? ""}`,
    email: `learner-${String(index + 1)}@${slug}.example`,
    agency,
    staffCode: kind === "volunteer" ? null : `${letter}${String(agency + 1)}-${String(round + 1)}`,
    profession: round === 0 ? "manager" : round === 1 ? "trainer" : profession,
    roles: round === 0 ? ["coordinator", "learner"] : round === 1 ? ["trainer", "learner"] : ["learner"],
    startedDaysAgo: 30 + Math.floor(share() * 3000),
  };
}
