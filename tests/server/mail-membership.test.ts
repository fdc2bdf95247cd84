import { expect, test, vi } from "vitest";
import { added, newcomer, twoAgencies } from "../support/agency-builders";
import { mailsIn } from "../support/mails";

test("who has an account and is entered by another agency is told by mail which one it was, and who is new is not", async () => {
  const { world, marta, ines, prison, police } = await twoAgencies();
  await added(world, ines, newcomer(police, { email: "new@mail.example", staffCode: "C-2" }));
  await added(world, ines, newcomer(police, { email: "daniel@mail.example", staffCode: "C-1" }));
  await added(world, marta, newcomer(prison, { email: "daniel@mail.example" }));
  // It goes out after the answer.
  await vi.waitFor(
    () => {
      expect(mailsIn(world)).toHaveLength(1);
    },
    { timeout: 15_000 },
  );
  const [mail] = mailsIn(world);
  expect(mail).toMatch(/To: daniel@mail\.example[\s\S]*Prison has entered you/u);
  expect(mail).not.toContain("Police");
});
