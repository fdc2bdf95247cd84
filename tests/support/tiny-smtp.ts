import { createServer, type AddressInfo, type Socket } from "node:net";
import { onTestFinished } from "vitest";

export interface TinySmtp {
  url: string;
  /** What came in, one for each mail. */
  received: { from: string; to: string; text: string }[];
  /** Says no to the next so many mails. */
  refuse(count: number): void;
}

/** A mail server on this computer that takes everything, as far as a test needs one. */
export async function tinySmtp(): Promise<TinySmtp> {
  const received: TinySmtp["received"] = [];
  let refusals = 0;
  const server = createServer((socket) => serve(socket, received, () => refusals-- > 0));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
  });
  return { url: `smtp://127.0.0.1:${String((server.address() as AddressInfo).port)}`, received, refuse: (count) => (refusals = count) };
}

function serve(socket: Socket, received: TinySmtp["received"], isRefused: () => boolean): void {
  let [from, to, waiting, inText] = ["", "", "", false];
  const say = (line: string) => socket.write(`${line}\r\n`);
  say("220 tiny");
  socket.on("error", () => undefined);
  socket.on("data", (data: Buffer) => {
    waiting += data.toString();
    for (let end = waiting.indexOf(inText ? "\r\n.\r\n" : "\r\n"); end >= 0; end = waiting.indexOf(inText ? "\r\n.\r\n" : "\r\n")) {
      const part = waiting.slice(0, end);
      waiting = waiting.slice(end + (inText ? 5 : 2));
      if (inText) {
        received.push({ from, to, text: part });
        inText = false;
        say("250 taken");
      } else if (/^MAIL FROM/iu.test(part)) {
        from = /<(.*?)>/u.exec(part)?.[1] ?? "";
        say(isRefused() ? "451 not now, dear someone@prison.example" : "250 ok");
      } else if (/^RCPT TO/iu.test(part)) {
        to = /<(.*?)>/u.exec(part)?.[1] ?? "";
        say("250 ok");
      } else if (/^DATA/iu.test(part)) {
        inText = true;
        say("354 go on");
      } else if (/^QUIT/iu.test(part)) {
        say("221 bye");
        socket.end();
      } else say("250 ok");
    }
  });
}
