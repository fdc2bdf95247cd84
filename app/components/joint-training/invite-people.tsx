import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { Profession } from "~/domain/agency/roles";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { lacksInWords } from "./lacks-in-words";

export interface Invites {
  capacity: number;
  taken: number;
  search: string;
  candidates: { person: string; name: string; profession: Profession; staffCode: string | null; lacks: string[] }[];
  /** There are more than these. */
  more: boolean;
}

/** People of one's own agency, to be ticked. */
export function InvitePeople({ agency, invites: { search, candidates, more } }: { agency: { id: string; name: string }; invites: Invites }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "invite", agency: agency.id });
  return (
    <div className="stack">
      <h3>{t("trainingPlaces.invite")}</h3>
      <p className="small soft">{t("trainingPlaces.inviteLead")}</p>
      <Form className="row search" method="get" role="search">
        <label htmlFor={`search-${agency.id}`}>{t("trainingPlaces.search")}</label>
        <input className="input" id={`search-${agency.id}`} name="search" type="search" defaultValue={search} autoComplete="off" maxLength={100} />
        <button className="btn btn-small">{t("trainingPlaces.find")}</button>
        {search === "" ? null : <Link to="?">{t("trainingPlaces.all")}</Link>}
      </Form>
      {candidates.length === 0 ? (
        <p>{search === "" ? t("trainingPlaces.noneLeft") : t("trainingPlaces.none", { search })}</p>
      ) : (
        <Form className="stack" method="post" onSubmit={unlessSending(sending)}>
          <input type="hidden" name="intent" value="invite" />
          <input type="hidden" name="agency" value={agency.id} />
          <fieldset className="ask" aria-label={t("trainingPlaces.choose", { agency: agency.name })}>
            {candidates.map(({ person, name, profession, staffCode, lacks }) => (
              <div className="choice choice-tool" key={person}>
                <input type="checkbox" name="person" id={`person-${agency.id}-${person}`} value={person} />
                <label htmlFor={`person-${agency.id}-${person}`}>
                  <strong>{name}</strong>{" "}
                  <span className="small soft">{[t(`profession.${profession}`), ...(staffCode === null ? [] : [staffCode]), lacksInWords(t, lacks)].join(". ")}</span>
                </label>
              </div>
            ))}
          </fieldset>
          {more ? <p className="small soft">{t("trainingPlaces.more", { count: candidates.length })}</p> : null}
          <SubmitButton sending={sending} busy={t("trainingPlaces.inviting")}>
            {t("trainingPlaces.button")}
          </SubmitButton>
        </Form>
      )}
    </div>
  );
}
