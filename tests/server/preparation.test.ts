import { expect, it } from "vitest";
import { whyNotInstalled } from "../../app/cli/preparation/dependencies.mjs";
import { whyNotListening } from "../../app/cli/preparation/port.mjs";

it.each([
  ["npm error code ENOTFOUND\nnpm error network request to https://registry.example failed", /registry cannot be reached/],
  ["gyp ERR! find Python\nCould not find any Python installation to use", /python3, make and a C\+\+ compiler.*apt-get install -y python3 make g\+\+/],
  ["gyp ERR! stack Error: not found: make", /compiler/],
  ["npm error code EACCES\nnpm error syscall mkdir", /cannot be written/],
  ["npm error code ENOSPC", /disk is full/],
  ["Error: spawn npm ENOENT", /npm was not found/],
  ["npm error code EUSAGE\nnpm error `npm ci` can only install packages when your package.json and package-lock.json are in sync", /do not fit each other/],
  ["something nobody thought of", /npm said:\nsomething nobody thought of/],
])("%s is said in a sentence", (output, sentence) => {
  expect(whyNotInstalled(output)).toMatch(sentence);
});

it("a taken port is said with the way out", () => {
  expect(whyNotListening({ code: "EADDRINUSE" }, "127.0.0.1", 3000)).toMatch(/^Port 3000 is taken.*PORT=3001 npm start\.$/);
  expect(whyNotListening({ code: "EADDRINUSE" }, "127.0.0.1", 65535)).toContain("PORT=3000");
  expect(whyNotListening({ code: "EACCES" }, "127.0.0.1", 80)).toMatch(/above 1023/);
});
