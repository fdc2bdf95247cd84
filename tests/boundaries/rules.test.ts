import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from "dependency-cruiser";
import { expect, it, onTestFinished } from "vitest";

const { forbidden, options } = createRequire(import.meta.url)("./rules.cjs") as { forbidden: { name: string; comment: string }[]; options: object };

/** A file with imports: its path, then what it imports. */
type Planted = Record<string, string[]>;

/** For each rule the smallest program that breaks it. */
const violations: Record<string, Planted> = {
  "domain-is-pure": { "app/domain/attempt/replay.ts": ["node:fs"] },
  "domain-content-builds-on-what-is-below": { "app/domain/content/fault.ts": ["../scenario/check"], "app/domain/scenario/check.ts": [] },
  "domain-standards-builds-on-what-is-below": { "app/domain/standards/source.ts": ["../agency/roles"], "app/domain/agency/roles.ts": [] },
  "domain-agency-builds-on-what-is-below": { "app/domain/agency/roles.ts": ["../scenario/check"], "app/domain/scenario/check.ts": [] },
  "domain-curriculum-builds-on-what-is-below": { "app/domain/curriculum/course.ts": ["../scenario/check"], "app/domain/scenario/check.ts": [] },
  "domain-scenario-builds-on-what-is-below": { "app/domain/scenario/check.ts": ["../attempt/replay"], "app/domain/attempt/replay.ts": [] },
  "domain-attempt-builds-on-what-is-below": { "app/domain/attempt/replay.ts": ["../progress/due"], "app/domain/progress/due.ts": [] },
  "domain-progress-builds-on-what-is-below": { "app/domain/progress/due.ts": ["../joint-training/rule"], "app/domain/joint-training/rule.ts": [] },
  "domain-search-builds-on-what-is-below": { "app/domain/search/words.ts": ["../attempt/replay"], "app/domain/attempt/replay.ts": [] },
  "domain-joint-training-builds-on-what-is-below": { "app/domain/joint-training/rule.ts": ["../credential/issue"], "app/domain/credential/issue.ts": [] },
  "domain-programme-builds-on-what-is-below": { "app/domain/programme/rule.ts": ["../credential/issue"], "app/domain/credential/issue.ts": [] },
  "domain-credential-builds-on-what-is-below": { "app/domain/credential/issue.ts": ["../scenario/check"], "app/domain/scenario/check.ts": [] },
  "statements-are-written-last": { "app/domain/progress/due.ts": ["../statement/sentence"], "app/domain/statement/sentence.ts": [] },
  "database-only-in-server": { "app/routes/learning/route.tsx": ["~/server/adapters/database"], "app/server/adapters/database.ts": [] },
  "nobody-imports-a-route": { "app/components/frame/page.tsx": ["../../routes/learning/route"], "app/routes/learning/route.tsx": [] },
  "routes-do-not-import-each-other": { "app/routes/learning/route.tsx": ["../account/moment"], "app/routes/account/moment.ts": [] },
  "routes-are-glue": { "app/routes/learning/route.tsx": ["node:fs"] },
  "components-know-the-domain-only": { "app/components/frame/page.tsx": ["~/server/sign-ins/find.server"], "app/server/sign-ins/find.server.ts": [] },
  "words-know-nothing": { "app/messages/en.ts": ["../domain/agency/roles"], "app/domain/agency/roles.ts": [] },
  "server-does-not-know-pages": { "app/server/sign-ins/find.server.ts": ["~/components/frame/page"], "app/components/frame/page.tsx": [] },
  "commands-call-use-cases": { "app/cli/serve.ts": ["../components/frame/page"], "app/components/frame/page.tsx": [] },
  "no-cycles": { "app/domain/agency/a.ts": ["./b"], "app/domain/agency/b.ts": ["./a"] },
  "shipped-code-needs-shipped-packages": { "app/cli/serve.ts": ["vite"] },
  "everything-imported-is-there": { "app/cli/serve.ts": ["./nowhere"] },
};

/** The names of the rules that a planted program breaks. */
async function brokenRules(planted: Planted): Promise<string[]> {
  const dir = mkdtempSync(join(tmpdir(), "throughcare-planted-"));
  onTestFinished(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  symlinkSync(join(process.cwd(), "node_modules"), join(dir, "node_modules"));
  writeFileSync(join(dir, "package.json"), JSON.stringify({ name: "planted", type: "module", devDependencies: { vite: "*" } }));
  writeFileSync(join(dir, "tsconfig.json"), JSON.stringify({ compilerOptions: { module: "ESNext", moduleResolution: "Bundler", paths: { "~/*": ["./app/*"] } } }));
  for (const [path, imports] of Object.entries(planted)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), [...imports.map((name, index) => `import * as x${String(index)} from "${name}";\nexport const y${String(index)} = x${String(index)};`), "export {};"].join("\n"));
  }
  const { output } = await cruise(["app"], { ...options, ruleSet: { forbidden } as IFlattenedRuleSet, validate: true, baseDir: dir, tsConfig: { fileName: join(dir, "tsconfig.json") } }, undefined, { tsConfig: { options: { baseUrl: dir, paths: { "~/*": ["./app/*"] } } } as never });
  return (output as ICruiseResult).summary.violations.map((violation) => violation.rule.name);
}

it("every rule has a reason and a planted violation", () => {
  expect(Object.keys(violations).sort()).toEqual(forbidden.map((rule) => rule.name).sort());
  for (const rule of forbidden) expect(rule.comment.length).toBeGreaterThan(40);
});

for (const [rule, planted] of Object.entries(violations)) {
  it(`${rule} fires on a planted violation`, async () => {
    expect(await brokenRules(planted)).toContain(rule);
  });
}

it("a program that keeps to the directions breaks none", async () => {
  const broken = await brokenRules({
    "app/routes/learning/route.tsx": ["~/components/frame/page", "~/server/sign-ins/find.server", "~/domain/agency/roles"],
    "app/components/frame/page.tsx": ["~/domain/agency/roles"],
    "app/server/sign-ins/find.server.ts": ["../adapters/database", "~/domain/agency/roles"],
    "app/server/adapters/database.ts": ["node:fs"],
    "app/cli/serve.ts": ["../server/sign-ins/find.server"],
    "app/domain/attempt/replay.ts": ["../scenario/check"],
    "app/domain/scenario/check.ts": ["../agency/roles"],
    "app/domain/agency/roles.ts": [],
  });
  expect(broken).toEqual([]);
});
