import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sha256Hex } from "../../app/domain/scenario/hashes";
import { loader } from "../../app/routes/media.$file/route";
import { aContext, aPerson, aRequest, signedIn } from "../support/builders";
import { testWorld } from "../support/test-world";

const NAME = `${sha256Hex("a bell")}.mp3`;

async function asked(path: string, isSignedIn: boolean): Promise<Response> {
  const world = testWorld();
  mkdirSync(join(world.env.dataDir, "media"), { recursive: true });
  writeFileSync(join(world.env.dataDir, "media", NAME), "a bell");
  await aPerson(world);
  const { cookie } = await signedIn(world);
  const request = aRequest(world, `/media/${path}`, isSignedIn ? { cookie } : {});
  try {
    return await loader({ context: aContext(world), params: { file: path }, request });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

test("a sound is there for whoever is signed in", async () => {
  const response = await asked(NAME, true);
  expect([response.status, response.headers.get("Content-Type"), await response.text()]).toEqual([200, "audio/mpeg", "a bell"]);
});

test("it is not there for others, who are asked to sign in", async () => {
  const response = await asked(NAME, false);
  expect(response.status).toBe(303);
  expect(response.headers.get("Location")).toContain("/sign-in");
});

test("what is not there is not found", async () => {
  expect((await asked(`${sha256Hex("another")}.mp3`, true)).status).toBe(404);
  expect((await asked("session-secret", true)).status).toBe(404);
});
