import { expect, type Page } from "@playwright/test";
import { post, type Sender } from "./player";
import type { RunningServer } from "./server";

/** A page as a browser without scripts has it: its words, its forms and its links. */
export interface PlainPage {
  /** Of the main part. */
  words: string;
  choices: { label: string; value: string }[];
  /** The fields that the form with this button sends. */
  forms: { button: string; action: string; fields: Record<string, string> }[];
  links: { words: string; href: string }[];
}

/** Gets pages and sends forms over the connection of a browser, which never draws them: many times as fast. They are read on `paper`, a page that shows nothing. */
export function plainReader(sender: Sender, server: RunningServer, paper: Page) {
  async function open(address: string): Promise<PlainPage> {
    const answer = await sender.request.get(address, { headers: { Accept: "text/html" } });
    expect(answer.status()).toBe(200);
    return parse(paper, await answer.text());
  }

  async function press(at: string, shown: PlainPage, button: string, chosen: Record<string, string> = {}): Promise<PlainPage> {
    const form = shown.forms.find((candidate) => candidate.button === button);
    if (form === undefined) throw new Error(`${at} has no button ${button}: ${shown.words.slice(0, 200)}`);
    const answer = await post(sender, server, form.action === "" ? at : form.action, { ...form.fields, ...chosen });
    expect(answer.status()).toBe(303);
    return open(answer.headers()["location"] ?? "");
  }

  return { open, press };
}

/** Read by the browser's own parser, in a document that loads nothing. */
function parse(paper: Page, html: string): Promise<PlainPage> {
  return paper.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "text/html");
    const words = (element: Element | null | undefined) => (element?.textContent ?? "").replace(/\s+/gu, " ").trim();
    return {
      words: words(parsed.querySelector("main")),
      choices: [...parsed.querySelectorAll<HTMLInputElement>("input[type=radio]")].map(({ id, value }) => ({ label: words(parsed.querySelector(`label[for="${id}"]`)), value })),
      forms: [...parsed.querySelectorAll("form")].map((form) => ({
        // A button may stand inside one form and belong to another.
        button: words([...form.elements].find(({ tagName }) => tagName === "BUTTON")),
        action: form.getAttribute("action") ?? "",
        fields: Object.fromEntries([...form.querySelectorAll<HTMLInputElement>("input[type=hidden]")].map(({ name, value }) => [name, value])),
      })),
      links: [...parsed.querySelectorAll("main a")].map((link) => ({ words: words(link), href: link.getAttribute("href") ?? "" })),
    };
  }, html);
}
