import { join } from "node:path";
import type { JointRule } from "../../app/domain/joint-training/rule";
import { openDatabase } from "../../app/server/adapters/database";
import type { RunningServer } from "./server";

const MINUTE = 60_000;

/**
 * A joint training of the demo's prison, probation and police with one from each, trained by Ingrid Solberg, whose session began ten minutes
 * ago and takes two hours. Daniel Osei and Ana Ruiz have accepted. Returns its id and the session's.
 */
export async function trainingUnderWay(server: RunningServer, name: string): Promise<{ training: string; session: string; title: string }> {
  const db = openDatabase(join(server.dataDir, "throughcare.db"));
  try {
    const now = Date.now();
    const at = new Date(now - 24 * 60 * MINUTE);
    const [startsAt, endsAt] = [new Date(now - 10 * MINUTE), new Date(now + 110 * MINUTE)];
    const minima: JointRule["minima"] = [
      { agency: "demo-harbour-prison", profession: "prison_officer", least: 1 },
      { agency: "demo-harbour-probation", profession: null, least: 1 },
      { agency: "demo-harbour-police", profession: "police_officer", least: 1 },
    ];
    const rule: JointRule = { version: "1", minima, planned: 120, share: 0.8, prerequisites: [], together: { kind: "same-session" }, substitutes: 0 };
    const title = `Three at one table, ${name}`;
    await db.jointProgramme.create({ data: { id: `${name}-programme`, agencyId: "demo-justice-academy", title, createdAt: at, versions: { create: { id: `${name}-version`, number: 1, about: "", rule: JSON.stringify(rule), recordedAt: at } } } });
    await db.jointTraining.create({
      data: {
        id: name, versionId: `${name}-version`, agencyId: "demo-justice-academy", title, timeZone: "Europe/Lisbon", createdAt: at,
        agencies: { create: minima.map(({ agency }) => ({ agencyId: agency, capacity: 4 })) },
        trainers: { create: [{ personId: "demo-ingrid-solberg" }] },
        places: {
          create: [["demo-daniel-osei", "demo-harbour-prison", "prison_officer"], ["demo-ana-ruiz", "demo-harbour-probation", "probation_officer"]].map(([personId, agencyId, profession]) => ({
            id: `${name}-${personId ?? ""}`, personId: personId ?? "", agencyId: agencyId ?? "", profession: profession ?? "", state: "accepted", invitedAt: at, changedAt: at,
          })),
        },
        sessions: { create: { id: `${name}-session`, kind: "room", place: "Norte training centre", startsAt, endsAt } },
      },
    });
    await db.jointEvent.create({ data: { id: `${name}-planned`, trainingId: name, sessionId: `${name}-session`, kind: "session", value: JSON.stringify({ from: startsAt.toISOString(), to: endsAt.toISOString() }), at } });
    return { training: name, session: `${name}-session`, title };
  } finally {
    await db.$disconnect();
  }
}
