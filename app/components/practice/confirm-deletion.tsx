import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

interface Props {
  title: string;
  /** What it is about, and where it can be kept first. */
  about?: ReactNode;
  goes: string[];
  stays: string[];
  exports: ReactNode;
  confirm: string;
  keep: string;
}

/** What goes, what stays, that it is final; then one button, which is not the one that stands out by itself. */
export function ConfirmDeletion({ title, about, goes, stays, exports, confirm, keep }: Props) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "delete" });
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/learning", name: t("learning.title") }, { to: "/learning/delete", name: t("practice.title") }]} />
        <h1>{title}</h1>
        {about}
      </div>
      <div className="duo">
        <section className="stack-s" aria-labelledby="goes">
          <h2 id="goes">{t("practice.goes")}</h2>
          <List items={goes} />
        </section>
        <section className="stack-s" aria-labelledby="stays">
          <h2 id="stays">{t("practice.stays")}</h2>
          <List items={stays} />
        </section>
      </div>
      {exports}
      <Form method="post" className="stack" onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="delete" />
        <p id="final">
          <strong>{t("practice.final")}</strong>
        </p>
        <div className="row">
          <SubmitButton className="btn" sending={sending} busy={t("practice.deleting")} describedBy="final">
            {confirm}
          </SubmitButton>
          <Link className="btn btn-main" to="/learning">
            {keep}
          </Link>
        </div>
      </Form>
    </>
  );
}

function List({ items }: { items: string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
