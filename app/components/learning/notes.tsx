import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Icon } from "../ui/icon";
import { PrivateNote } from "../ui/private-note";

export interface ShownNote {
  id: string;
  kind: "differs" | "reflection";
  scenario: string;
  /** The question, or the decision, that it is about. */
  about: string;
  /** How it begins. */
  beginning: string;
  /** Where it stands in its debrief. */
  href: string;
  day: string;
}

const SHOWN_AT_ONCE = 3;

/** What the learner wrote, the newest first, each with the way to where it stands. */
export function Notes({ notes }: { notes: ShownNote[] }) {
  const { t } = useTranslation();
  const [first, rest] = [notes.slice(0, SHOWN_AT_ONCE), notes.slice(SHOWN_AT_ONCE)];
  return (
    <section className="stack-s" aria-labelledby="notes">
      <h2 id="notes">{t("notes.title")}</h2>
      <PrivateNote>{t("notes.private")}</PrivateNote>
      {notes.length === 0 ? (
        <p className="soft">{t("notes.none")}</p>
      ) : (
        <>
          <NoteList notes={first} />
          {rest.length === 0 ? null : (
            <details>
              <summary>{t("notes.more", { count: rest.length })}</summary>
              <NoteList notes={rest} />
            </details>
          )}
          <form method="get" action="/learning/notes/export">
            <button className="btn btn-small" aria-describedby="notes">
              <Icon name="download" />
              {t("notes.export")}
            </button>
          </form>
        </>
      )}
    </section>
  );
}

function NoteList({ notes }: { notes: ShownNote[] }) {
  const { t } = useTranslation();
  return (
    <ul className="stack-s">
      {notes.map(({ id, kind, scenario, about, beginning, href, day }) => (
        <li key={id} className="yours stack-s">
          {kind === "differs" ? <p className="kicker">{t("notes.differs")}</p> : null}
          <p className="said">{beginning}</p>
          <p className="small">
            <Link to={href}>{about}</Link> <span className="soft">{t("notes.from", { scenario, day })}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
