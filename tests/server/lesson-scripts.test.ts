import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { lessonsOf } from "../../app/domain/curriculum/course";
import { listen, site } from "../../app/server/http/server";
import { courseFolder, WHOLE_LESSON } from "../support/lesson-builders";
import { testWorld } from "../support/test-world";

async function served() {
  const world = testWorld({ CONTENT_DIR: courseFolder({ "01-a-fact.mdx": WHOLE_LESSON }).dir });
  const server = await listen(site(world, { pages: (_req, res) => void res.status(404).end(), files: [], segments: new Set(), strictness: "strict" }), { host: "127.0.0.1", port: 0 });
  onTestFinished(() => void server.close());
  const ask = (path: string, { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {}) =>
    new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
      const sent = httpRequest({ host: "127.0.0.1", port: (server.address() as AddressInfo).port, path, method, headers: { Host: new URL(world.env.origin).host, ...headers } }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
        });
      });
      sent.on("error", reject);
      sent.end();
    });
  const hashes = (await world.courses.all()).flatMap(({ course }) => (course === null ? [] : lessonsOf(course).map(({ hash }) => hash)));
  return { ask, world, address: `/lessons/${hashes[0] ?? ""}.js`, hash: hashes[0] ?? "" };
}

test("a lesson's script comes packed, is kept by everybody for ever, and is a script", async () => {
  const { ask, address, hash, world } = await served();
  const script = world.courses.script(hash);
  for (const [encoding, unpack] of [["br", brotliDecompressSync], ["gzip", gunzipSync], [undefined, (body: Buffer) => body]] as const) {
    const { status, headers, body } = await ask(address, { headers: encoding === undefined ? {} : { "Accept-Encoding": encoding } });
    expect([status, headers["content-encoding"], headers["content-type"], headers["cache-control"], headers["vary"]]).toEqual([200, encoding, "text/javascript; charset=utf-8", "public, max-age=31536000, immutable", "Accept-Encoding"]);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect([headers["cross-origin-resource-policy"], headers["content-security-policy"], headers["x-frame-options"]]).toEqual(["same-origin", undefined, undefined]);
    expect(unpack(body).toString()).toBe(script);
  }
  const head = await ask(address, { method: "HEAD" });
  expect([head.status, head.body.length, Number(head.headers["content-length"]) > 0]).toEqual([200, 0, true]);
});

test("there is nothing under other names, which nobody keeps, and nothing can be sent", async () => {
  const { ask, address, world } = await served();
  for (const path of [`/lessons/${"0".repeat(64)}.js`, "/lessons/.js", "/lessons/..%2f..%2fsession-secret", "/lessons/constructor.js", "/lessons/"]) {
    const { status, headers } = await ask(path, { headers: { Accept: "application/json" } });
    expect([path, status, headers["cache-control"]]).toEqual([path, 404, "no-store"]);
    expect(headers["content-security-policy"]).toContain("default-src 'self'");
  }
  expect((await ask(address, { method: "POST", headers: { Origin: world.env.origin, "Content-Length": "0" } })).status).toBe(405);
});
