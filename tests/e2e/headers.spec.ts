import { expect, signIn, test } from "../support/browser";
import { newestAttempt } from "../support/player";

// The rules themselves are tested beside the server; these look at the real pages and the built files.

test("pages and their data behind the sign-in are stored nowhere", async ({ page, server }) => {
  await signIn(page, "learner@police.example");
  const attempt = newestAttempt(server, "learner@police.example", true);
  for (const path of ["/learning", "/scenarios", "/scenarios/fourth-month", `/attempts/${attempt}`, `/attempts/${attempt}/debrief`, `/attempts/${attempt}/debrief/export`, "/account"]) {
    for (const address of [path, `${path}.data`]) {
      const answer = await page.request.get(address);
      expect({ address, stored: answer.headers()["cache-control"] }).toEqual({ address, stored: "no-store" });
      expect(answer.headers()["referrer-policy"]).toBe("same-origin");
    }
  }
});

test("a page names every script of its own by the nonce of its own policy", async ({ page }) => {
  const seen = new Set<string>();
  for (const path of ["/", "/sign-in", "/sources", "/no-such-page"]) {
    const answer = await page.request.get(path);
    const nonce = /script-src 'self' 'nonce-([^']+)'/u.exec(answer.headers()["content-security-policy"] ?? "")?.[1] ?? "";
    const scripts = (await answer.text()).match(/<script\b[^>]*>/gu) ?? [];
    expect(nonce).not.toBe("");
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    expect(await answer.text()).not.toMatch(/\sstyle=|\son[a-z]+=/u);
    seen.add(nonce);
  }
  expect(seen.size).toBe(4);
});

test("what pages load never changes, comes compressed and is all there", async ({ page }) => {
  const asked: string[] = [];
  page.on("response", (response) => {
    if (new URL(response.url()).pathname.startsWith("/assets/")) asked.push(response.url());
  });
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(asked.some((url) => url.endsWith(".js")) && asked.some((url) => url.endsWith(".css"))).toBe(true);
  for (const url of new Set(asked)) {
    const answer = await page.request.get(url, { headers: { "Accept-Encoding": "br, gzip" } });
    expect(answer.status()).toBe(200);
    expect({ url, cached: answer.headers()["cache-control"] }).toEqual({ url, cached: "public, max-age=31536000, immutable" });
    const { "content-encoding": encoding, "content-length": length, "content-security-policy": policy, "x-content-type-options": sniffing } = answer.headers();
    // Only what may be opened by itself is a document.
    expect({ url, hasPolicy: policy !== undefined, sniffing }).toEqual({ url, hasPolicy: url.endsWith(".svg"), sniffing: "nosniff" });
    if (/\.(js|css)$/u.test(url) && Number(length) >= 512) expect({ url, encoding }).toEqual({ url, encoding: "br" });
  }
  const missing = await page.request.get("/assets/no-such-file.js");
  expect([missing.status(), missing.headers()["cache-control"]]).toEqual([404, "no-store"]);
});

test("localhost leads to the public address, and the process says that it is alive and ready", async ({ page, server }) => {
  const answer = await page.request.get(`${server.origin.replace("127.0.0.1", "localhost")}/sources?x=1`, { maxRedirects: 0 });
  expect([answer.status(), answer.headers()["location"]]).toEqual([308, `${server.origin}/sources?x=1`]);
  for (const path of ["/healthz", "/readyz"]) expect((await page.request.get(path)).status()).toBe(200);
});
