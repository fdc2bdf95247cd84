import type { Role } from "../../app/domain/agency/roles";

/** Ids of things of one agency, "Prison", and of Daniel, a learner in it, at which every address is asked. */
export interface Subjects {
  daniel: string;
  computer: string;
  site: string;
  /** A joint training that "Prison" hosts, of which nobody here is a trainer, under a joint programme that it proposed; and a programme of its own. */
  training: string;
  jointProgramme: string;
  programme: string;
}

export interface Row {
  /** The address; where it takes an id, that of a thing of "Prison". */
  path: string | ((subjects: Subjects) => string);
  params?: (subjects: Subjects) => Record<string, string>;
  /**
   * Who is answered with more than 404.
   * open: everybody, signed in or not, alike
   * signed-in: whoever is signed in, alike: it is their own, or the same for all
   * office: whoever has one of these roles in whatever agency; they see their own agencies there and no other
   * object: whoever has one of these roles in the agency to which the thing belongs, now
   * owner: nobody whom this test knows: it is a learner's own
   */
  kind: "open" | "signed-in" | "office" | "object" | "owner";
  roles?: readonly Role[];
  /** Status where it is not 200 for those who are answered. */
  answer?: number;
  /** Status of a form from those who are not answered, where it is not 404. */
  refusal?: number;
}

const TRAINERS: readonly Role[] = ["trainer", "coordinator", "administrator"];
const COORDINATORS: readonly Role[] = ["coordinator", "administrator"];

const open = (path: string, more: Partial<Row> = {}): Row => ({ path, kind: "open", ...more });
const own = (path: string, more: Partial<Row> = {}): Row => ({ path, kind: "signed-in", ...more });
const office = (path: string, roles: readonly Role[]): Row => ({ path, kind: "office", roles });
const person = (under: string, roles: readonly Role[]): Row => ({ path: ({ daniel }) => `/people/${daniel}${under}`, params: ({ daniel }) => ({ id: daniel }), kind: "object", roles });
const training = (under: string, kind: Row["kind"], roles: readonly Role[] = [], more: Record<string, string> = {}): Row => ({ path: (subjects) => `/joint-trainings/${subjects.training}${under}`, params: (subjects) => ({ id: subjects.training, ...more }), kind, roles });
const ofProgramme = (path: string): Row => ({ path: ({ programme }) => `${path}?programme=${programme}`, kind: "object", roles: COORDINATORS });
const ofLearner = (path: string): Row => ({ path, params: () => ({ id: "somebody-elses" }), kind: "owner" });

