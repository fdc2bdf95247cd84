import { z } from "zod";
import { LEAST_PASSWORD } from "../../domain/agency/password";
import { agencyKinds } from "../../domain/agency/roles";
import { isUniqueConflict } from "../adapters/database-conflict";
import { hashPassword } from "../adapters/passwords";
import type { World } from "../world";

const foundingSchema = z.object({
  agency: z.string().trim().min(1, "the agency needs a name").max(200),
  kind: z.enum(agencyKinds, `the kind is one of ${agencyKinds.join(", ")}`),
  timeZone: z.string().refine(isTimeZone, "the time zone is a name such as Europe/Vienna"),
  name: z.string().trim().min(1, "the administrator needs a name").max(200),
  email: z.email("the e-mail address is not one").transform((email) => email.toLowerCase()),
  password: z.string().min(LEAST_PASSWORD, `the password needs at least ${LEAST_PASSWORD} characters`).max(1000),
});

export type FoundingOutcome = { kind: "founded" } | { kind: "invalid"; problems: string[] } | { kind: "not-empty" };

/** The first agency and the first administrator of a real installation; refused when anybody lives there already. */
export async function foundInstallation({ db, clock, ids }: World, input: Record<keyof z.input<typeof foundingSchema>, string>): Promise<FoundingOutcome> {
  const parsed = foundingSchema.safeParse(input);
  if (!parsed.success) return { kind: "invalid", problems: parsed.error.issues.map(({ message }) => message) };
  const { agency, kind, timeZone, name, email, password } = parsed.data;
  if ((await db.agency.count()) > 0 || (await db.person.count()) > 0) return { kind: "not-empty" };
  const now = clock.now();
  const [agencyId, personId, membershipId] = [ids.next(), ids.next(), ids.next()];
  const passwordHash = await hashPassword(password);
  try {
    await db.$transaction([
      // The slug is fixed, so that two that are run at once cannot both succeed.
      db.agency.create({ data: { id: agencyId, slug: "first", name: agency, kind, timeZone, createdAt: now } }),
      db.person.create({ data: { id: personId, name, email, passwordHash, createdAt: now } }),
      db.membership.create({ data: { id: membershipId, personId, agencyId, profession: "manager", startedAt: now } }),
      db.membershipRole.createMany({ data: ["administrator", "author", "learner"].map((role) => ({ membershipId, role })) }),
    ]);
  } catch (error) {
    if (isUniqueConflict(error)) return { kind: "not-empty" };
    throw error;
  }
  return { kind: "founded" };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
