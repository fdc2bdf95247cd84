import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { World } from "../../app/server/world";

/** The mails that a world has sent, the oldest first, as their readers see the text. */
export function mailsIn({ env }: Pick<World, "env">): string[] {
  const dir = join(env.dataDir, "outbox");
  try {
    return readdirSync(dir).sort().map((name) => decoded(readFileSync(join(dir, name), "utf8")));
  } catch {
    return [];
  }
}

/** Quoted-printable (RFC 2045), as far as our own mails use it. */
function decoded(mail: string): string {
  const bytes = mail.replaceAll("=\r\n", "").replace(/=([0-9A-F]{2})/gu, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
