import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runQuietly } from "./child.mjs";
import { hashOf, inProgram, programDir, readIfThere, say, Stop, unwritable, writeStamp } from "./program.mjs";

const stampFile = inProgram("node_modules", ".throughcare-installed");
const installing = join(tmpdir(), `throughcare-install-${hashOf([programDir]).slice(0, 16)}.pid`);

/** Installs what is missing or no longer fits the lock file, this Node or this machine. */
export async function prepareDependencies() {
  const lock = readFileSync(inProgram("package-lock.json"), "utf8");
  const wanted = hashOf([lock, process.versions.modules, process.platform, process.arch]);
  if (readIfThere(stampFile) === wanted && directDependencies().every(isThere)) return;
  await anotherInstallation();
  if (!(await fitsAlready(lock))) await install();
  writeStamp(stampFile, wanted);
}

/** Somebody may have run `npm ci` by hand: then there is nothing to do but to remember it. */
async function fitsAlready(lock) {
  const installed = readIfThere(inProgram("node_modules", ".package-lock.json"));
  if (installed === undefined) return false;
  const packages = JSON.parse(installed).packages;
  const fits = ([path, wanted]) => path === "" || wanted.optional || wanted.peer || (packages[path]?.version === wanted.version && isThere(path));
  return Object.entries(JSON.parse(lock).packages).every(fits) && nativeModulesLoad();
}

function directDependencies() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(inProgram("package.json"), "utf8"));
  return Object.keys({ ...dependencies, ...devDependencies }).map((name) => `node_modules/${name}`);
}

function isThere(path) {
  return existsSync(inProgram(...path.split("/"), "package.json"));
}

async function nativeModulesLoad() {
  const question = 'new (require("better-sqlite3"))(":memory:").close(); require("@node-rs/argon2"); require("esbuild").version';
  return (await runQuietly(process.execPath, ["-e", question])).ok;
}

async function install() {
  say("Installing dependencies; the first time this takes a few minutes …");
  const [command, args] = npm();
  const outcome = await runQuietly(command, [...args, "ci", "--no-audit", "--no-fund", "--no-progress"], {
    env: { NODE_ENV: "development" },
    stillAt: (seconds) => say(`  still installing (${seconds} s)`),
    onStart: (pid) => writeFileSync(installing, String(pid)),
  });
  rmSync(installing, { force: true });
  if (!outcome.ok) throw new Stop(whyNotInstalled(outcome.output));
  if (!(await nativeModulesLoad())) throw new Stop(`The installed native modules do not load with Node ${process.versions.node}. ${compilerSentence}`);
  say(`  installed in ${outcome.seconds} s`);
}

/** The npm that started us, or the one on the path. */
function npm() {
  const started = process.env.npm_execpath;
  return started !== undefined && /npm-cli\.c?js$/.test(started) ? [process.execPath, [started]] : ["npm", []];
}

const compilerSentence = "A native module (better-sqlite3) has to be compiled: install python3, make and a C++ compiler (on Debian or Ubuntu: apt-get install -y python3 make g++) and start again.";

export function whyNotInstalled(output) {
  const has = (pattern) => pattern.test(output);
  if (has(/ENOSPC/)) return "The disk is full: make room (about 1 GB) and start again.";
  if (has(/EACCES|EROFS|EPERM/)) return unwritable();
  if (has(/spawn npm ENOENT|npm: not found/)) return "npm was not found: it comes with Node, so install Node from nodejs.org or with your system's package manager (npm).";
  if (has(/EUSAGE|can only install packages when/)) return "package.json and package-lock.json do not fit each other: take both from the same version of Throughcare.";
  if (has(/gyp ERR!|node-gyp|not found: make|Could not find any Python/)) return compilerSentence;
  if (has(/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|E5\d\d\b|network/i)) return "The package registry cannot be reached: connect this computer to the network once, or set the registry of your organisation with `npm config set registry ADDRESS`, and start again.";
  return `The dependencies could not be installed. npm said:\n${output.trim().split("\n").slice(-12).join("\n")}`;
}

/** A start that was killed leaves its npm running for a while; two at once would spoil each other's work. */
async function anotherInstallation() {
  let said = false;
  for (let pid = otherNpm(); pid !== undefined; pid = otherNpm()) {
    if (!said) say("An earlier installation is still running; waiting for it …");
    said = true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function otherNpm() {
  const pid = Number(readIfThere(installing));
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  try {
    process.kill(pid, 0);
  } catch {
    return undefined;
  }
  // A number may have been given to another program since.
  const commandLine = process.platform === "linux" ? readIfThere(`/proc/${pid}/cmdline`) : "npm";
  return commandLine?.includes("npm") ? pid : undefined;
}
