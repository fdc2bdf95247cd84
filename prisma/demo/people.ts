import type { Profession, Role } from "../../app/domain/agency/roles";

export interface DemoMembership {
  /** Slug of the agency. */
  agency: string;
  profession: Profession;
  roles: Role[];
  staffCode?: string;
  /** Days before the demo world was loaded. */
  startedDaysAgo: number;
}

export interface DemoPerson {
  name: string;
  email: string | null;
  memberships: DemoMembership[];
}

/** The accounts that are named on the terminal and in the README. */
const accounts: DemoPerson[] = [
  person("Daniel Osei", "learner@prison.example", "harbour-prison", "prison_officer", 1130, { staffCode: "P-1041" }),
  person("Ana Ruiz", "learner@probation.example", "harbour-probation", "probation_officer", 640),
  person("Tomasz Nowak", "learner@police.example", "harbour-police", "police_officer", 410),
  person("Leila Haddad", "learner@volunteers.example", "open-door", "volunteer", 95),
  person("Ingrid Solberg", "trainer@academy.example", "justice-academy", "trainer", 2200, { roles: ["trainer"] }),
  person("Paulo Mendes", "author@academy.example", "justice-academy", "trainer", 1500, { roles: ["author", "trainer"] }),
  person("Grace Wanjiru", "reviewer@academy.example", "justice-academy", "trainer", 1750, { roles: ["reviewer"] }),
  person("Marta Keller", "coordinator@prison.example", "harbour-prison", "manager", 2900, { roles: ["coordinator"], staffCode: "P-0007" }),
  person("Sam Achieng", "coordinator@probation.example", "harbour-probation", "manager", 1980, { roles: ["coordinator", "learner"] }),
  person("Yuki Arai", "admin@academy.example", "justice-academy", "manager", 830, { roles: ["administrator"] }),
];

/** Many prison officers share a computer and have no e-mail at work. */
const prison = colleagues("harbour-prison", "prison_officer", { staffCodes: "P", from: 1042 }, [
  "Amadou Diallo", "Beatriz Carvalho", "Chen Wei", "Dimitra Pappas", "Eoin Gallagher", "Fatima Zahra Benali", "Goran Petrović", "Hana Nováková", "Isaac Mensah", "Jelena Kovač", "Kwabena Boateng", "Lucía Fernández", "Mehmet Yılmaz", "Nomvula Dlamini", "Olga Ivanova", "Piet van der Merwe",
]);

/** They came with the remand centre; they have learnt longer than the others, so that renewals are due. */
const remand = colleagues("harbour-prison", "prison_officer", { staffCodes: "P", from: 1061 }, ["Rafael Monteiro", "Sofia Lindgren", "Tariq Mansoor", "Ulla Berg", "Wei Ling Tan", "Yara Costa"]);

const probation = colleagues("harbour-probation", "probation_officer", { mail: "probation.example" }, [
  "Rosa Quispe", "Stefan Brandt", "Thandiwe Nkosi", "Umar Farooq", "Valentina Rossi", "Wanjiku Kamau", "Xavier Dupont", "Yasmin Rahman", "Zoltán Szabó", "Adaeze Eze", "Birgit Lindqvist", "Carlos Andrade",
]);

const police = colleagues("harbour-police", "police_officer", { mail: "police.example", staffCodes: "C", from: 2210 }, [
  "Deborah Klein", "Emeka Obi", "Farida Karimova", "Giulia Conti", "Hugo Lefèvre", "Ines Moreau", "Jamal Hussein", "Katarzyna Zielińska", "Liam O’Connor", "Mariana Silva",
]);

const volunteers = colleagues("open-door", "volunteer", { mail: "volunteers.example" }, [
  "Noor Siddiqui", "Otieno Ouma", "Priya Nair", "Quentin Marchand", "Ruth Tekle", "Salma Aziz", "Teodor Ionescu", "Usha Gurung",
]);

const others: DemoPerson[] = [
  person("Joaquim Serra", null, "harbour-prison", "prison_officer", 2480, { staffCode: "P-0988" }),
  person("Helena Duarte", "helena.duarte@police.example", "harbour-police", "manager", 1610, { roles: ["coordinator"] }),
  person("Viktor Lund", "viktor.lund@probation.example", "harbour-probation", "social_worker", 320),
  person("Mei Tanaka", "mei.tanaka@prison.example", "harbour-prison", "health_worker", 505, { staffCode: "P-2003" }),
  person("Abena Owusu", null, "harbour-prison", "instructor", 76, { staffCode: "P-2011" }),
  {
    // One person in two agencies: she teaches on weekdays and visits at weekends.
    name: "Amina Yusuf",
    email: "amina.yusuf@academy.example",
    memberships: [
      { agency: "justice-academy", profession: "trainer", roles: ["trainer", "learner"], startedDaysAgo: 700 },
      { agency: "open-door", profession: "volunteer", roles: ["learner", "coordinator"], startedDaysAgo: 260 },
    ],
  },
];

export const demoPeople: DemoPerson[] = [...accounts, ...prison, ...remand, ...probation, ...police, ...volunteers, ...others];

/** Of Daniel Osei, on a computer that Marta Keller has enrolled. */
export const demoPin = { name: "Daniel Osei", pin: "582649" };
export const demoPassword = "throughcare-demo";
export const demoAccounts = accounts;

function person(name: string, email: string | null, agency: string, profession: Profession, startedDaysAgo: number, more: { roles?: Role[]; staffCode?: string } = {}): DemoPerson {
  return { name, email, memberships: [{ agency, profession, roles: more.roles ?? ["learner"], startedDaysAgo, ...(more.staffCode === undefined ? {} : { staffCode: more.staffCode }) }] };
}

function colleagues(agency: string, profession: Profession, known: { mail?: string; staffCodes?: string; from?: number }, names: string[]): DemoPerson[] {
  return names.map((name, index) =>
    person(
      name,
      known.mail === undefined ? null : `${mailName(name)}@${known.mail}`,
      agency,
      profession,
      30 + ((index * 137) % 1400),
      known.staffCodes === undefined ? {} : { staffCode: `${known.staffCodes}-${String((known.from ?? 1000) + index)}` },
    ),
  );
}

/** "Zoltán Szabó" writes as zoltan.szabo. */
export function mailName(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ı", "i").replaceAll("ł", "l").toLowerCase();
  return plain.replace(/[^a-z ]/g, "").trim().replaceAll(" ", ".");
}
