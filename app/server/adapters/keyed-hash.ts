import { createHash, createHmac } from "node:crypto";

/** For a secret that is random already. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

/** For something that could be guessed, such as an address or an e-mail: without the secret nobody can try guesses. */
export function keyedHash(secret: string, purpose: string, text: string): string {
  return createHmac("sha256", secret).update(`${purpose}\0${text}`).digest("base64url");
}

/** 64 bytes that only who has the secret can make from the text. */
export function keyedBytes(secret: string, purpose: string, text: string): Uint8Array {
  return createHmac("sha512", secret).update(`${purpose}\0${text}`).digest();
}
