import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

interface Props {
  /** Who cannot sign in. */
  name: string;
  outcome: "yes" | "self" | "not-yours" | "no-common-agency";
  /** Sent twice it gives one code. */
  ticket: string;
  already: boolean;
}

/** What a code is for and who will know of it, before one is made; or why there is none to give. */
export function CodeGiving({ name, outcome, ticket, already }: Props) {
  const { t } = useTranslation();
  const sending = useSending({ ticket });
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/people", name: t("people.title") }]} />
        <h1>{t("code.titleFor", { name })}</h1>
        <p className="lead">{t("code.lead")}</p>
        {already ? (
          <p className="notice" role="status">
            {t("code.already")}
          </p>
        ) : null}
      </div>
      {outcome === "yes" ? (
        <Form className="stack prose" method="post" onSubmit={unlessSending(sending)}>
          <input type="hidden" name="ticket" value={ticket} />
          <p>{t("code.sure", { name })}</p>
          <p>{t("code.seen", { name })}</p>
          <SubmitButton sending={sending} busy={t("code.giving")}>
            {t("code.give")}
          </SubmitButton>
        </Form>
      ) : (
        <div className="stack prose">
          <p>{t(`code.refused.${outcome}`, { name })}</p>
          {outcome === "self" ? <Link to="/account">{t("code.toAccount")}</Link> : null}
        </div>
      )}
    </>
  );
}
