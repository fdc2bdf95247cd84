import { expect, it } from "vitest";
import { readEnvironment, type Environment, type EnvironmentVariables } from "./environment";

function good(source: EnvironmentVariables): Environment {
  const outcome = readEnvironment("/program", {}, source);
  if (!outcome.ok) throw new Error(outcome.problems.join("\n"));
  return outcome.env;
}

function problems(source: EnvironmentVariables): string[] {
  const outcome = readEnvironment("/program", {}, source);
  return outcome.ok ? [] : outcome.problems;
}

it("nothing given is a server for this computer only", () => {
  expect(good({})).toMatchObject({ port: 3000, host: "127.0.0.1", origin: "http://127.0.0.1:3000", secure: false, contentDir: "/program", mailUrl: "outbox:", demo: false, clock: undefined });
  expect(good({ DATA_DIR: "/var/t" }).databaseFile).toBe("/var/t/throughcare.db");
  expect(good({ PORT: "", HOST: "" }).origin).toBe("http://127.0.0.1:3000");
});

it("a real installation names its public address", () => {
  const env = good({ HOST: "0.0.0.0", PORT: "8080", ORIGIN: "https://training.example/", DATABASE_URL: "file:/db/t.db", CONTENT_DIR: "/content", CLOCK: undefined });
  expect(env).toMatchObject({ origin: "https://training.example", secure: true, databaseFile: "/db/t.db", contentDir: "/content" });
});

it("everything that is malformed is named in one list", () => {
  const list = problems({ PORT: "99999", HOST: "a b", ORIGIN: "training.example", DATABASE_URL: "postgres://x", SESSION_SECRET: "short", MAIL_URL: "pigeon:", DEMO: "yes", CLOCK: "soon" });
  expect(list.map((line) => line.split(" ")[0])).toEqual(["PORT", "HOST", "ORIGIN", "DATABASE_URL", "SESSION_SECRET", "MAIL_URL", "DEMO", "CLOCK"]);
});

it("an origin is an address and nothing more", () => {
  for (const ORIGIN of ["https://training.example/app", "https://u:p@training.example", "ftp://training.example", "https://training.example?x"]) expect(problems({ ORIGIN })).toHaveLength(1);
});

it("the demo accounts are for this computer only", () => {
  expect(problems({ DEMO: "1", HOST: "0.0.0.0", ORIGIN: "https://training.example" })[0]).toMatch(/^DEMO/);
  expect(problems({ DEMO: "1", ORIGIN: "https://training.example" })[0]).toMatch(/^DEMO/);
  expect(problems({ DEMO: "1", HOST: "192.168.1.5" })[0]).toMatch(/^DEMO/);
  expect(good({ DEMO: "1", HOST: "::1" }).origin).toBe("http://[::1]:3000");
});

it("the clock is for the demonstration only", () => {
  expect(problems({ CLOCK: "2027-03-01T09:00:00Z" })[0]).toMatch(/^CLOCK/);
  expect(good({ DEMO: "1", CLOCK: "2027-03-01T09:00:00Z" }).clock).toEqual(new Date("2027-03-01T09:00:00Z"));
});

it("passwords do not cross a network in the clear", () => {
  expect(problems({ HOST: "0.0.0.0" })[0]).toMatch(/^ORIGIN/);
  expect(problems({ HOST: "0.0.0.0", ORIGIN: "http://training.example" })[0]).toMatch(/https/);
  expect(problems({ HOST: "0.0.0.0", ORIGIN: "http://127.0.0.1:3000" })).toEqual([]);
});

it("a default of the command gives way to what is set, not to what is left empty", () => {
  const demo = (DEMO?: string) => readEnvironment("/program", { DEMO: "1" }, { DEMO });
  expect([demo(), demo(""), demo("0")]).toMatchObject([{ env: { demo: true } }, { env: { demo: true } }, { env: { demo: false } }]);
});
