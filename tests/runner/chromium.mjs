import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { inProgram, say, Stop } from "../../app/cli/preparation/program.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe"];

/** A Chromium that runs here: one that is there already, else Playwright's own, else the system's package. */
export async function findChromium() {
  const own = () => installed() ?? playwrights();
  return (await own()) ?? (await afterInstalling("Playwright's own", playwrightInstall, own)) ?? (await afterInstalling("the system's package", packageInstall, own)) ?? refuse();
}

function installed() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const candidates = [process.env.CHROMIUM, ...names.flatMap((name) => folders.map((folder) => join(folder, name)))];
  return candidates.find((path) => path !== undefined && path !== "" && existsSync(path) && runs(path));
}

async function playwrights() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return existsSync(path) && runs(path) ? path : undefined;
}

/** A browser that was unpacked onto a machine without its libraries is there and does not run. */
function runs(path) {
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

async function afterInstalling(what, install, look) {
  say(`No Chromium found; trying ${what} …`);
  return install() ? look() : undefined;
}

function playwrightInstall() {
  return spawnSync(process.execPath, [inProgram("node_modules", "@playwright", "test", "cli.js"), "install", "chromium"], { stdio: ["ignore", "inherit", "inherit"], timeout: 180_000 }).status === 0;
}

function packageInstall() {
  if (process.getuid?.() !== 0) return false;
  const aptGet = (...args) => spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, timeout: 600_000 }).status === 0;
  return aptGet("update", "-q") && aptGet("install", "-y", "-q", "--no-install-recommends", "chromium");
}

function refuse() {
  throw new Stop("The browser tests need a Chromium and none could be installed: install one (on Debian or Ubuntu: apt-get install -y chromium) or name one with CHROMIUM=/path/to/chromium.");
}
