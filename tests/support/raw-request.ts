import { request, type IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { Page } from "@playwright/test";
import type { RunningServer } from "./server";

/** A form on its way, with the moments at which a test may pull the plug. */
export interface FormOnItsWay {
  /** Every byte has been handed to the system. */
  written: Promise<void>;
  /** The first of the answer is here. */
  answered: Promise<void>;
}

/** Sends a form as this browser would, over a connection of its own; whatever becomes of the connection is no error. */
export async function sendForm(page: Page, server: RunningServer, path: string, form: Record<string, string>): Promise<FormOnItsWay> {
  const cookies = await page.context().cookies();
  const body = new URLSearchParams(form).toString();
  const sent = request(`${server.origin}${path}`, {
    method: "POST",
    agent: false,
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      "Content-Length": Buffer.byteLength(body),
      Origin: server.origin,
      Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
    },
  });
  sent.on("error", () => undefined);
  const written = new Promise<void>((resolve) => sent.once("socket", (socket: Socket) => sent.end(body, () => (socket.writableLength === 0 ? resolve() : socket.once("drain", resolve)))));
  const answered = new Promise<void>((resolve) =>
    sent.once("response", (response: IncomingMessage) => {
      response.on("error", () => undefined);
      response.resume();
      resolve();
    }),
  );
  return { written, answered };
}
