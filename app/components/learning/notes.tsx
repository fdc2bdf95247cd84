import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Icon } from "../ui/icon";
import { PrivateNote } from "../ui/private-note";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

export interface ShownNote {
  id: string;
  kind: "differs" | "reflection" | "plan" | "written" | "case";
  /** Title of the scenario or the lesson. */
  from: string;
  /** The question, or the decision, that it is about. */
  about: string;
  /** How it begins. */
  beginning: string;
  /** Where it stands and can be changed; null when it stands nowhere any more. */
  href: string | null;
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

/** In two steps, because it cannot be undone. A note in a debrief is emptied where it stands, and a case is deleted there as long as its course can be read. */
function DeleteNote({ id }: { id: string }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "delete-note", note: id });
  return (
    <details className="no-print">
      <summary className="small" aria-describedby={`note-${id}`}>
        {t("notes.delete")}
      </summary>
      <Form method="post" action="/learning" onSubmit={unlessSending(sending)} preventScrollReset>
        <input type="hidden" name="intent" value="delete-note" />
        <input type="hidden" name="note" value={id} />
        <SubmitButton className="btn btn-small" sending={sending} busy={t("notes.deleting")} describedBy={`note-${id}`}>
          {t("notes.deleteConfirm")}
        </SubmitButton>
      </Form>
    </details>
  );
}

function NoteList({ notes }: { notes: ShownNote[] }) {
  const { t } = useTranslation();
  return (
    <ul className="stack-s">
      {notes.map(({ id, kind, from, about, beginning, href, day }) => (
        <li key={id} className="yours stack-s">
          {kind === "differs" ? <p className="kicker">{t("notes.differs")}</p> : null}
          <p className="said" id={`note-${id}`} dir="auto">
            {beginning}
          </p>
          <p className="small">
            {href === null ? about : <Link to={href}>{about}</Link>} <span className="soft">{t("notes.from", { from, day })}</span>
          </p>
          {kind === "plan" || kind === "written" || (kind === "case" && href === null) ? <DeleteNote id={id} /> : null}
        </li>
      ))}
    </ul>
  );
}
