export interface Block {
  /** The number in the heading above it; 0 before the first. */
  stage: number;
  kind: string;
  text: string;
  /** Its place among all blocks of the page. */
  index: number;
}

const FENCE = /^```(\w+)\n([\s\S]*?)^```$|^## (\d+)\. /gmu;

/** The fenced blocks of the guide, each under its stage. */
export function blocksOf(page: string): Block[] {
  let stage = 0;
  const blocks: Block[] = [];
  for (const [, kind, text = "", heading] of page.matchAll(FENCE)) {
    if (heading !== undefined) stage = Number(heading);
    else if (kind !== undefined) blocks.push({ stage, kind, text, index: blocks.length });
  }
  return blocks;
}

/** The page with every quoted answer as the program gives it to the command or change above it. */
export function withAnswers(page: string, answerTo: (asked: Block) => string | undefined): string {
  const blocks = blocksOf(page);
  let index = -1;
  return page.replace(FENCE, (whole: string, kind: string | undefined) => {
    if (kind === undefined) return whole;
    index += 1;
    const asked = blocks.slice(0, index).findLast((block) => block.kind === "sh" || block.kind === "diff");
    const answer = kind === "text" && asked !== undefined ? answerTo(asked) : undefined;
    return answer === undefined ? whole : `\`\`\`text\n${answer}\`\`\``;
  });
}

/** A file with the lines under "-" replaced by those under "+"; they have to stand there exactly once. */
export function applyChange(source: string, change: string): string {
  const lines = change.trimEnd().split("\n");
  const side = (mark: string) => lines.filter((line) => line.startsWith(mark) || line.startsWith(" ")).map((line) => `${line.slice(1)}\n`).join("");
  const before = side("-");
  if (source.split(before).length !== 2) throw new Error(`the guide changes lines that do not stand exactly once in the stage:\n${before}`);
  return source.replace(before, () => side("+"));
}
