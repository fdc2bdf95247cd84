import { keyedHash } from "../adapters/keyed-hash";
import type { World } from "../world";

/** How a one-time code or the token of a mail is kept. A code alone says nothing: it belongs to one person. */
export function resetSecretHash({ env }: Pick<World, "env">, way: "code" | "mail", personId: string, secret: string): string {
  return keyedHash(env.sessionSecret, `password reset by ${way}`, way === "code" ? `${personId}\0${secret}` : secret);
}
