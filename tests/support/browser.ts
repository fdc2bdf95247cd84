import { test as base, type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { mostStartTakes, startServer, type RunningServer } from "./server";

export { expect, type Page } from "@playwright/test";

interface WorkerFixtures {
  server: RunningServer;
  /** What a browser keeps of a learner who has signed in, once on each server: for many tests whose subject is not signing in. */
  learnerSignedIn: Awaited<ReturnType<BrowserContext["storageState"]>>;
  /** A page that shows nothing, for its parser. */
  paper: Page;
}

interface TestFixtures {
  /** Console errors that belong to what is tested, such as the status of a page that is not there. */
  expectedProblems: RegExp[];
  /** What pages complained about in this test; must be empty at its end. */
  problems: string[];
  /** Another browser, of another person or another device, watched like the first. */
  anotherBrowser: (options?: BrowserContextOptions) => Promise<Page>;
}

/** A test fails on any console error, uncaught error, refused resource or request that leaves the site. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    async ({ browserName: _ }, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: mostStartTakes },
  ],
  learnerSignedIn: [
    async ({ server, playwright }, use) => {
      const connection = await playwright.request.newContext({ baseURL: server.origin });
      // Nobody else's tests sign this person in or out.
      const form = { account: "viktor.lund@probation.example", password: demoPassword, next: "/learning" };
      const answer = await connection.post("/sign-in", { form, headers: { Origin: server.origin, Accept: "text/html" }, maxRedirects: 0 });
      expect(answer.status()).toBe(303);
      await use(await connection.storageState());
      await connection.dispose();
    },
    { scope: "worker" },
  ],
  paper: [
    async ({ browser }, use) => {
      const paper = await browser.newPage();
      await use(paper);
      await paper.close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ server }, use) => {
    await use(server.origin);
  },
  expectedProblems: [[], { option: true }],
  problems: async ({ expectedProblems }, use) => {
    // Playwright takes a list of two objects for a value and its options.
    if (!Array.isArray(expectedProblems)) throw new Error("expectedProblems must be a list of one expression");
    const problems: string[] = [];
    await use(problems);
    const unexpected = problems.filter((problem) => !expectedProblems.some((expected) => expected.test(problem)));
    if (unexpected.length > 0) throw new Error(`the pages complained:\n${unexpected.join("\n")}`);
  },
  context: async ({ context, problems, server }, use) => {
    await watch(context, problems, server.origin);
    await use(context);
  },
  anotherBrowser: async ({ browser, problems, server }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await open(browser, server, options);
      opened.push(context);
      await watch(context, problems, server.origin);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

function open(browser: Browser, server: RunningServer, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({ baseURL: server.origin, ...options });
}

/** Who goes on before the last bytes of an answer have come cuts it off: Remix says so, or leaves a rejection where it had its data by then. */
const wentOn = /^AbortError: signal is aborted without reason/u;

async function watch(context: BrowserContext, problems: string[], origin: string): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy violated: ${event.violatedDirective} by ${event.blockedURI} at ${event.sourceFile}:${String(event.lineNumber)}`);
    });
  });
  context.on("console", (message) => {
    if (message.type() === "error" && !wentOn.test(message.text())) problems.push(`${message.location().url}: ${message.text()}`);
  });
  context.on("weberror", (error) => {
    const said = String(error.error());
    if (!wentOn.test(said)) problems.push(said);
  });
  context.on("request", (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(origin)) problems.push(`left the site: ${request.url()}`);
  });
}

export const demoPassword = "throughcare-demo";

/** Signs in as a person does, and waits for the page after it. */
export async function signIn(page: Page, account: string, { password = demoPassword, next = "/learning" }: { password?: string; next?: string } = {}): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel("E-mail or staff code").fill(account);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  // Scripts change the address before the page.
  await expect(page.locator('form[action="/sign-in"]')).toHaveCount(0);
}
