const INTRODUCTION = `# How fast it is

<!-- Written by npm run bench. -->

Measured, not promised: \`npm run bench\` measures again on your machine and rewrites this page; \`npm run bench checks\` only that part.`;

/** docs/bench.md with one section put in the place of the earlier one of that title; the other sections stay. */
export function withSection(page: string, title: string, section: string): string {
  const kept = page.split(/^(?=## )/mu).slice(1).map((text) => text.trim());
  const written = `## ${title}\n\n${section.trim()}`;
  const at = kept.findIndex((text) => text.startsWith(`## ${title}\n`));
  const sections = at < 0 ? [...kept, written] : kept.map((text, index) => (index === at ? written : text));
  return `${[INTRODUCTION, ...sections].join("\n\n")}\n`;
}
