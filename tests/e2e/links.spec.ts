import { expect, signIn, test, type Page } from "../support/browser";
import { isDecision, isEnded, isFeedback, startFor } from "../support/player";
import { walks } from "../support/story";

const walk = walks[0]!;

interface Read {
  status: number;
  ids: Set<string>;
  links: URL[];
}

test("every link on every page leads somewhere, and every place within a page is there", async ({ page, server }) => {
  test.setTimeout(180_000);
  await signIn(page, "learner@probation.example");
  const player = await startFor(page, server, walk);
  const begin = ["/", "/sign-in", player.address];
  const read = new Map<string, Read>();
  // The same attempt at each of its stations; what was read before is read again.
  for (const isThere of [isDecision, isFeedback, isEnded]) {
    await player.skipTo(walk, isThere);
    read.delete(`${server.origin}${player.address}`);
    await crawl(page, read, begin.map((path) => new URL(path, server.origin)));
  }
  expect(read.size).toBeGreaterThan(30);
  expect([...read].filter(([, { status }]) => status >= 400).map(([address]) => address)).toEqual([]);
});

test("so do those of people who look after others, and those for people who cannot get in", async ({ page, server, anotherBrowser }) => {
  await signIn(page, "coordinator@prison.example");
  const stranger = await anotherBrowser();
  for (const [reader, path, own] of [[page, "/people", /^\/people/u], [stranger, "/sign-in", /^\/(sign-in|reset)/u]] as const) {
    const read = new Map<string, Read>();
    await crawl(reader, read, [new URL(path, server.origin)], own);
    expect(read.size).toBeGreaterThan(5);
    expect([...read].filter(([, { status }]) => status >= 400).map(([address]) => address)).toEqual([]);
  }
});

/** Follows every link of the site, or every one on pages whose path is as said; one that names a place is followed to that place. */
async function crawl(page: Page, read: Map<string, Read>, links: URL[], own = /^/u): Promise<void> {
  const waiting = links.map((link) => ({ link, from: "" }));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { link, from } = next;
    const address = `${link.origin}${link.pathname}${link.search}`;
    const found = read.get(address) ?? (await look(page, address));
    if (!read.has(address) && own.test(link.pathname)) waiting.push(...found.links.map((onward) => ({ link: onward, from: address })));
    read.set(address, found);
    expect({ from, link: link.href, status: found.status }).toEqual({ from, link: link.href, status: 200 });
    const place = decodeURIComponent(link.hash.slice(1));
    if (place !== "") expect({ from, link: link.href, isThere: found.ids.has(place) }).toEqual({ from, link: link.href, isThere: true });
  }
}

async function look(page: Page, address: string): Promise<Read> {
  const answer = await page.request.get(address, { headers: { Accept: "text/html" } });
  const html = answer.headers()["content-type"]?.includes("text/html") === true ? await answer.text() : "";
  const here = new URL(answer.url());
  const links = [...html.matchAll(/<(?:a|form)\b[^>]*?\s(?:href|action)="([^"]*)"[^>]*>/gu)].filter(([tag]) => !tag.includes('method="post"')).map(([, href = ""]) => new URL(href.replaceAll("&amp;", "&"), here));
  for (const { protocol } of links) expect(["http:", "https:"]).toContain(protocol);
  return {
    status: answer.status(),
    ids: new Set([...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id = ""]) => id)),
    links: links.filter(({ origin }) => origin === here.origin),
  };
}
