import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { WordsProvider } from "~/components/frame/words";
import { matchRoutes, type RouteObject } from "react-router-dom";
import { createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import "~/messages/en";
import { createI18n } from "~/messages/i18n";
import type { RootData } from "~/components/frame/root-data";

interface Surroundings {
  path?: string;
  person?: RootData["person"];
  light?: boolean;
}

/** For tests: what the server would send for a component on the page at `path`. */
export function staticMarkup(children: ReactNode, { path = "/", person = null, light = false }: Surroundings = {}): string {
  const root: RootData = { person, shared: false, lock: null, theme: "system", light, language: "en", requestId: "request-1" };
  const routes: RouteObject[] = [{ id: "root", path: "/", children: [{ id: "start", index: true, element: children }, { id: "page", path: "*", element: children }] }];
  const context = {
    basename: "/",
    location: { pathname: path, search: "", hash: "", state: null, key: "default" },
    matches: (matchRoutes(routes, path) ?? []) as never,
    loaderData: { root },
    actionData: null,
    errors: null,
    statusCode: 200,
    loaderHeaders: {},
    actionHeaders: {},
    activeDeferreds: null,
  };
  return renderToStaticMarkup(
    <WordsProvider i18n={createI18n("en")}>
      <StaticRouterProvider router={createStaticRouter(routes, context)} context={context} hydrate={false} />
    </WordsProvider>,
  );
}
