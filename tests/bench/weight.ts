import type { BrowserContext, CDPSession } from "@playwright/test";

/** What one visit to a page brings over the line, headers included. */
export interface Weight {
  requests: number;
  kilobytes: number;
  scriptKilobytes: number;
  /** Without the framework, which others wrote. */
  ownScriptKilobytes: number;
}

/** Opens an address twice in a browser that has never been here: with nothing kept, and again. */
export async function weigh(executablePath: string, origin: string, path: string, cookie: string | undefined): Promise<{ cold: Weight; warm: Weight }> {
  const { chromium } = await import("@playwright/test");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
  try {
    const context = await browser.newContext();
    if (cookie !== undefined) await context.addCookies(cookie.split("; ").map((pair) => ({ name: pair.slice(0, pair.indexOf("=")), value: pair.slice(pair.indexOf("=") + 1), url: origin })));
    return { cold: await visit(context, origin + path), warm: await visit(context, origin + path) };
  } finally {
    await browser.close();
  }
}

async function visit(context: BrowserContext, address: string): Promise<Weight> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const seen = await listen(session);
  await page.goto(address, { waitUntil: "networkidle" });
  await page.close();
  const sent = [...seen.values()].filter(({ bytes, kept }) => bytes > 0 && !kept);
  const sum = (some: typeof sent) => some.reduce((total, { bytes }) => total + bytes, 0) / 1000;
  const scripts = sent.filter(({ url }) => url.endsWith(".js"));
  return { requests: sent.length, kilobytes: sum(sent), scriptKilobytes: sum(scripts), ownScriptKilobytes: sum(scripts.filter(({ url }) => !/\/framework-/u.test(url))) };
}

async function listen(session: CDPSession): Promise<Map<string, { url: string; bytes: number; kept: boolean }>> {
  const seen = new Map<string, { url: string; bytes: number; kept: boolean }>();
  session.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (request.url.startsWith("http")) seen.set(requestId, { url: request.url, bytes: 0, kept: false });
  });
  session.on("Network.requestServedFromCache", ({ requestId }) => {
    const request = seen.get(requestId);
    if (request !== undefined) request.kept = true;
  });
  session.on("Network.responseReceived", ({ requestId, response }) => {
    const request = seen.get(requestId);
    if (request !== undefined && response.fromDiskCache === true) request.kept = true;
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const request = seen.get(requestId);
    if (request !== undefined) request.bytes = encodedDataLength;
  });
  await session.send("Network.enable");
  return seen;
}
