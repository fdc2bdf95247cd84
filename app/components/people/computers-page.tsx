import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { usualLockMinutes } from "~/domain/agency/sign-in-limits";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { ProblemBox } from "../ui/problem-box";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { ComputerFields } from "./computer-fields";

export interface ComputerListed {
  id: string;
  name: string;
  agency: string;
  lockMinutes: number;
  enrolledBy: string | null;
  /** Days in words. */
  enrolledAt: string;
  lastUsedAt: string;
  /** The one at which the page is read. */
  here: boolean;
}

interface Props {
  computers: ComputerListed[];
  /** True when this computer is enrolled for an agency that is not the viewer's. */
  elsewhere: boolean;
  agencies: { id: string; name: string }[];
  done: "enrolled" | "kept" | "removed" | null;
  nameless: boolean;
}

export function ComputersPage({ computers, elsewhere, agencies, done, nameless }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/people", name: t("people.title") }]} />
        <h1>{t("computers.title")}</h1>
        <p className="lead">{t("computers.lead")}</p>
        {done === null || nameless ? null : (
          <p className="notice" role="status">
            {t(`computers.${done}`)}
          </p>
        )}
        {nameless ? <ProblemBox title={t("computers.notYet")} sentence={t("computers.nameless")} field="name" /> : null}
      </div>
      <div className="duo">
        <Here here={computers.find(({ here }) => here)?.name ?? null} elsewhere={elsewhere} agencies={agencies} nameless={nameless} />
        <section className="stack-s" aria-labelledby="all">
          <h2 id="all">{t("computers.list")}</h2>
          {computers.length === 0 ? <p className="soft">{t("computers.none")}</p> : null}
          <ul className="gap-list">
            {computers.map((computer) => (
              <Computer key={computer.id} {...computer} />
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

function Computer({ id, name, agency, lockMinutes, enrolledBy, enrolledAt, lastUsedAt, here }: ComputerListed) {
  const { t } = useTranslation();
  return (
    <li>
      <span className="row">
        <strong>{name}</strong>
        {here ? <span className="tag">{t("computers.thisOne")}</span> : null}
      </span>
      <span className="small soft">{enrolledBy === null ? t("computers.aboutGone", { agency, day: enrolledAt }) : t("computers.about", { agency, name: enrolledBy, day: enrolledAt })}</span>
      <span className="small soft">{t("computers.used", { day: lastUsedAt, minutes: t("computers.minutes", { count: lockMinutes }) })}</span>
      <Link to={`/people/computers/${id}`}>
        {t("computers.change")}
        <span className="sr">{t("computers.changeOf", { name })}</span>
      </Link>
    </li>
  );
}

function Here({ here, elsewhere, agencies, nameless }: Pick<Props, "elsewhere" | "agencies" | "nameless"> & { here: string | null }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "enrol" });
  return (
    <section className="stack" aria-labelledby="here">
      <h2 id="here">{t("computers.here")}</h2>
      <p>{here !== null ? t("computers.hereEnrolled", { name: here }) : t(elsewhere ? "computers.hereElsewhere" : "computers.hereNot")}</p>
      <Form className="sheet stack" method="post" action="/people/computers" aria-labelledby="here" key={here} onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="enrol" />
        {agencies.length === 1 ? <input type="hidden" name="agency" value={agencies[0]?.id} /> : null}
        <ComputerFields name="" lockMinutes={usualLockMinutes} nameless={nameless} />
        {agencies.length === 1 ? null : (
          <div className="field">
            <label htmlFor="agency">{t("computers.agency")}</label>
            <select className="input" id="agency" name="agency">
              {agencies.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
        <SubmitButton className={here === null ? "btn btn-main" : "btn"} sending={sending} busy={t("computers.enrolling")}>
          {t(here === null ? "computers.enrol" : "computers.enrolAgain")}
        </SubmitButton>
      </Form>
    </section>
  );
}
