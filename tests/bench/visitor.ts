import { Agent, request } from "node:http";
import { brotliDecompressSync } from "node:zlib";

export interface Answer {
  status: number;
  location: string | null;
  cookies: string[];
  /** As it came over the line. */
  body: Buffer;
  encoding: string | undefined;
}

export function textOf({ body, encoding }: Answer): string {
  return (encoding === "br" ? brotliDecompressSync(body) : body).toString();
}

interface Question {
  port: number;
  path: string;
  form?: Record<string, string> | undefined;
  cookie?: string | undefined;
  agent?: Agent | undefined;
}

/** One request over HTTP, a form if there is one; rejects when the connection is lost. */
export function ask({ port, path, form, cookie, agent }: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const body = form === undefined ? null : new URLSearchParams(form).toString();
    const headers: Record<string, string> = { Accept: "text/html", "Accept-Encoding": "gzip, deflate, br", ...(cookie === undefined ? {} : { Cookie: cookie }) };
    if (body !== null) Object.assign(headers, { Origin: `http://127.0.0.1:${String(port)}`, "Content-Type": "application/x-www-form-urlencoded", "Content-Length": String(Buffer.byteLength(body)) });
    const sent = request({ host: "127.0.0.1", port, path, method: body === null ? "GET" : "POST", headers, agent: agent ?? false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => (response.complete ? resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? null, cookies: response.headers["set-cookie"] ?? [], body: Buffer.concat(parts), encoding: response.headers["content-encoding"] }) : reject(new Error("the answer was cut off"))));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** A browser without scripts and without eyes: one connection, one person. */
export class Visitor {
  cookie: string | undefined;
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(private readonly port: number) {}

  get(path: string): Promise<Answer> {
    return this.ask(path);
  }

  post(path: string, form: Record<string, string>): Promise<Answer> {
    return this.ask(path, form);
  }

  async signIn(account: string, password: string): Promise<void> {
    const answer = await this.post("/sign-in", { account, password });
    if (answer.status !== 303) throw new Error(`${account} cannot sign in: ${String(answer.status)}`);
    this.cookie = answer.cookies.map((cookie) => cookie.split(";", 1)[0]).join("; ");
  }

  leave(): void {
    this.agent.destroy();
  }

  private ask(path: string, form?: Record<string, string>): Promise<Answer> {
    return ask({ port: this.port, path, form, cookie: this.cookie, agent: this.agent });
  }
}
