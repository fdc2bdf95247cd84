import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteError } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import { ErrorPage, failureOf } from "./components/frame/error-page";
import { LockedRefresh } from "./components/frame/locked-refresh";
import { useNonce } from "./components/frame/nonce";
import { useFocusOnNewPage } from "./components/frame/page-focus";
import { useRootData, type RootData } from "./components/frame/root-data";
import { ScreenLock } from "./components/frame/screen-lock";
import { Sprite } from "./components/frame/sprite";
import { isLightVersion } from "./components/frame/light-version";
import { themeOf } from "./components/frame/theme";
import { languageFor } from "./messages/i18n";
import { pageTitle } from "./messages/page-title";
import { leadsTeam } from "./server/reports/team.server";
import { computerHere } from "./server/sign-ins/computer-here.server";
import { findPerson, may, requireUnlocked } from "./server/sign-ins/current-person.server";
import icon from "./styles/icon.svg?url";
import stylesheet from "./styles/app.css?url";

export const links: LinksFunction = () => [
  { rel: "icon", href: icon, type: "image/svg+xml" },
  { rel: "stylesheet", href: stylesheet },
];

// A page that names itself replaces this; an error page is named by what failed.
export const meta: MetaFunction<typeof loader> = ({ error }) => [
  { title: pageTitle((t) => (error === undefined ? t("titles.landing") : t(`error.${failureOf(error)}.title`))) },
];

export async function loader({ context, request }: LoaderFunctionArgs): Promise<RootData> {
  await requireUnlocked(context, request);
  // The page of the lock is nobody's, and looking at it is no use of the sign-in.
  const person = new URL(request.url).pathname === "/locked" ? null : await findPerson(context, request);
  return {
    person: person && { name: person.name, people: may(person, "see-people"), trainings: may(person, "run-trainings"), agency: may(person, "see-reports") || (await leadsTeam(context.world, person)) },
    shared: person?.shared ?? (await computerHere(context, request)) !== null,
    lock: person && { signIn: person.signInId, after: person.lockAfter },
    theme: themeOf(request.headers.get("Cookie")),
    light: isLightVersion(request.headers),
    language: languageFor(person?.language),
    requestId: context.requestId,
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const { t, i18n } = useTranslation();
  const nonce = useNonce();
  const { theme = "system", light = false, lock = null } = useRootData() ?? {};
  return (
    <html lang={i18n.language} dir={i18n.dir()} data-theme={theme === "system" ? undefined : theme} data-light={light || undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {lock === null ? null : <LockedRefresh after={lock.after} />}
        <Meta />
        <Links />
      </head>
      <body>
        <a className="skip" href="#main">
          {t("frame.skip")}
        </a>
        <Sprite />
        {children}
        {lock === null ? null : <ScreenLock signIn={lock.signIn} after={lock.after} />}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  useFocusOnNewPage();
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage thrown={useRouteError()} />;
}
