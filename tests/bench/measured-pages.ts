import type { Shares } from "../../app/domain/scenario/shares";
import type { Learner } from "./learners";
import { type Journey, timed } from "./load";
import { beginAttempt, type Offer, offerOf } from "./player";
import { textOf, Visitor } from "./visitor";

/** What one learner does again and again: opens a page, or takes a step of a story and reads the page after it. */
export interface MeasuredPage {
  name: string;
  address(learner: Learner): string;
  /** CPU milliseconds that it may take. */
  target: number | null;
  isOpen?: true;
  isStep?: true;
}

const SCENARIO = "fourth-month";

/** The pages that are there; a lesson is found as a learner finds it. */
export async function measuredPages([first]: Learner[]): Promise<MeasuredPage[]> {
  const lesson = first === undefined ? undefined : await firstLesson(first.visitor);
  return [
    { name: "sign-in page", address: () => "/sign-in", target: null, isOpen: true },
    ...(lesson === undefined ? [] : [{ name: "courses", address: () => "/courses", target: null }, { name: "lesson", address: () => lesson, target: 3 }]),
    { name: "scene", address: ({ scene }) => scene, target: 3 },
    { name: "decision step", address: ({ scene }) => scene, target: 6, isStep: true },
    { name: "debrief", address: ({ debrief }) => debrief, target: null },
    { name: "my learning", address: () => "/learning", target: null },
  ];
}

export function journeyOf(page: MeasuredPage, learner: Learner, port: number, share: Shares): Journey {
  if (page.isStep === true) return steps(learner.visitor, share);
  return get(page.isOpen === true ? new Visitor(port) : learner.visitor, page.address(learner));
}

export async function firstLesson(visitor: Visitor): Promise<string | undefined> {
  const courses = await visitor.get("/courses");
  const course = courses.status === 200 ? /href="(\/courses\/[^"/]+)"/u.exec(textOf(courses))?.[1] : undefined;
  return course === undefined ? undefined : new RegExp(`href="(${course}/[^"/#?]+)"`, "u").exec(textOf(await visitor.get(course)))?.[1];
}

function get(visitor: Visitor, path: string): Journey {
  return async () => {
    const [answer, ms] = await timed(() => visitor.get(path));
    if (answer.status !== 200) throw new Error(`${path} was answered with ${String(answer.status)}`);
    return [ms];
  };
}

/** One form sent and the page after it, through a whole story and then another one. */
function steps(visitor: Visitor, share: Shares): Journey {
  let next: Offer = null;
  return async () => {
    if (next === null) {
      const path = await beginAttempt(visitor, SCENARIO, share);
      next = offerOf(path, await visitor.get(path), share);
    }
    const { path, form } = next ?? { path: "", form: {} };
    const [answer, posting] = await timed(() => visitor.post(path, form));
    if (answer.status !== 303) throw new Error(`${JSON.stringify(form)} was answered with ${String(answer.status)}`);
    const [page, getting] = await timed(() => visitor.get(path));
    next = offerOf(path, page, share);
    return [posting, getting];
  };
}

/** The same requests of a server that answers with as many bytes and does nothing else. */
export function bareJourney(visitor: Visitor, bytes: number, withForm: boolean): Journey {
  return async () => {
    const posting = withForm ? [(await timed(() => visitor.post("/0", { intent: "decide", seq: "12", choice: "wait" })))[1]] : [];
    return [...posting, (await timed(() => visitor.get(`/${String(bytes)}`)))[1]];
  };
}
