import { expect, it } from "vitest";
import { addressesOf, leafAt } from "./page-handlers";

const route = (path?: string) => ({ id: "", path, parentId: "root", module: {} });
const addresses = addressesOf({
  root: { id: "root", path: "", module: {} },
  start: { ...route(), index: true },
  course: route("courses/:course"),
  new: route("courses/new"),
  lesson: route("courses/:course/:lesson"),
  place: route("courses/:course/:lesson/place"),
  rest: route("files/*"),
} as never);

it("an address leads to its route, with script and without", () => {
  expect(leafAt(addresses, "/")).toBe("start");
  expect(leafAt(addresses, "/courses/supervision")).toBe("course");
  expect(leafAt(addresses, "/courses/supervision/a-lesson.data")).toBe("lesson");
  expect(leafAt(addresses, "/courses/supervision/a-lesson/place")).toBe("place");
});

it("a word of the address itself comes before any text, however it is written", () => {
  expect(leafAt(addresses, "/courses/new")).toBe("new");
  expect(leafAt(addresses, "/Courses/NEW")).toBe("new");
});

it("what is not plainly an address is left to the handler that knows them all", () => {
  for (const path of ["/nowhere", "//", "/courses/", "/courses//a", "/courses/%6eew", "/files/a", "/_root.data", ""]) expect(leafAt(addresses, path)).toBeNull();
});
