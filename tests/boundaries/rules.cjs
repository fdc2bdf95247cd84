/** The directions between the folders of app, each with its reason. rules.test.ts plants a violation of every one. */

const test = "\\.test\\.tsx?$";
const packages = (...names) => `node_modules/(@types/)?(${names.join("|")})(/|$)`;

/** Inside the domain, from the bottom up: what each concept may build on, besides itself. */
const domainOrder = {
  content: [],
  standards: [],
  agency: ["standards"],
  curriculum: ["content", "standards", "agency"],
  scenario: ["content", "standards", "agency", "curriculum"],
  attempt: ["standards", "scenario"],
  progress: ["standards", "agency", "curriculum", "attempt"],
  search: ["standards", "agency", "curriculum", "scenario"],
  "joint-training": ["standards", "agency", "progress"],
  programme: ["standards", "agency", "progress", "joint-training"],
  credential: ["standards", "agency", "progress", "joint-training", "programme"],
};

const domainRules = Object.entries(domainOrder).map(([concept, lower]) => ({
  name: `domain-${concept}-builds-on-what-is-below`,
  comment: `${concept} may know ${lower.length > 0 ? lower.join(", ") : "nothing but itself"}: what is below must be understood, tested and changed without what is above.`,
  severity: "error",
  from: { path: `^app/domain/${concept}/`, pathNot: test },
  to: { path: "^app/domain/", pathNot: `^app/domain/(${[concept, ...lower].join("|")})/` },
}));

module.exports = {
  forbidden: [
    {
      name: "domain-is-pure",
      comment: "The rules that a trainer or a lawyer could argue about are plain functions over data, so that they can be checked exhaustively and replayed years later.",
      severity: "error",
      from: { path: "^app/domain/", pathNot: test },
      to: { pathNot: ["^app/domain/", packages("xstate", "zod", "yaml", "@noble/hashes")] },
    },
    ...domainRules,
    {
      name: "statements-are-written-last",
      comment: "Whatever the domain knows can become an xAPI statement; nothing may depend on how it is told to others.",
      severity: "error",
      from: { path: "^app/domain/(?!statement/)", pathNot: test },
      to: { path: "^app/domain/statement/" },
    },
    {
      name: "database-only-in-server",
      comment: "Every query stands in a use case, where the person's right to the row is part of the question.",
      severity: "error",
      from: { path: "^app/(?!server/)" },
      to: { path: [packages("@prisma/[^/]+", "prisma", "better-sqlite3"), "^app/server/adapters/(generated/|database\\.ts)"] },
    },
    {
      name: "nobody-imports-a-route",
      comment: "A route is an address: what two addresses share belongs to components, server or domain.",
      severity: "error",
      from: { path: "^(app|prisma)/(?!routes/)" },
      to: { path: "^app/routes/" },
    },
    {
      name: "routes-do-not-import-each-other",
      comment: "A part that two addresses use has moved out of its route's folder.",
      severity: "error",
      from: { path: "^app/routes/([^/]+)/" },
      to: { path: "^app/routes/", pathNot: "^app/routes/$1/" },
    },
    {
      name: "routes-are-glue",
      comment: "A route requires, parses, calls one use case and responds; files, processes and commands are not its business.",
      severity: "error",
      from: { path: "^app/routes/", pathNot: test },
      to: { pathNot: ["^app/(routes|components|server|domain|messages|styles)/", packages("react", "react-dom", "@remix-run/(node|react)", "i18next")] },
    },
    {
      name: "components-know-the-domain-only",
      comment: "Props in, events out. Remix can silently empty a server module that a component imports.",
      severity: "error",
      from: { path: "^app/components/", pathNot: test },
      to: { pathNot: ["^app/(components|domain|messages|styles)/", packages("react", "react-dom", "@remix-run/react", "i18next")] },
    },
    {
      name: "words-know-nothing",
      comment: "The catalogue is translated by people who do not program.",
      severity: "error",
      from: { path: "^app/messages/", pathNot: test },
      to: { pathNot: ["^app/messages/", packages("i18next")] },
    },
    {
      name: "server-does-not-know-pages",
      comment: "A use case answers pages, commands and later programs alike.",
      severity: "error",
      from: { path: "^app/server/", pathNot: test },
      to: { path: "^app/(?!server/|domain/|messages/)" },
    },
    {
      name: "commands-call-use-cases",
      comment: "A command parses, calls and prints; it shares the server and the domain with the site, not its pages.",
      severity: "error",
      from: { path: "^app/cli/", pathNot: test },
      to: { path: "^app/(?!cli/|server/|domain/|messages/)" },
    },
    {
      name: "no-cycles",
      comment: "Two files that need each other are one idea in two places, or an idea too many.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "shipped-code-needs-shipped-packages",
      comment: "What runs in a real installation may not depend on what is there for building and testing only.",
      severity: "error",
      from: { path: "^app/", pathNot: [test, "^app/routes\\.ts$", "^app/cli/dev\\.ts$", "\\.d\\.ts$"] },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "everything-imported-is-there",
      comment: "An import that cannot be resolved fails in the browser of a learner first.",
      severity: "error",
      from: { pathNot: "^app/server/adapters/generated/" },
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^app/server/adapters/generated/"] },
    exclude: { path: ["\\?(url|raw)$"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"], extensions: [".ts", ".tsx", ".d.ts", ".mjs", ".js", ".cjs", ".json"] },
  },
};
