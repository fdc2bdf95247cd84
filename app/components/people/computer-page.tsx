import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { ProblemBox } from "../ui/problem-box";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { ComputerFields } from "./computer-fields";

/** One enrolled computer: another name, another time, or no longer enrolled. */
export function ComputerPage({ name, lockMinutes, nameless }: { name: string; lockMinutes: number; nameless: boolean }) {
  const { t } = useTranslation();
  const keeping = useSending({ intent: "change" });
  const removing = useSending({ intent: "remove" });
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/people", name: t("people.title") }, { to: "/people/computers", name: t("computers.title") }]} />
        <h1 id="change">{t("computers.changeTitle", { name })}</h1>
        {nameless ? <ProblemBox title={t("computers.notYet")} sentence={t("computers.nameless")} field="name" /> : null}
      </div>
      <div className="duo">
        <Form className="sheet stack" method="post" aria-labelledby="change" onSubmit={unlessSending(keeping)}>
          <input type="hidden" name="intent" value="change" />
          <ComputerFields name={name} lockMinutes={lockMinutes} nameless={nameless} />
          <SubmitButton sending={keeping} busy={t("computers.keeping")}>
            {t("computers.keep")}
          </SubmitButton>
        </Form>
        <section className="stack" aria-labelledby="remove">
          <h2 id="remove">{t("computers.remove", { name })}</h2>
          <p id="remove-text">{t("computers.removeLead")}</p>
          <Form method="post" onSubmit={unlessSending(removing)}>
            <input type="hidden" name="intent" value="remove" />
            <SubmitButton className="btn" sending={removing} busy={t("computers.removing")} describedBy="remove-text">
              {t("computers.removeButton")}
            </SubmitButton>
          </Form>
        </section>
      </div>
    </>
  );
}
