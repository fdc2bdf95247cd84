import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { sha256Hex } from "../../domain/scenario/hashes";
import { keepMedia, mediaBeside, mediaResponse } from "./media-files";

const NAME = `${sha256Hex("0123456789")}.mp4`;

function folder(): { scenario: string; data: string } {
  const dir = mkdtempSync(join(tmpdir(), "throughcare-media-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  mkdirSync(join(dir, "media"));
  writeFileSync(join(dir, "media", "call.mp4"), "0123456789");
  keepMedia(dir, join(dir, "data"), [{ path: "media/call.mp4", stored: NAME }, { path: "media/gone.mp4", stored: null }]);
  return { scenario: dir, data: join(dir, "data") };
}

test("files beside a scenario are known by path, size and content, and anew when they change", () => {
  const { scenario } = folder();
  expect([...mediaBeside(join(scenario, "scenario.yaml"))]).toEqual([["media/call.mp4", { bytes: 10, sha256: sha256Hex("0123456789") }]]);
  writeFileSync(join(scenario, "media", "call.mp4"), "another one");
  expect(mediaBeside(join(scenario, "scenario.yaml")).get("media/call.mp4")).toEqual({ bytes: 11, sha256: sha256Hex("another one") });
  expect(mediaBeside(join(scenario, "elsewhere", "scenario.yaml")).size).toBe(0);
});

test("a kept file is answered whole, with its type, to be kept by this browser alone", async () => {
  const response = mediaResponse(folder().data, NAME, null);
  expect([response?.status, await response?.text()]).toEqual([200, "0123456789"]);
  expect(Object.fromEntries(response?.headers ?? [])).toMatchObject({ "content-type": "video/mp4", "content-length": "10", "cache-control": "private, max-age=31536000, immutable", "accept-ranges": "bytes" });
});

test.each([
  ["bytes=0-3", "0123", "bytes 0-3/10"],
  ["bytes=8-", "89", "bytes 8-9/10"],
  ["bytes=9-9", "9", "bytes 9-9/10"],
  ["bytes=5-99", "56789", "bytes 5-9/10"],
  ["bytes=-3", "789", "bytes 7-9/10"],
  ["bytes=-99", "0123456789", "bytes 0-9/10"],
])("the range %s is answered with that part", async (range, part, told) => {
  const response = mediaResponse(folder().data, NAME, range);
  expect([response?.status, response?.headers.get("Content-Range"), response?.headers.get("Content-Length"), await response?.text()]).toEqual([206, told, String(part.length), part]);
});

test.each(["bytes=10-", "bytes=-0"])("the range %s is outside", (range) => {
  const response = mediaResponse(folder().data, NAME, range);
  expect([response?.status, response?.headers.get("Content-Range")]).toEqual([416, "bytes */10"]);
});

test.each(["bytes=0-1,3-4", "bytes=5-2", "bytes=-", "lines=0-1"])("what is not one range, %s, is answered with the whole", async (range) => {
  const response = mediaResponse(folder().data, NAME, range);
  expect([response?.status, await response?.text()]).toEqual([200, "0123456789"]);
});

test.each(["../session-secret", `${sha256Hex("0123456789")}.html`, `${sha256Hex("other")}.mp4`, `${NAME}.part`, ""])("nothing is answered for %s", (name) => {
  expect(mediaResponse(folder().data, name, null)).toBeNull();
});

test("whoever only asks about a file gets no body, and all that is said of it", () => {
  const response = mediaResponse(folder().data, NAME, null, false);
  expect([response?.status, response?.body, response?.headers.get("Content-Length")]).toEqual([200, null, "10"]);
});

test("a drawing that is opened by itself may load and run nothing, and the other files are as they were", () => {
  const { scenario, data } = folder();
  writeFileSync(join(scenario, "media", "door.svg"), "<svg/>");
  const stored = `${sha256Hex("<svg/>")}.svg`;
  keepMedia(scenario, data, [{ path: "media/door.svg", stored }]);
  const policy = (name: string) => mediaResponse(data, name, null)?.headers.get("Content-Security-Policy");
  expect([policy(stored), policy(NAME)]).toEqual(["default-src 'none'; sandbox", null]);
});
