import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { hoursRounded } from "../ui/hours-in-words";

export interface ListedPathway {
  address: string;
  title: string;
  promise: string;
  isOwn: boolean;
  minutes: number;
  required: number;
  advised: number;
  requiredDone: number;
}

/** Every pathway; one's own first. */
export function PathwayList({ pathways }: { pathways: ListedPathway[] }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/courses", name: t("courses.title") }]} />
        <h1>{t("pathway.title")}</h1>
        <p className="lead">{t("pathway.lead")}</p>
      </div>
      {pathways.length === 0 ? (
        <p className="reading">{t("pathway.empty")}</p>
      ) : (
        <ul className="listing" aria-label={t("pathway.list")}>
          {pathways.map((pathway) => (
            <Listed key={pathway.address} pathway={pathway} />
          ))}
        </ul>
      )}
    </>
  );
}

function Listed({ pathway: { address, title, promise, isOwn, minutes, required, advised, requiredDone } }: { pathway: ListedPathway }) {
  const { t } = useTranslation();
  return (
    <li>
      <h2 className="row">
        <Link to={`/pathways/${address}`}>{title}</Link>
        {isOwn ? <span className="tag">{t("pathway.yours")}</span> : null}
      </h2>
      <p className="reading">{promise}</p>
      <dl className="facts facts-row">
        <div>
          <dt>{t("pathway.needs")}</dt>
          <dd>{[t("pathway.required", { count: required }), ...(advised === 0 ? [] : [t("pathway.advised", { count: advised })])].join(", ")}</dd>
        </div>
        <div>
          <dt>{t("pathway.how")}</dt>
          <dd>{t("pathway.hours", { count: hoursRounded(minutes) })}</dd>
        </div>
        {isOwn ? (
          <div>
            <dt>{t("pathway.where")}</dt>
            <dd>{requiredDone === required ? t("pathway.allDone") : t("pathway.done", { done: requiredDone, count: required })}</dd>
          </div>
        ) : null}
      </dl>
    </li>
  );
}
