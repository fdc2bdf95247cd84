import { z } from "zod";

export const LONGEST_NAME = 120;
const LONGEST_STAFF_CODE = 40;

export interface PersonInput {
  name: string;
  email: string;
  staffCode: string;
}

export type PersonFault = "nameless" | "bad-email" | "bad-staff-code" | "no-way-in";

export interface PersonFields {
  name: string;
  /** Lower case. */
  email: string | null;
  /** Upper case, without blanks. */
  staffCode: string | null;
}

/** How somebody is called and signs in, as it is kept; or the first thing that is wrong with it. Without a staff code and an e-mail address there is no way in. */
export function readPersonFields({ name, email, staffCode }: PersonInput): { ok: true; fields: PersonFields } | { ok: false; fault: PersonFault } {
  const fields = {
    name: name.normalize("NFC").replace(/\s+/gu, " ").trim(),
    email: emptyAsNull(email.normalize("NFKC").trim().toLowerCase()),
    staffCode: emptyAsNull(staffCode.normalize("NFKC").replace(/\s+/gu, "").toUpperCase()),
  };
  if (!/\p{L}/u.test(fields.name) || fields.name.length > LONGEST_NAME) return { ok: false, fault: "nameless" };
  if (fields.email !== null && (fields.email.length > 254 || !z.email().safeParse(fields.email).success)) return { ok: false, fault: "bad-email" };
  // With "@" it would be taken for an e-mail address at sign-in.
  if (fields.staffCode !== null && (fields.staffCode.length > LONGEST_STAFF_CODE || !/[\p{L}\p{N}]/u.test(fields.staffCode) || fields.staffCode.includes("@"))) return { ok: false, fault: "bad-staff-code" };
  return fields.email === null && fields.staffCode === null ? { ok: false, fault: "no-way-in" } : { ok: true, fields };
}

function emptyAsNull(text: string): string | null {
  return text === "" ? null : text;
}
