import { describe, expect, test } from "vitest";
import { allWithin, DEEPEST_SITE, inOrder, siteFault, siteName, type SiteRow, siteTree } from "./site-tree";

const site = (id: string, parentId: string | null = null, closedAt: number | null = null): SiteRow => ({ id, parentId, name: id, city: null, closedAt });
const sites = [site("wing b", "norte"), site("norte", "region"), site("region"), site("wing a", "norte"), site("sur", "region", 5)];
/** As deep as it may be. */
const deep = Array.from({ length: DEEPEST_SITE }, (_, index) => site(`level ${String(index + 1)}`, index === 0 ? null : `level ${String(index)}`));

describe("the sites of an agency", () => {
  test("are a tree by name, each before those within it", () => {
    expect(inOrder(siteTree(sites)).map(({ id, depth }) => [id, depth])).toEqual([["region", 1], ["norte", 2], ["wing a", 3], ["wing b", 3], ["sur", 2]]);
  });

  test("are all there, whatever the rows say", () => {
    const odd = [site("a", "b"), site("b", "a"), site("c", "gone"), site("d", "d"), site("e", "a")];
    expect(inOrder(siteTree(odd)).map(({ id }) => id).sort()).toEqual(["a", "b", "c", "d", "e"]);
  });

  test("are counted with all that is within them", () => {
    expect(allWithin(sites, "norte").sort()).toEqual(["norte", "wing a", "wing b"]);
    expect(allWithin(sites, "nowhere")).toEqual([]);
  });
});

describe("a site", () => {
  test("stands within another of the agency, or at the top", () => {
    expect([siteFault(sites, null, null), siteFault(sites, null, "norte"), siteFault(sites, "wing a", "region"), siteFault(sites, "norte", null)]).toEqual([undefined, undefined, undefined, undefined]);
    expect([siteFault(sites, null, "of another agency"), siteFault(sites, "of another agency", null)]).toEqual(["no-such-site", "no-such-site"]);
  });

  test("is never within itself or what is within it", () => {
    expect([siteFault(sites, "norte", "norte"), siteFault(sites, "region", "wing a")]).toEqual(["within-itself", "within-itself"]);
  });

  test("has so many above it at most, counted with what it brings", () => {
    expect([siteFault(deep, null, `level ${String(DEEPEST_SITE - 1)}`), siteFault(deep, null, `level ${String(DEEPEST_SITE)}`)]).toEqual([undefined, "too-deep"]);
    const both = [...deep.slice(0, -1), site("pair"), site("inner", "pair")];
    expect([siteFault(both, "pair", "level 3"), siteFault(both, "pair", "level 4")]).toEqual([undefined, "too-deep"]);
  });

  test("is not put into one that is closed", () => {
    expect([siteFault(sites, null, "sur"), siteFault(sites, "wing a", "sur")]).toEqual(["closed", "closed"]);
  });

  test("has a name of one line", () => {
    expect([siteName("  Wing\n B "), siteName(" \t"), siteName("x".repeat(100)).length]).toEqual(["Wing B", "", 80]);
  });
});
