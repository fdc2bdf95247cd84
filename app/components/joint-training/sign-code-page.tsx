import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { QrCode } from "./qr-code";

interface Props {
  training: string;
  title: string;
  session: { id: string; day: string; canSign: boolean };
  /** Null while none is open. */
  open: { code: string; until: string; address: string; qr: { size: number; path: string } } | null;
}

/** The code, so large that the last row reads it. */
export function SignCodePage({ training, title, session, open }: Props) {
  const { t } = useTranslation();
  const opening = useSending({ intent: "open" });
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/joint-trainings", name: t("attendance.up") }, { to: `/joint-trainings/${training}`, name: title }, { to: `/joint-trainings/${training}/attendance?session=${session.id}`, name: t("attendance.title") }]} />
        <h1>{t("signCode.titleOf", { title: `${title}, ${session.day}` })}</h1>
        <p className="lead">{t("signCode.lead")}</p>
      </div>
      {open === null ? (
        <p>{t(session.canSign ? "signCode.none" : "signCode.notNow")}</p>
      ) : (
        <section className="sheet duo" aria-label={t("signCode.title")}>
          <dl className="facts">
            <div>
              <dt>{t("signCode.code")}</dt>
              <dd className="code-large">{open.code}</dd>
            </div>
            <div>
              <dt>{t("signCode.address")}</dt>
              <dd>
                <strong>{open.address}</strong>
              </dd>
            </div>
            <div>
              <dd>{t("signCode.until", { time: open.until })}</dd>
            </div>
          </dl>
          <QrCode size={open.qr.size} path={open.qr.path} label={t("signCode.qr", { address: open.address })} />
        </section>
      )}
      <div className="row">
        {session.canSign ? (
          <Form method="post" onSubmit={unlessSending(opening)}>
            <input type="hidden" name="intent" value="open" />
            <input type="hidden" name="session" value={session.id} />
            <SubmitButton className={open === null ? "btn btn-main" : "btn"} sending={opening} busy={t("signCode.opening")}>
              {t(open === null ? "signCode.open" : "signCode.again")}
            </SubmitButton>
          </Form>
        ) : null}
        {open === null ? null : (
          <Form method="post">
            <input type="hidden" name="intent" value="close" />
            <input type="hidden" name="session" value={session.id} />
            <button className="btn">{t("signCode.close")}</button>
          </Form>
        )}
      </div>
    </>
  );
}
