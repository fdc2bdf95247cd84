import { describe, expect, test } from "vitest";
import { type CompletedTogether, jointGaps, kindsAsked, wholeMonths } from "./gaps";

const at = (day: string) => Date.parse(`${day}T10:00:00Z`);
const police = { site: "norte", kind: "police", since: at("2024-01-01") } as const;
const training = (day: string, more: Partial<CompletedTogether> = {}): CompletedTogether => ({ completedAt: at(day), kinds: ["police", "volunteer"], sites: ["norte"], ...more });

describe("a gap in joint training", () => {
  test("is told from twelve whole months on, and not a moment before", () => {
    expect(jointGaps([police], [training("2025-09-18")], at("2026-11-21"))).toEqual([{ site: "norte", kind: "police", lastAt: at("2025-09-18"), since: police.since, months: 14 }]);
    expect(jointGaps([police], [training("2025-11-21")], at("2026-11-21"))).toMatchObject([{ months: 12 }]);
    expect(jointGaps([police], [training("2025-11-21")], at("2026-11-21") - 1)).toEqual([]);
  });

  test("counts from the last training, at that site, with that kind of agency", () => {
    expect(jointGaps([police], [training("2025-01-01"), training("2026-10-01")], at("2026-11-21"))).toEqual([]);
    expect(jointGaps([police], [training("2026-10-01", { sites: ["sur", null] })], at("2026-11-21"))).toMatchObject([{ lastAt: null }]);
    expect(jointGaps([police], [training("2026-10-01", { kinds: ["volunteer"] })], at("2026-11-21"))).toMatchObject([{ lastAt: null }]);
  });

  test("is told of those who never trained together since they agreed to, with the months since", () => {
    expect(jointGaps([{ ...police, since: at("2026-10-21") }], [], at("2026-11-21"))).toEqual([{ site: "norte", kind: "police", lastAt: null, since: at("2026-10-21"), months: 1 }]);
  });

  test("stands the higher the longer it is", () => {
    const gaps = jointGaps([police, { ...police, kind: "volunteer" }, { ...police, site: null }], [training("2025-09-18", { kinds: ["police"] }), training("2025-06-18", { kinds: ["volunteer"] })], at("2026-11-21"));
    expect(gaps.map(({ site, kind, months }) => [site, kind, months])).toEqual([[null, "police", 34], ["norte", "volunteer", 17], ["norte", "police", 14]]);
  });
});

describe("what a joint programme asks", () => {
  test("is what its newest version asks that binds, since the first of them that binds asked it", () => {
    const [first, second] = [{ kinds: ["police", "volunteer"], boundSince: at("2024-01-01") }, { kinds: ["police", "probation"], boundSince: at("2026-01-01") }] as const;
    expect(kindsAsked([second, first])).toEqual([{ kind: "police", since: at("2024-01-01") }, { kind: "probation", since: at("2026-01-01") }]);
    expect(kindsAsked([{ ...second, boundSince: null }, first])).toEqual([{ kind: "police", since: at("2024-01-01") }, { kind: "volunteer", since: at("2024-01-01") }]);
    expect(kindsAsked([{ ...second, boundSince: null }])).toEqual([]);
  });
});

test("a month is whole when its day and hour have come again", () => {
  expect([wholeMonths(at("2026-01-31"), at("2026-02-28")), wholeMonths(at("2026-01-31"), at("2026-03-31")), wholeMonths(at("2025-12-15"), at("2026-01-15")), wholeMonths(at("2026-05-01"), at("2026-04-01"))]).toEqual([0, 2, 1, 0]);
});
