import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteError } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ErrorPage, failureOf } from "./components/frame/error-page";
import { useNonce } from "./components/frame/nonce";
import { useFocusOnNewPage } from "./components/frame/page-focus";
import { useRootData, type RootData } from "./components/frame/root-data";
import { Sprite } from "./components/frame/sprite";
import { isLightVersion } from "./components/frame/light-version";
import { themeOf } from "./components/frame/theme";
import { languageFor } from "./messages/i18n";
import { pageTitle } from "./messages/page-title";
import { findPerson } from "./server/sign-ins/current-person.server";
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
  const person = await findPerson(context, request);
  return {
    person: person && { name: person.name },
    theme: themeOf(request.headers.get("Cookie")),
    light: isLightVersion(request.headers),
    language: languageFor(person?.language),
    requestId: context.requestId,
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const { t, i18n } = useTranslation();
  const nonce = useNonce();
  const { theme = "system", light = false } = useRootData() ?? {};
  return (
    <html lang={i18n.language} dir={i18n.dir()} data-theme={theme === "system" ? undefined : theme} data-light={light || undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <a className="skip" href="#main">
          {t("frame.skip")}
        </a>
        <Sprite />
        {children}
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
