import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import { Icon } from "../ui/icon";

export interface StepAhead {
  kind: "course" | "scenario";
  title: string;
  why: string;
  minutes: number | null;
  href: string | null;
}

interface Props {
  next: StepAhead;
  kicker: string;
  /** Further ways on. */
  children?: ReactNode;
}

/** The step of a pathway that comes next, large, with its reason. */
export function NextStep({ next: { kind, title, why, minutes, href }, kicker, children }: Props) {
  const { t } = useTranslation();
  return (
    <section className="next" aria-labelledby="next">
      <p className="kicker">{kicker}</p>
      <h2 id="next" className="title">
        {title}
      </h2>
      <p className="reading">{why}</p>
      <p className="small soft">
        {t(`pathway.kind.${kind}`)}
        {minutes === null ? null : `, ${t("course.minutes", { count: minutes })}`}
      </p>
      <div className="row">
        {href === null ? null : (
          <Link className="btn btn-main" to={href} aria-describedby="next">
            {t(kind === "course" ? "pathway.toCourse" : "pathway.toScenario")}
            <Icon name="arrow" />
          </Link>
        )}
        {children}
      </div>
    </section>
  );
}
