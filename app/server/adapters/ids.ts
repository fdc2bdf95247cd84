import { randomBytes, randomInt } from "node:crypto";

export interface Ids {
  /** 128 bits, safe in an address, unguessable. */
  next(): string;
  /** 256 bits, for a secret that a browser holds. */
  token(): string;
  /** 31 bits; decides draws and the order of choices, protects nothing. */
  seed(): number;
}

export const randomIds: Ids = {
  next: () => randomBytes(16).toString("base64url"),
  token: () => randomBytes(32).toString("base64url"),
  seed: () => randomInt(2 ** 31 - 1),
};
