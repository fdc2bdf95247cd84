import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { listInWords } from "../ui/day-in-words";
import { Icon } from "../ui/icon";
import { AgencyMark } from "../scenario/agency-mark";
import { StateMark } from "../progress/state-mark";
import type { PersonTold, StandingTold } from "./standing-told";

/** Those whom the reader sees by name: what is entered of each, what each lacks, and the two facts that can come of it. */
export function WhoWasThere({ told: { as, training, rule, people } }: { told: StandingTold }) {
  const { t } = useTranslation();
  if (as === "participant") return null;
  const heads = ["person", "agency", "attendance", "preparation", "individual", "joint"] as const;
  return (
    <section className="stack" aria-labelledby="there">
      <div className="row row-apart">
        <h2 id="there">{t("jointStanding.there.title")}</h2>
        <div className="row no-print">
          {as === "trainer" ? (
            <Link className="btn btn-small" to={`/joint-trainings/${training}/attendance`}>
              {t("jointStanding.there.enter")}
            </Link>
          ) : null}
          <form method="get" action={`/joint-trainings/${training}/attendance/export`}>
            <button className="btn btn-small">
              <Icon name="download" />
              {t("jointStanding.there.export")}
            </button>
          </form>
        </div>
      </div>
      {people.length === 0 ? (
        <p>{t("jointStanding.there.nobody")}</p>
      ) : (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls sideways must be reached by keys.
        <div className="scroll" tabIndex={0} role="group" aria-labelledby="there">
          <table className="told">
            <caption>{t(as === "trainer" ? "jointStanding.there.trainer" : "jointStanding.there.coordinator")}</caption>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {t(`jointStanding.there.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <Row key={person.id} person={person} needed={rule.needed} hasPreparation={rule.prerequisites.length > 0} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ person, needed, hasPreparation }: { person: PersonTold; needed: number; hasPreparation: boolean }) {
  const { t } = useTranslation();
  const { name, agency, minutes, lacks, doneOn, completeOn, isSubstitute } = person;
  const courses = lacks.flatMap((lack) => (lack.kind === "course" ? [lack.title] : []));
  return (
    <tr>
      <th scope="row">
        {name}
        {isSubstitute ? <span className="small soft">, {t("jointStanding.there.substitute")}</span> : null}
      </th>
      <td>
        <AgencyMark agency={agency.kind}>{agency.name}</AgencyMark>
      </td>
      <td>
        {minutes === null ? t("jointStanding.there.nothing") : t("jointStanding.there.minutes", { present: minutes, needed })}
      </td>
      <td>
        {minutes === null || !hasPreparation ? "–" : courses.length === 0 ? <StateMark state="completed" word={t("jointStanding.there.prepared")} /> : <StateMark state="begun" word={t("jointStanding.there.lacks", { titles: listInWords(courses, t("format.locale")) })} />}
      </td>
      <td>
        {doneOn === null ? <StateMark state="not-started" word={t("jointStanding.there.notYet")} /> : <StateMark state="completed" word={t("jointStanding.there.done", { day: doneOn })} />}
      </td>
      <td>
        {completeOn === null ? <StateMark state="not-started" word={t(doneOn === null ? "jointStanding.there.notYet" : "jointStanding.there.waits")} /> : <StateMark state="completed" word={t("jointStanding.there.complete", { day: completeOn })} />}
      </td>
    </tr>
  );
}
