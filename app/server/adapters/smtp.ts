import { createTransport } from "nodemailer";
import type { Clock } from "./clock";
import type { Log, LogFields } from "./log";
import type { Outbox } from "./outbox";

export interface Delivery {
  /** Sends what waits; never rejects. */
  now(): Promise<void>;
  /** Looks again from time to time, as long as the process lives. */
  keepTrying(): void;
}

/** A link in a mail is good for an hour, so a mail that could not be sent by then is not worth sending. */
const WORTH_SENDING = 3600 * 1000;
const LOOK_EVERY = 30 * 1000;
const LONGEST_PAUSE = 10 * 60 * 1000;
const TIMEOUT = 15_000;

interface Failed {
  tries: number;
  nextAt: number;
}

/** Sends the mails of the outbox one after the other. One that fails waits 1, 2, 4 … minutes; after an hour it is given up and stays for the operator. */
export function smtpDelivery(url: string, outbox: Outbox, clock: Clock, log: Log): Delivery {
  const failed = new Map<string, Failed>();
  const transport = createTransport(optionsOf(url));
  let running: Promise<void> | null = null;

  async function deliver(): Promise<void> {
    for (const waiting of outbox.waiting()) {
      const now = clock.now().getTime();
      const before = failed.get(waiting.file);
      if (now - waiting.putAt.getTime() >= WORTH_SENDING) {
        outbox.giveUp(waiting);
        failed.delete(waiting.file);
        log.error({ tries: before?.tries ?? 0 }, "a mail could not be sent within an hour and was given up; it is in the outbox");
      } else if (before === undefined || before.nextAt <= now) {
        try {
          const raw = outbox.read(waiting);
          await transport.sendMail({ raw, envelope: envelopeOf(raw) });
          outbox.sent(waiting);
          failed.delete(waiting.file);
        } catch (error) {
          const tries = (before?.tries ?? 0) + 1;
          failed.set(waiting.file, { tries, nextAt: now + Math.min(LONGEST_PAUSE, 60_000 * 2 ** (tries - 1)) });
          log.warn({ tries, ...whyNotSent(error) }, "a mail could not be sent yet");
        }
      }
    }
  }

  const now = (): Promise<void> => {
    // One after the other: two at once would send a mail twice.
    running = (running ?? Promise.resolve()).then(deliver).catch((error: unknown) => log.error(whyNotSent(error), "the outbox could not be read"));
    return running;
  };
  return {
    now,
    keepTrying: () => {
      setInterval(() => void now(), LOOK_EVERY).unref();
    },
  };
}

/** Reset links do not cross a network in the clear, unless the operator says so with `?plain=1`. */
function optionsOf(address: string) {
  const { protocol, hostname, port, username, password, searchParams } = new URL(address);
  const secure = protocol === "smtps:";
  const isHere = hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
  return {
    host: hostname.replace(/^\[|\]$/gu, ""),
    port: port === "" ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !isHere && searchParams.get("plain") !== "1",
    ...(username === "" ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: TIMEOUT,
    greetingTimeout: TIMEOUT,
    socketTimeout: TIMEOUT,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Our own composer writes one sender and one recipient, each on a line. */
function envelopeOf(raw: Buffer): { from: string; to: string } {
  const head = (raw.toString("utf8").split("\r\n\r\n", 1)[0] ?? "").replace(/\r\n[ \t]+/gu, " ");
  const address = (name: string) => new RegExp(`^${name}:\\s*(?:.*<)?([^<>\\s]+)>?$`, "mu").exec(head)?.[1] ?? "";
  return { from: address("From"), to: address("To") };
}

/** Answers of mail servers quote addresses, so only codes are told. */
function whyNotSent(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const text = (key: string) => {
    const value: unknown = (error as unknown as Record<string, unknown>)[key];
    return typeof value === "string" || typeof value === "number" ? value : undefined;
  };
  return { error: error.name, code: text("code"), command: text("command")?.toString().split(" ", 1)[0], answer: text("responseCode") };
}
