import { expect, test } from "vitest";
import type { Question } from "~/domain/curriculum/question";
import type { Source } from "~/domain/standards/source";
import { withNamedCites } from "./named-cites";

const source = (id: string): Source => ({ id, number: "", unit: "paragraph", heading: "", summary: "", audience: [], instrument: { prefix: "", short: "", title: "", symbol: "", url: null } });
const asked = (why: string): Question => ({ kind: "numeric", id: "q", ask: "How many?", version: "v", unit: "days", least: 1, most: 2, below: why, within: why, above: why });

test("a cite in a reason is called by the name of its source, and no other words are touched", () => {
  const named = withNamedCites(asked("Fitted to risk (ms-3 ), and eg-16 . Not ms-31 , nor items-3."), [source("ms-3"), source("eg-16")], ({ id }) => `[${id.toUpperCase()}]`);
  expect(named).toMatchObject({ below: "Fitted to risk ([MS-3]), and [EG-16]. Not ms-31 , nor items-3." });
});
