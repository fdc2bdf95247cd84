import { isAgencyKind } from "../../domain/agency/roles";
import { planDay } from "../../domain/joint-training/day-plan";
import { GAINS, LEVELS, REACTIONS } from "../../domain/joint-training/evaluation";
import { seatingOf } from "../../domain/joint-training/seating";
import { handsInRoom } from "../../domain/joint-training/shown-hands";
import type { Paper } from "../../domain/scenario/paper";
import { qrDrawing } from "../adapters/qr";
import { dayIn, hourIn } from "../people/time-zone";
import { presenterOf } from "../scenarios/standards.server";
import type { World } from "../world";
import { decisionInWords, tableInWords } from "./paper-in-words";
import { paperOfScenario } from "./paper-of-training.server";

export interface DayAsked {
  language: string;
  /** Id of a session; null for the next one. */
  session: string | null;
  tables: number | null;
  /** Which parts are printed: what is not is not sent. */
  script: boolean;
  slips: boolean;
}

/** Everything of a training that is printed for a day; null when it is not there. Who may see it is asked before. */
export async function showDay(world: World, trainingId: string, asked: DayAsked) {
  const training = await world.db.jointTraining.findUnique({
    where: { id: trainingId },
    select: {
      id: true, title: true, timeZone: true, scenario: true,
      trainers: { select: { person: { select: { name: true } } } },
      agencies: { select: { agency: { select: { id: true, name: true, kind: true } } } },
      sessions: { where: { cancelledAt: null }, orderBy: { startsAt: "asc" }, select: { id: true, place: true, startsAt: true, endsAt: true } },
      places: { where: { state: { in: ["invited", "accepted"] } }, orderBy: { person: { name: "asc" } }, select: { agencyId: true, profession: true, state: true, person: { select: { name: true } } } },
      hands: { select: { table: true, scene: true, choice: true, hands: true } },
    },
  });
  if (training === null) return null;
  const { title, timeZone, sessions, places } = training;
  const next = sessions.find(({ endsAt }) => endsAt >= world.clock.now()) ?? sessions.at(-1);
  const session = sessions.find(({ id }) => id === asked.session) ?? next ?? null;
  const told = ({ id, place, startsAt, endsAt }: (typeof sessions)[number]) => ({ id, place, day: dayIn(timeZone, asked.language, startsAt), from: hourIn(timeZone, asked.language, startsAt), to: hourIn(timeZone, asked.language, endsAt) });
  const paper = await paperOfScenario(world, training.scenario);
  const accepted = places.filter(({ state }) => state === "accepted").length;
  const parts = session === null ? [] : planDay({ from: session.startsAt.getTime(), to: session.endsAt.getTime() }, paper?.minutes ?? { play: 30, debrief: 30 });
  const attend = `${world.env.origin}/attend`;
  return {
    id: training.id,
    title,
    trainers: training.trainers.map(({ person: { name } }) => name).sort(),
    sessions: sessions.map(told),
    session: session === null ? null : told(session),
    seating: seatingOf(accepted > 0 ? accepted : places.length, asked.tables),
    isPlanned: places.length > 0,
    plan: parts.map(({ part, minutes, from, to }) => ({ part, minutes, from: hourIn(timeZone, asked.language, new Date(from)), to: hourIn(timeZone, asked.language, new Date(to)) })),
    agencies: training.agencies.map(({ agency: { id, name, kind } }) => ({
      id, name, kind: isAgencyKind(kind) ? kind : ("other" as const),
      people: places.filter(({ agencyId }) => agencyId === id).map(({ person, profession, state }) => ({ name: person.name, profession, isInvited: state === "invited" })),
    })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    attend: { address: attend, code: qrDrawing(attend) },
    evaluation: { reactions: REACTIONS, gains: GAINS, levels: LEVELS },
    ...(paper === null ? { scenario: null, script: null, table: null } : paperWords(world, paper, training.hands, asked)),
  };
}

export type Day = NonNullable<Awaited<ReturnType<typeof showDay>>>;

function paperWords(world: World, paper: Paper, hands: Parameters<typeof handsInRoom>[0], asked: DayAsked) {
  const presenter = presenterOf(world);
  const { title, version, minutes, contentNotes, slips, boxes, book, seats, decisions, questions } = paper;
  const handsOf = ({ scene, choices }: (typeof decisions)[number]) => {
    const options = choices.map(({ option }) => option);
    const sums = handsInRoom(hands, scene, options);
    return (option: string) => sums?.[options.indexOf(option)] ?? null;
  };
  return {
    scenario: { title, version, minutes, contentNotes, seats: seats.map(({ name, agency }) => ({ name, agency })), slips: slips.length, mostDrawn: Math.max(0, ...book.flatMap(({ drawn }) => drawn.map(({ to }) => to))) },
    script: asked.script ? { decisions: decisions.map((decision) => decisionInWords(presenter, decision, handsOf(decision))), questions, boxes: boxes.map((box) => ({ ...box, step: "scene" in box.stands ? stepAt(paper, box.stands.scene) : null })) } : null,
    table: asked.slips ? { ...tableInWords(presenter, paper), tally: decisions.map(({ scene, seat, seatName, step, choices }) => ({ key: `${scene}.${seat}`, step, seatName, letters: choices.map(({ letter }) => letter) })).sort((a, b) => a.step - b.step) } : null,
  };
}

function stepAt({ book }: Paper, scene: string): number | null {
  return book.find((step) => step.scene === scene)?.number ?? null;
}
