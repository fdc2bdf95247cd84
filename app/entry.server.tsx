import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type ActionFunctionArgs, type AppLoadContext, type EntryContext, type LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { createI18n } from "~/messages/i18n";
import { type LessonComponent, LessonSourceContext } from "~/components/course/lesson-text";
import { NonceContext } from "~/components/frame/nonce";
import { failureAsJson, wantsJson } from "~/server/http/json-failure";
import { errorFields } from "~/server/adapters/error-fields";

const patience = 5_000;

export default function handleRequest(request: Request, status: number, headers: Headers, remixContext: EntryContext, { nonce, world, requestId }: AppLoadContext): Promise<Response> {
  const language = languageOf(remixContext);
  if (status >= 400 && wantsJson(request.headers.get("Accept"))) return Promise.resolve(failureAsJson(status));
  return new Promise((resolve, reject) => {
    let statusNow = status;
    const body = new PassThrough();
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={createI18n(language)}>
        <NonceContext.Provider value={nonce}>
          <LessonSourceContext.Provider value={(hash) => world.courses.component(hash) as LessonComponent | null}>
            <RemixServer context={remixContext} url={request.url} abortDelay={patience} nonce={nonce} />
          </LessonSourceContext.Provider>
        </NonceContext.Provider>
      </I18nextProvider>,
      {
        nonce,
        [isbot(request.headers.get("User-Agent")) ? "onAllReady" : "onShellReady"]() {
          headers.set("Content-Type", "text/html; charset=utf-8");
          headers.set("Content-Language", language);
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: statusNow }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          statusNow = 500;
          world.log.error({ requestId, ...errorFields(error) }, "rendering failed");
        },
      },
    );
    const timer = setTimeout(abort, patience + 1_000);
    body.once("close", () => {
      clearTimeout(timer);
    });
  });
}

export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  // An address that is not there, or a form sent to a page without one, is the visitor's slip and stands in the log as a request.
  const slip = isRouteErrorResponse(error) && error.status < 500;
  if (!slip && !request.signal.aborted) context.world.log.error({ requestId: context.requestId, ...errorFields(error) }, "request failed");
}

/** The root loader says which language the page is in. */
function languageOf(remixContext: EntryContext): string {
  const root: unknown = remixContext.staticHandlerContext.loaderData["root"];
  return typeof root === "object" && root !== null && "language" in root && typeof root.language === "string" ? root.language : "en";
}
