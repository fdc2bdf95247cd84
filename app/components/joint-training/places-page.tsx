import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { Profession } from "~/domain/agency/roles";
import type { PlaceState } from "~/domain/joint-training/places";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { ProblemBox } from "../ui/problem-box";
import { InvitePeople, type Invites } from "./invite-people";
import { lacksInWords } from "./lacks-in-words";

export interface PlaceListed {
  id: string;
  person: string;
  name: string;
  profession: Profession;
  state: PlaceState;
  /** Of who waits, from 1. */
  inLine: number | null;
  bySlip: boolean;
  lacks: string[];
}

export interface AgencyShown {
  id: string;
  name: string;
  /** Null where the reader gives no places. */
  invites: Invites | null;
  places: PlaceListed[];
}

interface Props {
  training: { id: string; title: string };
  agencies: AgencyShown[];
  /** False once nobody comes or goes any more. */
  isOpen: boolean;
  done: { invited: number; waiting: number; kept: number } | "withdrawn" | null;
  problem: "nobody" | "over" | null;
}

/** Who comes of each agency whose people the reader sees, and whom of their own they could invite. */
export function PlacesPage({ training: { id, title }, agencies, isOpen, done, problem }: Props) {
  const { t } = useTranslation();
  const counts = done === null || done === "withdrawn" ? [] : (["invited", "waiting", "kept"] as const).filter((each) => done[each] > 0).map((each) => t(`trainingPlaces.done.${each}`, { count: done[each] }));
  const isCoordinator = agencies.some(({ invites }) => invites !== null);
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/joint-trainings", name: t("trainings.title") }, { to: `/joint-trainings/${id}`, name: title }]} />
        <h1>{t("trainingPlaces.title")}</h1>
        <p className="lead">{t("trainingPlaces.lead")}</p>
        {problem === null && (done === "withdrawn" || counts.length > 0) ? (
          <p className="notice" role="status">
            {done === "withdrawn" ? t("trainingPlaces.done.withdrawn") : counts.join(" ")}
          </p>
        ) : null}
        {problem === null ? null : <ProblemBox title={t("trainingPlaces.notYet")} sentence={t(`trainingPlaces.problem.${problem}`)} field="main" />}
        {isCoordinator ? (
          <p>
            <Link to={`/joint-trainings/${id}/slips`}>{t("trainingPlaces.slips")}</Link>
          </p>
        ) : null}
      </div>
      {agencies.map((agency) => (
        <section className="stack" aria-labelledby={`agency-${agency.id}`} key={agency.id}>
          <h2 id={`agency-${agency.id}`}>{agency.name}</h2>
          {agency.invites === null ? null : <p>{t("trainingPlaces.taken", { taken: agency.invites.taken, count: agency.invites.capacity })}</p>}
          <div className={agency.invites === null || !isOpen ? "stack" : "duo"}>
            <Places agency={agency} isOpen={isOpen} />
            {agency.invites === null || !isOpen ? null : <InvitePeople agency={{ id: agency.id, name: agency.name }} invites={agency.invites} />}
          </div>
        </section>
      ))}
    </>
  );
}

function Places({ agency: { invites, places }, isOpen }: { agency: AgencyShown; isOpen: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="stack-s">
      <h3>{t("trainingPlaces.coming")}</h3>
      {places.length === 0 ? <p>{t("trainingPlaces.nobody")}</p> : null}
      <ul className="lines">
        {places.map((place) => (
          <li key={place.id}>
            <div>
              <strong>{place.name}</strong>
              <span className="small">{[t(`profession.${place.profession}`), t(`trainingPlaces.state.${place.state}`, { number: place.inLine ?? 0 })].join(". ")}</span>
              <span className="small soft">{[lacksInWords(t, place.lacks), ...(place.bySlip && invites !== null ? [t("trainingPlaces.bySlip")] : [])].join(". ")}</span>
            </div>
            {invites === null || !isOpen || place.state === "withdrawn" ? null : <Withdraw id={place.id} name={place.name} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Withdraw({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="withdraw" />
      <input type="hidden" name="place" value={id} />
      <button className="btn btn-small" aria-label={`${t("trainingPlaces.withdraw")}${t("trainingPlaces.withdrawOf", { name })}`}>
        {t("trainingPlaces.withdraw")}
      </button>
    </Form>
  );
}
