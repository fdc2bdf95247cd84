import { useTranslation } from "~/components/frame/words";
import type { PlaceState } from "~/domain/joint-training/places";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { PrintButton } from "../ui/print-button";

interface Props {
  id: string;
  title: string;
  timeZone: string;
  address: string;
  /** `place` is null of a meeting: its address is on the page. */
  sessions: { id: string; day: string; times: string; place: string | null }[];
  slips: { id: string; name: string; staffCode: string | null; state: PlaceState }[];
}

/** What a mail would say, for those who get none. */
export function SlipsPage({ id, title, timeZone, address, sessions, slips }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head no-print">
        <Breadcrumbs way={[{ to: "/joint-trainings", name: t("trainings.title") }, { to: `/joint-trainings/${id}`, name: title }, { to: `/joint-trainings/${id}/places`, name: t("trainingPlaces.title") }]} />
        <h1>{t("trainingPlaces.slipsTitle", { title })}</h1>
        <p className="lead">{slips.length === 0 ? t("trainingPlaces.noSlips") : t("trainingPlaces.slipsLead")}</p>
        {slips.length === 0 ? null : <PrintButton>{t("trainingPlaces.print")}</PrintButton>}
      </div>
      <div className="duo">
        {slips.map(({ id: slip, name, staffCode, state }) => (
          <section className="sheet stack slip" aria-label={name} key={slip}>
            <h2>{t("trainingPlaces.slip.title")}</h2>
            <dl className="facts">
              <div>
                <dt>{t("trainingPlaces.slip.name")}</dt>
                <dd>
                  <strong>{staffCode === null ? name : `${name}, ${staffCode}`}</strong>
                </dd>
              </div>
              <div>
                <dt>{t("trainingPlaces.slip.training")}</dt>
                <dd>{title}</dd>
              </div>
              <div>
                <dt>{t("trainingPlaces.slip.sessions", { zone: timeZone })}</dt>
                {sessions.length === 0 ? <dd>{t("trainingPlaces.slip.noSessions")}</dd> : null}
                {sessions.map(({ id: session, day, times, place }) => (
                  <dd key={session}>
                    {day}
                    {", "}
                    {times}
                    {": "}
                    {place ?? t("trainingPlaces.slip.online")}
                  </dd>
                ))}
              </div>
              <div>
                <dt>{t("trainingPlaces.slip.address")}</dt>
                <dd className="own-case-text">{address}</dd>
              </div>
            </dl>
            {state === "invited" || state === "accepted" || state === "waiting" ? <p>{t(`trainingPlaces.slip.${state}`)}</p> : null}
          </section>
        ))}
      </div>
    </>
  );
}
