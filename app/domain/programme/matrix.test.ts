import { expect, test } from "vitest";
import { linesOf, type MatrixGroup, nobody, type SiteInTree, totalOf, within } from "./matrix";

const sites: SiteInTree[] = [
  { id: "north", parentId: null, name: "North" },
  { id: "norte", parentId: "north", name: "Norte" },
  { id: "wing", parentId: "norte", name: "Wing A" },
  { id: "sur", parentId: null, name: "Sur" },
];
const group = (site: string | null, overdue: number, profession = "prison_officer", programme = "p"): MatrixGroup => ({ programme, site, profession, counts: { ...nobody, overdue } });
const groups = [group("north", 1), group("norte", 2), group("norte", 4, "manager"), group("wing", 8), group("sur", 16), group(null, 32), group("sur", 5, "manager", "q")];
const shown = (opened: string | null) => linesOf(groups, sites, opened).map(({ site, depth, opens, cells }) => [site, depth, opens, cells["p"]?.overdue]);

test("a line counts all that lies within it, and those at no site have a line of their own", () => {
  expect(shown(null)).toEqual([[null, 0, null, 63], ["north", 1, "closed", 15], ["sur", 1, null, 16], ["none", 1, null, 32]]);
});

test("a site is opened with all that it lies in", () => {
  expect(shown("norte")).toEqual([[null, 0, null, 63], ["north", 1, "open", 15], ["norte", 2, "open", 14], ["wing", 3, null, 8], ["sur", 1, null, 16], ["none", 1, null, 32]]);
});

test("a tree that goes in circles is read all the same", () => {
  const circle: SiteInTree[] = [{ id: "a", parentId: "b", name: "A" }, { id: "b", parentId: "a", name: "B" }];
  expect(linesOf([group("a", 1)], circle, "a")[0]?.cells["p"]?.overdue).toBe(1);
  expect(within(circle, "a")).toEqual(["a", "b"]);
});

test("everybody who is asked is counted, each once", () => {
  expect(totalOf({ complete: 1, due: 2, overdue: 4, waived: 8, "not-started": 16, waiting: 32 })).toBe(63);
});
