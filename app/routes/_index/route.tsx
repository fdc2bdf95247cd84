import type { MetaFunction } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { PublicPage } from "~/components/frame/page";
import { useRootData } from "~/components/frame/root-data";
import { SignInForm } from "~/components/sign-in/sign-in-form";
import "~/messages/areas/landing";
import { pageTitle } from "~/messages/page-title";
import { CasePicture } from "./case-picture";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.landing")) }];

const points = ["why", "private", "stop"] as const;
const about = ["checked", "sourced", "modest"] as const;

/** Says in five seconds whom it is for, and lets them in. */
export default function Landing() {
  const { t } = useTranslation();
  const root = useRootData();
  const person = root?.person ?? null;
  return (
    <PublicPage>
      <div className="duo duo-main hero">
        <div className="stack">
          <h1>{t("landing.title")}</h1>
          <p className="lead">{t("landing.lead")}</p>
          <ul>
            {points.map((point) => (
              <li key={point}>
                <strong>{t(`landing.points.${point}.head`)}</strong> {t(`landing.points.${point}.body`)}
              </li>
            ))}
          </ul>
        </div>
        {person === null ? <SignInForm onLanding shared={root?.shared === true} /> : <SignedIn name={person.name} />}
      </div>
      <section className="stack" aria-labelledby="case">
        <h2 id="case">{t("landing.caseTitle")}</h2>
        <p className="lead">{t("landing.caseLead")}</p>
        <CasePicture />
        <p>
          <Link to="/scenarios/fourth-month">{t("landing.briefing")}</Link>
        </p>
      </section>
      <section className="trio" aria-label={t("landing.about")}>
        {about.map((part) => (
          <div className="stack-s" key={part}>
            <h3>{t(`landing.${part}.head`)}</h3>
            <p>{t(`landing.${part}.body`)}</p>
          </div>
        ))}
      </section>
    </PublicPage>
  );
}

function SignedIn({ name }: { name: string }) {
  const { t } = useTranslation();
  return (
    <div className="sheet stack">
      <p>{t("landing.signedIn", { name })}</p>
      <Link className="btn btn-main" to="/learning">
        {t("landing.toLearning")}
      </Link>
    </div>
  );
}