/** Every address of the site, by the folder of its route. One that is not here fails the walk. */
export const permissionRows: Record<string, Row> = {
  _index: open("/", { answer: 0 }),
  accessibility: open("/accessibility"),
  display: open("/display"),
  healthz: open("/healthz"),
  readyz: open("/readyz"),
  "media.$file": own("/media/nothing.svg", { answer: 404, params: () => ({ file: "nothing.svg" }) }),
  reset: open("/reset"),
  "sign-in": open("/sign-in", { answer: 0 }),
  "sign-in_.forgotten": open("/sign-in/forgotten"),
  "sign-out": open("/sign-out", { answer: 0 }),
  "who-sees-what": open("/who-sees-what"),
  locked: open("/locked", { answer: 0 }),
  "locked_.activity": open("/locked/activity", { answer: 0 }),
  sources: open("/sources"),
  "sources_.$instrument": open("/sources/nothing", { answer: 404, params: () => ({ instrument: "nothing" }) }),
  account: own("/account"),
  courses: own("/courses"),
  "courses_.$course": own("/courses/nothing", { answer: 404, params: () => ({ course: "nothing" }) }),
  "courses_.$course_.$lesson": own("/courses/nothing/first", { answer: 404, params: () => ({ course: "nothing", lesson: "first" }) }),
  "courses_.$course_.$lesson_.place": open("/courses/nothing/first/place", { answer: 0, params: () => ({ course: "nothing", lesson: "first" }) }),
  "courses_.$course_.own-case": own("/courses/nothing/own-case", { answer: 404, params: () => ({ course: "nothing" }) }),
  "courses_.$course_.tests_.$position": own("/courses/nothing/tests/before", { answer: 404, params: () => ({ course: "nothing", position: "before" }) }),
  "courses_.$course_.tests_.$position_.$sitting": own("/courses/nothing/tests/before/x", { answer: 404, params: () => ({ course: "nothing", position: "before", sitting: "x" }) }),
  learning: own("/learning"),
  "learning_.delete": own("/learning/delete", { answer: 0 }),
  "learning_.delete_.all": own("/learning/delete/all", { answer: 302 }),
  "learning_.notes.export": own("/learning/notes/export"),
  "learning_.record": own("/learning/record"),
  "learning_.record.export": own("/learning/record/export"),
  "learning_.refresh": own("/learning/refresh"),
  pathways: own("/pathways"),
  "pathways_.$profession": own("/pathways/nothing", { answer: 404, params: () => ({ profession: "nothing" }) }),
  scenarios: own("/scenarios"),
  "scenarios_.$scenario": own("/scenarios/nothing", { answer: 404, params: () => ({ scenario: "nothing" }) }),
  search: own("/search"),
  terms: own("/terms"),
  "attempts.$id": ofLearner("/attempts/somebody-elses"),
  "attempts.$id_.debrief": ofLearner("/attempts/somebody-elses/debrief"),
  "attempts.$id_.debrief_.export": ofLearner("/attempts/somebody-elses/debrief/export"),
  "attempts.$id_.delete": ofLearner("/attempts/somebody-elses/delete"),
  "attempts.$id_.share": ofLearner("/attempts/somebody-elses/share"),
  // Practice is for the trainers of a training alone, of whatever agency, and not for who hosts it.
  "joint-trainings_.$id_.practice": training("/practice", "owner"),
  "joint-trainings_.$id_.practice_.$shared": training("/practice/somebody-elses", "owner", [], { shared: "somebody-elses" }),
  "joint-trainings_.$id_.practice_.export": training("/practice/export", "owner"),
  cases: office("/cases", ["author", "reviewer"]),
  people: office("/people", TRAINERS),
  "people_.new": office("/people/new", COORDINATORS),
  "people_.computers": office("/people/computers", COORDINATORS),
  "people_.refreshers": office("/people/refreshers", COORDINATORS),
  "people_.$id": person("", TRAINERS),
  "people_.$id_.code": person("/code", TRAINERS),
  "people_.$id_.waivers": person("/waivers", COORDINATORS),
  "people_.$id_.merge": person("/merge", COORDINATORS),
  "people_.computers_.$id": { path: ({ computer }) => `/people/computers/${computer}`, params: ({ computer }) => ({ id: computer }), kind: "object", roles: COORDINATORS },
  "agency_.sites": office("/agency/sites", COORDINATORS),
  "agency_.sites_.$id": { path: ({ site }) => `/agency/sites/${site}`, params: ({ site }) => ({ id: site }), kind: "object", roles: COORDINATORS },
  "agency_.audit": office("/agency/audit", COORDINATORS),
  "agency_.audit_.export": office("/agency/audit/export", COORDINATORS),
  agency: office("/agency", COORDINATORS),
  "agency_.export": office("/agency/export", COORDINATORS),
  "agency_.list": ofProgramme("/agency/list"),
  "agency_.list_.export": ofProgramme("/agency/list/export"),
  "agency_.due": office("/agency/due", COORDINATORS),
  "agency_.due_.export": office("/agency/due/export", COORDINATORS),
  "agency_.joint": office("/agency/joint", COORDINATORS),
  "agency_.joint_.export": office("/agency/joint/export", COORDINATORS),
  "agency_.trend": office("/agency/trend", COORDINATORS),
  "agency_.trend_.export": office("/agency/trend/export", COORDINATORS),
  "agency_.as-at": office("/agency/as-at", COORDINATORS),
  "agency_.as-at_.export": office("/agency/as-at/export", COORDINATORS),
  "agency_.reminders": office("/agency/reminders", COORDINATORS),
  "agency_.inspectors": office("/agency/inspectors", COORDINATORS),
  // Line managers alone, and nobody here is one.
  "agency_.team": { path: "/agency/team", kind: "owner" },
  "agency_.team_.export": { path: "/agency/team/export", kind: "owner" },
  "agency_.programmes": office("/agency/programmes", COORDINATORS),
  "agency_.programmes_.new": office("/agency/programmes/new", COORDINATORS),
  "agency_.programmes_.$id": { path: ({ programme }) => `/agency/programmes/${programme}`, params: ({ programme }) => ({ id: programme }), kind: "object", roles: COORDINATORS },
  "agency_.joint-programmes": office("/agency/joint-programmes", COORDINATORS),
  "agency_.joint-programmes_.new": office("/agency/joint-programmes/new", COORDINATORS),
  "agency_.joint-programmes_.$id": { path: ({ jointProgramme }) => `/agency/joint-programmes/${jointProgramme}`, params: ({ jointProgramme }) => ({ id: jointProgramme }), kind: "object", roles: COORDINATORS },
  attend: own("/attend"),
  "joint-trainings": own("/joint-trainings"),
  "joint-trainings_.calendar[.]ics": own("/joint-trainings/calendar.ics"),
  "joint-trainings_.new": office("/joint-trainings/new", TRAINERS),
  "joint-trainings_.$id": training("", "object", TRAINERS),
  "joint-trainings_.$id_.plan": training("/plan", "object", TRAINERS),
  "joint-trainings_.$id_.sessions": training("/sessions", "object", TRAINERS),
  "joint-trainings_.$id_.sessions_.$session": training("/sessions/none", "owner", [], { session: "none" }),
  "joint-trainings_.$id_.sessions_.$session_.calendar[.]ics": training("/sessions/none/calendar.ics", "owner", [], { session: "none" }),
  "joint-trainings_.$id_.places": training("/places", "object", COORDINATORS),
  "joint-trainings_.$id_.slips": training("/slips", "object", COORDINATORS),
  "joint-trainings_.$id_.print": training("/print", "owner"),
  "joint-trainings_.$id_.hands": training("/hands", "owner"),
  // Its trainers alone, and who hosts it is none by that; of the sheet a coordinator takes their own people away.
  "joint-trainings_.$id_.attendance": training("/attendance", "owner"),
  "joint-trainings_.$id_.attendance_.$entry": training("/attendance/none", "owner", [], { entry: "none" }),
  "joint-trainings_.$id_.attendance_.code": training("/attendance/code", "owner"),
  "joint-trainings_.$id_.attendance_.export": training("/attendance/export", "object", COORDINATORS),
  // What lets a device in is its own cookie; without it a form leads to the page, which is not there.
  "joint-trainings_.$id_.tablet": { ...training("/tablet", "owner"), refusal: 303 },
  "joint-trainings_.$id_.evaluation": training("/evaluation", "owner"),
  "joint-trainings_.$id_.evaluation_.export": training("/evaluation/export", "owner"),
  "people_.import": office("/people/import", COORDINATORS),
  "people_.import_.template": office("/people/import/template", COORDINATORS),
  "people_.import_.$id": { path: "/people/import/somebody-elses", params: () => ({ id: "somebody-elses" }), kind: "owner" },
  "people_.import_.$id_.export": { path: "/people/import/somebody-elses/export", params: () => ({ id: "somebody-elses" }), kind: "owner" },
  // Inspectors have no account: what opens these is a code.
  inspect: open("/inspect"),
  "inspect_.as-at": open("/inspect/as-at", { answer: 303 }),
  "inspect_.as-at_.export": open("/inspect/as-at/export", { answer: 303 }),
  "inspect_.records.$person": { ...open("/inspect/records/daniel", { answer: 303 }), params: ({ daniel }) => ({ person: daniel }) },
};
