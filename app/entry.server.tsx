import { Writable } from "node:stream";
import { type ActionFunctionArgs, type AppLoadContext, type EntryContext, type LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { WordsProvider } from "~/components/frame/words";
import "~/messages/en";
import { createI18n } from "~/messages/i18n";
import type { LessonComponent } from "~/components/course/lesson-script";
import { LessonSourceContext } from "~/components/course/lesson-text";
import { NonceContext } from "~/components/frame/nonce";
import { failureAsJson, wantsJson } from "~/server/http/json-failure";
import { errorFields } from "~/server/adapters/error-fields";

const patience = 5_000;

/** Renders a page whole and leaves it in the context: in pieces it would cost twice as much, and none takes long enough to be watched. */
export default function handleRequest(request: Request, status: number, headers: Headers, remixContext: EntryContext, context: AppLoadContext): Promise<Response> {
  const { nonce, world, requestId } = context;
  const language = languageOf(remixContext);
  if (status >= 400 && wantsJson(request.headers.get("Accept"))) return Promise.resolve(failureAsJson(status));
  return new Promise((resolve, reject) => {
    let statusNow = status;
    const pieces: Buffer[] = [];
    const whole = new Writable({
      write: (piece: Buffer, _encoding, done) => {
        pieces.push(piece);
        done();
      },
      final: (done) => {
        clearTimeout(timer);
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Content-Language", language);
        context.page = Buffer.concat(pieces);
        resolve(new Response(null, { headers, status: statusNow }));
        done();
      },
    });
    const { pipe, abort } = renderToPipeableStream(
      <WordsProvider i18n={createI18n(language)}>
        <NonceContext.Provider value={nonce}>
          <LessonSourceContext.Provider value={(hash) => world.courses.component(hash) as LessonComponent | null}>
            <RemixServer context={remixContext} url={request.url} abortDelay={patience} nonce={nonce} />
          </LessonSourceContext.Provider>
        </NonceContext.Provider>
      </WordsProvider>,
      {
        nonce,
        onAllReady: () => void pipe(whole),
        onShellError: (error) => {
          clearTimeout(timer);
          reject(error instanceof Error ? error : new Error(String(error)));
        },
        onError(error: unknown) {
          statusNow = 500;
          world.log.error({ requestId, ...errorFields(error) }, "rendering failed");
        },
      },
    );
    const timer = setTimeout(abort, patience + 1_000);
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
