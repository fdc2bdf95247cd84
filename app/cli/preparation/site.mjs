import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { bundleProgram } from "./program-bundle.mjs";
import { runQuietly } from "./child.mjs";
import { contentsBelow, hashOf, inProgram, readIfThere, say, Stop, unwritable } from "./program.mjs";

const built = inProgram("build");
const cache = inProgram("node_modules", ".cache", "throughcare");

/** Builds the site when its sources have changed. It is built apart and then moved, so what is served is always whole. */
export async function prepareSite() {
  const wanted = sourcesHash();
  if (isBuilt(wanted)) return;
  say("Building the site …");
  const fresh = join(cache, `build-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const outcome = await runQuietly(process.execPath, [inProgram("node_modules", "@remix-run", "dev", "dist", "cli.js"), "vite:build"], {
    env: { BUILD_DIRECTORY: join("node_modules", ".cache", "throughcare", `build-${process.pid}`), NODE_ENV: "production" },
    stillAt: (seconds) => say(`  still building (${seconds} s)`),
  });
  if (!outcome.ok) {
    rmSync(fresh, { recursive: true, force: true });
    if (/EACCES|EROFS|EPERM/.test(outcome.output)) throw new Stop(unwritable());
    throw new Stop(`The site could not be built:\n${outcome.output.trim()}`);
  }
  compress(join(fresh, "client"));
  await bundleProgram(fresh);
  writeFileSync(join(fresh, "stamp"), wanted);
  swapIn(fresh);
  say(`  built in ${outcome.seconds} s`);
}

function isBuilt(wanted) {
  return readIfThere(join(built, "stamp")) === wanted && existsSync(join(built, "server", "index.js")) && existsSync(join(built, "program", "throughcare.mjs"));
}

/** Everything that goes into the bundles. */
function sourcesHash() {
  const apart = [join("app", "cli", "preparation"), join("app", "server", "adapters", "generated")].map((part) => inProgram(part) + sep);
  const counts = (path) => !/\.test\.tsx?$/.test(path) && !apart.some((dir) => path.startsWith(dir));
  const single = ["package-lock.json", "remix.config.js", "vite.config.ts", "tsconfig.json", join("prisma", "schema.prisma"), join("app", "cli", "preparation", "site.mjs"), join("app", "cli", "preparation", "program-bundle.mjs")];
  return hashOf([process.versions.modules, ...single.flatMap((name) => [name, readFileSync(inProgram(name))]), ...contentsBelow(inProgram("app"), counts), ...contentsBelow(inProgram("prisma", "demo"), counts)]);
}

const worthCompressing = /\.(js|css|svg|json|html|txt)$/;

/** Beside each file that shrinks, what a browser on a slow line would rather have. */
function compress(dir) {
  for (const entry of readdirSync(dir, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (!entry.isFile() || !worthCompressing.test(entry.name)) continue;
    const content = readFileSync(path);
    if (content.length < 512) continue;
    writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  }
}

/** Killed between the two moves, the next start finds no build and makes one. */
function swapIn(fresh) {
  const old = join(cache, `old-${process.pid}`);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(built)) renameSync(built, old);
  renameSync(fresh, built);
  for (const name of readdirSync(cache)) if (isLeftOver(name)) rmSync(join(cache, name), { recursive: true, force: true });
}

/** What a build that was killed has left behind; the number is its process. */
function isLeftOver(name) {
  const [, kind, pid] = /^(build|old)-(\d+)$/.exec(name) ?? [];
  if (kind === undefined) return false;
  try {
    return kind === "old" || process.kill(Number(pid), 0) === undefined;
  } catch {
    return true;
  }
}
