import { createTransport, type SendMailOptions } from "nodemailer";
import type { Clock } from "./clock";
import type { Environment } from "./environment";
import type { Ids } from "./ids";
import type { Log } from "./log";
import { outboxIn, type Outbox } from "./outbox";
import { smtpDelivery } from "./smtp";

export interface OutgoingMail {
  to: string;
  subject: string;
  text: string;
}

export interface Mail {
  /** Resolves when the mail is in the outbox, where it survives a stop; whether it arrives shows later, in the log. */
  send(mail: OutgoingMail): Promise<void>;
}

/** Mails are files in DATA_DIR/outbox; with smtp:// they are sent from there and deleted when the next server has them. */
export function openMail(env: Pick<Environment, "dataDir" | "mailUrl" | "origin">, clock: Clock, ids: Ids, log: Log): Mail {
  const outbox = outboxIn(env.dataDir, clock, ids);
  const from = senderOf(env);
  const deliver = env.mailUrl === "outbox:" ? undefined : smtpDelivery(env.mailUrl, outbox, clock, log);
  deliver?.keepTrying();
  return {
    async send(mail) {
      outbox.put(await composed({ ...mail, from, date: clock.now() }));
      void deliver?.now();
    },
  };
}

export type { Outbox };

/** Plain ASCII mails in the form that travels (RFC 5322), made without touching anything outside. */
async function composed(mail: SendMailOptions): Promise<Buffer> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  // A mail leads nowhere but to our own address: nothing in it may make the composer read files or fetch pages.
  const { message } = await transport.sendMail({ ...mail, disableFileAccess: true, disableUrlAccess: true, headers: { "Auto-Submitted": "auto-generated" } });
  return message as Buffer;
}

/** From `?from=` of MAIL_URL, else no-reply at the host of our public address. */
function senderOf({ mailUrl, origin }: Pick<Environment, "mailUrl" | "origin">): string {
  const given = mailUrl === "outbox:" ? null : new URL(mailUrl).searchParams.get("from");
  const { hostname } = new URL(origin);
  return given ?? `Throughcare <no-reply@${/^[\d.]+$|^\[/u.test(hostname) ? "localhost" : hostname}>`;
}
