import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Field } from "../ui/field";
import { ProblemBox } from "../ui/problem-box";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";

export type TabletProblem = { kind: "unknown" | "empty" | "too-early" | "over" | "wrong" } | { kind: "wait"; seconds: number };

interface Props {
  about: { title: string; day: string; from: string; to: string };
  /** Somebody was found by what they typed. */
  found: { name: string; agency: string; typed: string } | null;
  isSigned: boolean;
  problem: TabletProblem | null;
}

/** The sheet of one session on a device that goes from hand to hand: nobody's name stands on it but of who is signing. */
export function TabletPage({ about, found, isSigned, problem }: Props) {
  const { t } = useTranslation();
  const sentence = problem === null ? null : problem.kind === "wait" ? t("tablet.wait", { count: problem.seconds }) : t(`tablet.${problem.kind}`);
  return (
    <div className="stack-l">
      <div className="page-head">
        <h1>{t("tablet.title")}</h1>
        <p className="lead">{t("tablet.about", about)}</p>
        {isSigned ? (
          <p className="notice" role="status">
            {t("tablet.signed")}
          </p>
        ) : null}
        {sentence === null ? null : <ProblemBox title={t("tablet.notYet")} sentence={sentence} field={problem?.kind === "wrong" ? "password" : "who"} />}
      </div>
      {found === null ? <Asked isFaulty={problem?.kind === "unknown" || problem?.kind === "empty"} /> : <Found found={found} />}
      <EndTablet isOpen={problem?.kind === "wrong"} />
    </div>
  );
}

function Asked({ isFaulty }: { isFaulty: boolean }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "find" });
  return (
    <Form className="sheet stack fields" method="post" autoComplete="off" onSubmit={unlessSending(sending)}>
      <input type="hidden" name="intent" value="find" />
      <Field id="who" name="code" label={t("tablet.who")} fault={isFaulty ? t("tablet.notYet") : undefined} autoComplete="off" maxLength={254} plain focused />
      <SubmitButton sending={sending} busy={t("tablet.asking")}>
        {t("tablet.next")}
      </SubmitButton>
    </Form>
  );
}

function Found({ found: { name, agency, typed } }: { found: NonNullable<Props["found"]> }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "sign" });
  return (
    <Form className="sheet stack fields" method="post" replace onSubmit={unlessSending(sending)}>
      <input type="hidden" name="intent" value="sign" />
      <input type="hidden" name="code" value={typed} />
      <h2 id="who">{t("tablet.isYou")}</h2>
      <p className="lead">
        <strong>{name}</strong>
      </p>
      <p>{agency}</p>
      <div className="row">
        <SubmitButton sending={sending} busy={t("tablet.signing")}>
          {t("tablet.sign")}
        </SubmitButton>
        <Link className="btn" to="." reloadDocument>
          {t("tablet.notMe")}
        </Link>
      </div>
    </Form>
  );
}

function EndTablet({ isOpen }: { isOpen: boolean }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "end" });
  return (
    <details open={isOpen}>
      <summary>{t("tablet.trainer")}</summary>
      <Form className="stack fields" method="post" reloadDocument onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="end" />
        <Field id="password" name="password" type="password" label={t("tablet.password")} autoComplete="off" />
        <SubmitButton className="btn" sending={sending} busy={t("tablet.ending")}>
          {t("tablet.end")}
        </SubmitButton>
      </Form>
    </details>
  );
}
