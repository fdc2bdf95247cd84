export interface DemoSite {
  agency: string;
  name: string;
  city: string;
  within?: string;
}

/** Two cities, in each of which every kind of agency meets somebody of another. */
export const demoSites: DemoSite[] = [
  { agency: "harbour-prison", name: "Norte", city: "Harbour City" },
  { agency: "harbour-prison", name: "Norte, Wing A", city: "Harbour City", within: "Norte" },
  { agency: "harbour-prison", name: "Norte, Wing B", city: "Harbour City", within: "Norte" },
  { agency: "harbour-prison", name: "Sul remand centre", city: "Harbour City" },
  { agency: "harbour-probation", name: "Quayside office", city: "Harbour City" },
  { agency: "harbour-probation", name: "Old Mill office", city: "Harbour City" },
  { agency: "harbour-police", name: "Central station", city: "Harbour City" },
  { agency: "harbour-police", name: "Port station", city: "Harbour City" },
  { agency: "open-door", name: "Open Door house", city: "Hill City" },
  { agency: "open-door", name: "Harbour visiting room", city: "Harbour City" },
  { agency: "justice-academy", name: "Campus", city: "Hill City" },
];

/** Who works where; who is not named works at the first site of their agency. */
export const demoWorkplaces: Record<string, string[]> = {
  "Norte, Wing A": ["Daniel Osei", "Amadou Diallo", "Chen Wei", "Dimitra Pappas", "Eoin Gallagher", "Beatriz Carvalho", "Fatima Zahra Benali", "Rafael Monteiro"],
  "Norte, Wing B": ["Goran Petrović", "Hana Nováková", "Isaac Mensah", "Jelena Kovač", "Kwabena Boateng", "Abena Owusu", "Sofia Lindgren", "Tariq Mansoor"],
  "Sul remand centre": ["Lucía Fernández", "Mehmet Yılmaz", "Nomvula Dlamini", "Olga Ivanova", "Piet van der Merwe", "Joaquim Serra", "Ulla Berg", "Wei Ling Tan", "Yara Costa"],
  "Old Mill office": ["Rosa Quispe", "Stefan Brandt", "Thandiwe Nkosi", "Umar Farooq", "Valentina Rossi", "Viktor Lund"],
  "Port station": ["Farida Karimova", "Giulia Conti", "Hugo Lefèvre", "Ines Moreau", "Jamal Hussein"],
  "Harbour visiting room": ["Leila Haddad", "Noor Siddiqui", "Ruth Tekle", "Amina Yusuf"],
};

/** Line managers and who is in their team, by name. */
export const demoTeams: Record<string, string[]> = {
  "Fatima Zahra Benali": ["Daniel Osei", "Amadou Diallo", "Chen Wei", "Dimitra Pappas", "Eoin Gallagher", "Beatriz Carvalho"],
  "Isaac Mensah": ["Goran Petrović", "Hana Nováková", "Jelena Kovač", "Kwabena Boateng", "Abena Owusu"],
  "Sam Achieng": ["Ana Ruiz", "Rosa Quispe", "Stefan Brandt", "Thandiwe Nkosi", "Umar Farooq", "Viktor Lund"],
  "Deborah Klein": ["Tomasz Nowak", "Emeka Obi", "Farida Karimova"],
};

/** She came from the remand centre, which was written down two days after it. */
export const demoMover = { name: "Beatriz Carvalho", from: "Sul remand centre", movedDaysAgo: 41, recordedDaysAgo: 39 };
/** Retired; what he has completed stays with the prison service and with him. */
export const demoLeaver = { name: "Joaquim Serra", leftDaysAgo: 23 };
