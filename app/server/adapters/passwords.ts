import { hash, verify } from "@node-rs/argon2";

/** The parameters that OWASP's password storage sheet names first for argon2id, which is the library's default kind. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Nobody's password, at the same cost: an account that does not exist must take as long as one that does. */
export const nobodysHash = "$argon2id$v=19$m=19456,t=2,p=1$ANjZDx3iStTJHUGgGk8BQQ$TCddkqGpDsn3LBIT7BNOsedKU1j97Psh7MLOv3MoMF0";

export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters);
}

/** False as well when there is no such account or it has no password, after the same work. */
export async function passwordFits(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? nobodysHash, password);
  return fits && typeof passwordHash === "string";
}
