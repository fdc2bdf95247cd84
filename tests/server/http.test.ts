import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { RequestHandler } from "express";
import { describe, expect, it, onTestFinished } from "vitest";
import type { LogFields } from "../../app/server/adapters/log";
import { listen, site } from "../../app/server/http/server";
import { testWorld } from "../support/test-world";

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

const page: RequestHandler = (req, res) => {
  if (req.path === "/fails") throw new Error("a failure with ana@probation.example in it");
  if (req.path === "/public") res.setHeader("Cache-Control", "public, max-age=60");
  res.send(`page for ${req.ip ?? "nobody"}`);
};

async function served(variables: Record<string, string> = {}) {
  const world = testWorld(variables);
  const lines: (LogFields & { message: string })[] = [];
  const write = (fields: LogFields, message: string) => {
    lines.push({ ...fields, message });
  };
  world.log = { info: write, warn: write, error: write };
  const server = await listen(site(world, { pages: page, files: [], segments: new Set(["attempts", "debrief"]), strictness: "strict" }), { host: "127.0.0.1", port: 0 });
  onTestFinished(() => {
    server.close();
  });
  const host = new URL(world.env.origin).host;
  const ask = (path: string, { method = "GET", headers = {}, body }: Asked = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = httpRequest({ host: "127.0.0.1", port: (server.address() as AddressInfo).port, path, method, headers: { Host: host, ...headers } }, (response) => {
        let text = "";
        response.on("data", (data: Buffer) => (text += data.toString()));
        response.on("end", () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
        });
      });
      sent.on("error", reject);
      sent.end(body);
    });
  return { ask, lines, origin: world.env.origin };
}

const form = { "Content-Type": "application/x-www-form-urlencoded" };

describe("every answer", () => {
  it("carries the strict headers, with a nonce of its own", async () => {
    const { ask } = await served();
    const [one, two] = [await ask("/"), await ask("/")];
    const policy = one.headers["content-security-policy"] ?? "";
    expect(policy).toMatch(/^default-src 'self';script-src 'self' 'nonce-[^']+';style-src 'self';img-src 'self' data:;font-src 'self';media-src 'self';connect-src 'self';object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'$/);
    expect(policy).not.toContain("unsafe");
    expect(two.headers["content-security-policy"]).not.toBe(policy);
    expect(one.headers).toMatchObject({ "referrer-policy": "same-origin", "x-content-type-options": "nosniff", "cross-origin-opener-policy": "same-origin", "cache-control": "no-store" });
    expect(one.headers["strict-transport-security"]).toBeUndefined();
    expect(one.headers["x-powered-by"]).toBeUndefined();
  });

  it("is not stored unless the page says so", async () => {
    const { ask } = await served();
    expect((await ask("/public")).headers["cache-control"]).toBe("public, max-age=60");
  });

  it("insists on https where the public address is https, and takes the client's address from our proxy only there", async () => {
    const secure = await served({ ORIGIN: "https://training.example" });
    const answer = await secure.ask("/", { headers: { "X-Forwarded-For": "203.0.113.5", "X-Forwarded-Host": "evil.example:99999999" } });
    expect(answer.headers["strict-transport-security"]).toContain("max-age=31536000");
    expect(answer.body).toBe("page for 203.0.113.5");
    const plain = await served();
    expect((await plain.ask("/", { headers: { "X-Forwarded-For": "203.0.113.5" } })).body).toBe("page for 127.0.0.1");
  });
});

describe("who is let in", () => {
  it("localhost is sent on to the public address, another host is not served, machines may ask by any", async () => {
    const { ask, origin } = await served();
    const sentOn = await ask("/learning?x=1", { headers: { Host: "localhost:3000" } });
    expect([sentOn.status, sentOn.headers.location]).toEqual([308, `${origin}/learning?x=1`]);
    expect((await ask("/", { headers: { Host: "evil.example" } })).status).toBe(421);
    expect((await ask("/healthz", { headers: { Host: "10.0.0.3:3000" } })).status).toBe(200);
  });

  it("what changes something must come from our own pages", async () => {
    const { ask, origin } = await served();
    const post = (headers: Record<string, string>) => ask("/", { method: "POST", headers: { ...form, ...headers }, body: "a=b" }).then(({ status }) => status);
    expect(await post({ Origin: origin })).toBe(200);
    expect(await post({ "Sec-Fetch-Site": "same-origin" })).toBe(200);
    for (const headers of [{}, { Origin: "null" }, { Origin: "https://evil.example" }, { Origin: `${origin}.evil.example` }, { "Sec-Fetch-Site": "same-site" }, { Origin: "https://evil.example", "Sec-Fetch-Site": "same-origin" }]) expect(await post(headers as Record<string, string>)).toBe(403);
  });

  it("a malformed address, another method, another kind of body or none of a given size is refused, never a failure", async () => {
    const { ask, origin } = await served();
    for (const path of ["/%E0%A4%A", "/%", "/a%00b", "//evil.example/", "http://evil.example/"]) expect((await ask(path)).status).toBe(400);
    for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS"]) expect((await ask("/", { method, headers: { Origin: origin } })).status).toBe(405);
    const send = (headers: Record<string, string>, body: string) => ask("/", { method: "POST", headers: { Origin: origin, ...headers }, body });
    expect((await send({ "Content-Type": "application/json" }, "{}")).status).toBe(415);
    expect((await send({ ...form, "Transfer-Encoding": "chunked" }, "a=b")).status).toBe(411);
    expect((await send({ ...form, "Content-Length": String(1024 * 1024 + 1) }, "")).status).toBe(413);
    expect((await send(form, "a".repeat(1024 * 1024))).status).toBe(200);
  });

  it("people get a sentence, programs get status and JSON", async () => {
    const { ask } = await served();
    const forPeople = await ask("/", { method: "POST", headers: { Accept: "text/html" } });
    expect(forPeople.headers["content-type"]).toContain("text/html");
    expect(forPeople.body).toContain("nothing was changed");
    const forPrograms = await ask("/", { method: "POST", headers: { Accept: "application/json" } });
    expect(JSON.parse(forPrograms.body)).toEqual({ error: { code: "forbidden_origin", message: expect.any(String) as string } });
  });
});

describe("the log", () => {
  it("says what kind of page, never which, and nothing that was asked or sent", async () => {
    const { ask, lines } = await served();
    await ask("/attempts/Zk3-secret/debrief?name=Ana");
    await expect.poll(() => lines).toMatchObject([{ message: "request", method: "GET", route: "/attempts/:/debrief", status: 200 }]);
    expect(JSON.stringify(lines)).not.toMatch(/secret|Ana/);
  });

  it("a failure is answered with 500 and a sentence, and told with its request", async () => {
    const { ask, lines } = await served();
    const answer = await ask("/fails", { headers: { Accept: "text/html" } });
    expect(answer.status).toBe(500);
    expect(answer.body).not.toContain("ana@");
    await expect.poll(() => lines.map(({ message }) => message)).toEqual(["request failed", "request"]);
    expect(lines[0]?.["requestId"]).toBe(answer.headers["x-request-id"]);
  });
});
