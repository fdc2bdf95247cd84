import type { Comparison, Expression } from "./representation";

export type ParseResult = { ok: true; expression: Expression } | { ok: false; offset: number; message: string };

/** Longest condition, in characters: far above what a person can read, far below what could exhaust the parser. */
export const MAX_EXPRESSION = 2000;
const MAX_DEPTH = 50;

interface Token {
  kind: "number" | "string" | "word" | "symbol" | "end";
  text: string;
  offset: number;
}

class Problem extends Error {
  constructor(readonly offset: number, message: string) {
    super(message);
  }
}

const COMPARISONS = new Set(["==", "!=", "<", "<=", ">", ">="]);
const TOKEN = /\s*(?:(-?\d+)|'([^']*)'|([A-Za-z_][A-Za-z0-9_]*)|(==|!=|<=|>=|<|>|\(|\)|\.|,))/uy;

function tokenise(source: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  let index = 0;
  while (source.slice(index).trim() !== "") {
    TOKEN.lastIndex = index;
    const match = TOKEN.exec(source);
    if (match === null) {
      const offset = index + (/^\s*/u.exec(source.slice(index))?.[0].length ?? 0);
      const hint = source[offset] === '"' ? " Text in a condition stands in single quotes: 'kept'." : source[offset] === "=" ? " To compare, write ==." : "";
      throw new Problem(offset, `"${source[offset] ?? ""}" is not understood here.${hint}`);
    }
    const [whole, number, string, word, symbol] = match;
    const offset = index + whole.length - whole.trimStart().length;
    if (number !== undefined && !Number.isSafeInteger(Number(number))) throw new Problem(offset, `The number ${number.slice(0, 20)}… is too large.`);
    if (number !== undefined) tokens.push({ kind: "number", text: number, offset });
    else if (string !== undefined) tokens.push({ kind: "string", text: string, offset });
    else if (word !== undefined) tokens.push({ kind: "word", text: word, offset });
    else tokens.push({ kind: "symbol", text: symbol ?? "", offset });
    index = TOKEN.lastIndex;
  }
  tokens.push({ kind: "end", text: "the end", offset: source.length });
  return tokens;
}

/**
 * Parses a condition: `and or not ( ) == != < <= > >=`, whole numbers, true, false, 'text', variables, `visited(scene)`,
 * `chose(scene.choice)`, `knows(seat, fact)`, `pick.seat`, `count(choice)`, `at(scene)` (scenario-format.md, rule 3). Whether names exist and types agree is the compiler's matter.
 *
 * @returns the tree, or the offset in characters of the first thing that is not understood.
 */
export function parseExpression(source: string): ParseResult {
  if (source.length > MAX_EXPRESSION) return { ok: false, offset: 0, message: `A condition has at most ${MAX_EXPRESSION} characters; use a check scene, or remember the answer in a variable.` };
  try {
    const parser = new Parser(tokenise(source));
    return { ok: true, expression: parser.whole() };
  } catch (error) {
    if (error instanceof Problem) return { ok: false, offset: error.offset, message: error.message };
    throw error;
  }
}

class Parser {
  private index = 0;
  private depth = 0;
  constructor(private readonly tokens: Token[]) {}

  whole(): Expression {
    const expression = this.or();
    if (this.peek().kind !== "end") throw new Problem(this.peek().offset, `The condition should end before "${this.peek().text}", or an "and"/"or" is missing.`);
    return expression;
  }

  private peek(): Token {
    return this.tokens[this.index] as Token;
  }

  private take(): Token {
    const token = this.peek();
    if (token.kind !== "end") this.index += 1;
    return token;
  }

  private isWord(word: string): boolean {
    return this.peek().kind === "word" && this.peek().text === word;
  }

  private isSymbol(symbol: string): boolean {
    return this.peek().kind === "symbol" && this.peek().text === symbol;
  }

  private expect(symbol: string): void {
    const token = this.take();
    if (token.kind !== "symbol" || token.text !== symbol) throw new Problem(token.offset, `"${symbol}" is expected before "${token.text}".`);
  }

  private or(): Expression {
    let left = this.and();
    while (this.isWord("or")) {
      this.take();
      left = { op: "or", left, right: this.and() };
    }
    return left;
  }

  private and(): Expression {
    let left = this.not();
    while (this.isWord("and")) {
      this.take();
      left = { op: "and", left, right: this.not() };
    }
    return left;
  }

  private not(): Expression {
    if (!this.isWord("not")) return this.comparison();
    const offset = this.take().offset;
    return this.nested(offset, () => ({ op: "not", of: this.not() }));
  }

  private nested(offset: number, read: () => Expression): Expression {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new Problem(offset, "The condition nests too deeply; remember part of it in a variable.");
    const expression = read();
    this.depth -= 1;
    return expression;
  }

  private comparison(): Expression {
    const left = this.operand();
    const token = this.peek();
    if (token.kind !== "symbol" || !COMPARISONS.has(token.text)) return left;
    this.take();
    const right = this.operand();
    const next = this.peek();
    if (next.kind === "symbol" && COMPARISONS.has(next.text)) throw new Problem(next.offset, 'Compare two things at a time, and join comparisons with "and".');
    return { op: token.text as Comparison, left, right };
  }

  private operand(): Expression {
    const token = this.take();
    if (token.kind === "number") return { op: "literal", value: Number(token.text) };
    if (token.kind === "string") return { op: "literal", value: token.text };
    if (token.kind === "symbol" && token.text === "(") {
      const inner = this.nested(token.offset, () => this.or());
      this.expect(")");
      return inner;
    }
    if (token.kind === "word") return this.word(token);
    throw new Problem(token.offset, `A variable, a number, 'text' or a bracket is expected, not "${token.text}".`);
  }

  private word(token: Token): Expression {
    if (token.text === "true" || token.text === "false") return { op: "literal", value: token.text === "true" };
    if (token.text === "and" || token.text === "or" || token.text === "not") throw new Problem(token.offset, `Something is missing before "${token.text}".`);
    if (token.text === "pick" && this.isSymbol(".")) {
      this.take();
      return { op: "pick", seat: this.name("seat") };
    }
    if (!this.isSymbol("(")) return { op: "variable", id: token.text };
    this.take();
    if (token.text === "knows") {
      const seat = this.name("seat");
      this.expect(",");
      const fact = this.name("fact");
      this.expect(")");
      return { op: "knows", seat, fact };
    }
    if (token.text === "count") {
      const choice = this.name("choice");
      this.expect(")");
      return { op: "count", choice };
    }
    const scene = this.name("scene");
    if (token.text === "visited" || token.text === "at") {
      this.expect(")");
      return { op: token.text, scene };
    }
    if (token.text === "chose") {
      this.expect(".");
      const choice = this.option();
      this.expect(")");
      return { op: "chose", scene, choice };
    }
    throw new Problem(token.offset, `There is no function "${token.text}"; there are visited(scene), chose(scene.choice), knows(seat, fact), in the rules of a joint scene count(choice) and, in checks, at(scene).`);
  }

  /** `choice`, or `seat.choice` in a joint scene. */
  private option(): string {
    const first = this.name("choice");
    if (!this.isSymbol(".")) return first;
    this.take();
    return `${first}.${this.name("choice")}`;
  }

  private name(of: string): string {
    const token = this.take();
    if (token.kind !== "word") throw new Problem(token.offset, `A ${of}'s id is expected, not "${token.text}".`);
    return token.text;
  }
}
