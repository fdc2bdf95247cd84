import { isRouteErrorResponse, Link, useLocation } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { OpenPage } from "./page";
import { useRootData } from "./root-data";

export type Failure = "badRequest" | "forbidden" | "missing" | "conflict" | "tooLarge" | "broken";

const byStatus: Readonly<Record<number, Failure>> = {
  400: "badRequest", 403: "forbidden", 404: "missing", 405: "badRequest", 409: "conflict", 413: "tooLarge",
};

export function failureOf(thrown: unknown): Failure {
  return (isRouteErrorResponse(thrown) && byStatus[thrown.status]) || "broken";
}

/** What happened, what was kept, what to do: in the frame, so that one can go on from here. */
export function ErrorPage({ thrown }: { thrown: unknown }) {
  const failure = failureOf(thrown);
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const root = useRootData();
  const again = failure === "broken" || failure === "conflict";
  return (
    <OpenPage>
      <div className="page-head stack">
        <h1>{t(`error.${failure}.title`)}</h1>
        <p className="reading">{t(`error.${failure}.happened`)}</p>
        <p className="reading">{t(`error.${failure}.kept`)}</p>
        <p className="reading">{t(`error.${failure}.next`)}</p>
      </div>
      <div className="row">
        {again ? (
          <Link className="btn btn-main" to={pathname + search} reloadDocument>
            {t("error.again")}
          </Link>
        ) : null}
        <Link className={again ? "btn" : "btn btn-main"} to={root?.person ? "/learning" : "/"}>
          {root?.person ? t("error.toLearning") : t("error.toStart")}
        </Link>
      </div>
      {root && failure === "broken" ? (
        <p className="small soft">
          {t("error.reference")} <code>{root.requestId}</code>
        </p>
      ) : null}
    </OpenPage>
  );
}
