import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { z } from "zod";

/** What the operator decides; see the table in docs. Read once at start and passed on, never looked up again. */
export interface Environment {
  port: number;
  host: string;
  /** The public address, without a slash at the end. */
  origin: string;
  /** True when the public address is https: secure cookies and HSTS. */
  secure: boolean;
  dataDir: string;
  /** Path of the SQLite file. */
  databaseFile: string;
  contentDir: string;
  /** Undefined: made once and kept in the data folder. */
  sessionSecret: string | undefined;
  mailUrl: string;
  demo: boolean;
  /** Demo only: the instant that the program takes for now. */
  clock: Date | undefined;
}

export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;
export type EnvironmentOutcome = { ok: true; env: Environment } | { ok: false; problems: string[] };

const variables = z.object({
  PORT: z.string().regex(/^\d{1,5}$/, "must be a number from 1 to 65535").transform(Number).refine((port) => port >= 1 && port <= 65535, "must be a number from 1 to 65535").optional(),
  HOST: z.string().refine((host) => isIP(host) !== 0 || /^[a-z0-9.-]+$/i.test(host), "must be an address or a host name").optional(),
  ORIGIN: z.string().refine(isOrigin, "must be http:// or https:// with a host and nothing after it, such as https://training.example").optional(),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: z.string().regex(/^file:.+/, "must begin with file:, such as file:./data/throughcare.db").optional(),
  CONTENT_DIR: z.string().optional(),
  SESSION_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  MAIL_URL: z.string().refine((url) => url === "outbox:" || (/^smtps?:\/\/[^/]/.test(url) && URL.canParse(url)), "must be outbox:, or an address that begins with smtp:// or smtps://").optional(),
  DEMO: z.enum(["0", "1"], "must be 0 or 1").optional(),
  CLOCK: z.string().refine((text) => /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text)), "must be an instant such as 2027-03-01T09:00:00Z").transform((text) => new Date(text)).optional(),
});

/** Everything that is wrong is in one list; `programDir` is where the content is unless CONTENT_DIR says otherwise. */
export function readEnvironment(programDir: string, defaults: EnvironmentVariables = {}, source: EnvironmentVariables = process.env): EnvironmentOutcome {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = variables.safeParse({ ...defaults, ...given });
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`) };
  const env = withDefaults(parsed.data, programDir);
  const problems = contradictions(env, parsed.data.ORIGIN !== undefined);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, env };
}

function withDefaults(given: z.infer<typeof variables>, programDir: string): Environment {
  const port = given.PORT ?? 3000;
  const host = given.HOST ?? "127.0.0.1";
  const origin = new URL(given.ORIGIN ?? `http://${isIP(host) === 6 ? `[${host}]` : host}:${String(port)}`).origin;
  const dataDir = resolve(given.DATA_DIR ?? "data");
  return {
    port,
    host,
    origin,
    secure: origin.startsWith("https:"),
    dataDir,
    databaseFile: given.DATABASE_URL === undefined ? join(dataDir, "throughcare.db") : resolve(given.DATABASE_URL.slice("file:".length)),
    contentDir: resolve(given.CONTENT_DIR ?? programDir),
    sessionSecret: given.SESSION_SECRET,
    mailUrl: given.MAIL_URL ?? "outbox:",
    demo: given.DEMO === "1",
    clock: given.CLOCK,
  };
}

function contradictions(env: Environment, originGiven: boolean): string[] {
  const problems: string[] = [];
  const originHost = new URL(env.origin).hostname;
  if (env.demo && !(isLoopback(env.host) && isLoopback(originHost)))
    problems.push("DEMO accounts have a password that everybody knows: with DEMO=1, HOST and ORIGIN must be of this computer only (127.0.0.1)");
  if (env.clock !== undefined && !env.demo) problems.push("CLOCK is for the demonstration only: leave it out, or set DEMO=1");
  if (!isLoopback(env.host) && !originGiven) problems.push("ORIGIN must say the public address, because HOST lets other computers in");
  else if (!env.secure && !isLoopback(originHost)) problems.push("ORIGIN must begin with https://, because passwords would cross the network in the clear");
  return problems;
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && (url.origin === text || `${url.origin}/` === text);
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}
