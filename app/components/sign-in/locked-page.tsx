import { Form, Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Field } from "../ui/field";
import { ProblemBox } from "../ui/problem-box";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import type { Problem } from "./sign-in-problem";

interface Props {
  /** Whose screen it is. */
  name: string;
  /** Where to go on afterwards. */
  next: string;
  /** True where a PIN opens it too. */
  pins: boolean;
  kept: boolean;
  problem?: Problem | undefined;
}

/** Nothing of what was on the screen; the one who left goes on, or somebody else begins. */
export function LockedPage({ name, next, pins, kept, problem }: Props) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "unlock" });
  const switching = useSending({ to: "sign-in" });
  return (
    <div className="duo">
      <div className="stack">
        <h1 id="locked">{t("locked.title")}</h1>
        {problem === undefined ? <p>{t("locked.lead", { name })}</p> : <LockedProblem problem={problem} name={name} pins={pins} />}
        {kept ? <p>{t("locked.kept")}</p> : null}
        <Form className="sheet stack" method="post" action="/locked" aria-labelledby="locked" autoComplete="off" onSubmit={unlessSending(sending)}>
          <input type="hidden" name="intent" value="unlock" />
          <input type="hidden" name="next" value={next} />
          <Field id="password" name="password" type="password" label={t(pins ? "locked.passwordOrPin" : "locked.password")} autoComplete={pins ? "off" : "current-password"} focused={problem === undefined} />
          <SubmitButton sending={sending} busy={t("locked.unlocking")}>
            {t("locked.unlock")}
          </SubmitButton>
        </Form>
      </div>
      <section className="stack" aria-labelledby="other">
        <h2 id="other">{t("locked.other")}</h2>
        <p id="other-text">{t("locked.otherText", { name })}</p>
        <Form method="post" action="/sign-out" reloadDocument>
          <input type="hidden" name="to" value="sign-in" />
          <SubmitButton className="btn" sending={switching} busy={t("locked.switching")} describedBy="other-text">
            {t("locked.otherButton")}
          </SubmitButton>
        </Form>
      </section>
    </div>
  );
}

function LockedProblem({ problem, name, pins }: { problem: Problem; name: string; pins: boolean }) {
  const { t } = useTranslation();
  const [sentence, explained] = words();
  return <ProblemBox title={t("locked.notYet")} sentence={sentence} explained={explained} field="password" />;

  function words(): [string, string?] {
    switch (problem.kind) {
      case "wrong-pin":
        return [t("locked.wrongPin", { name }), t("signIn.wrongPinText", { count: problem.left ?? 1 })];
      case "pin-off":
        return [t("signIn.pinOff"), t("signIn.pinOffText")];
      case "wait":
        return [t("signIn.wait", { count: problem.seconds ?? 1 }), t("signIn.waitText")];
      case "empty":
        return [t(pins ? "locked.emptyPin" : "locked.empty")];
      default:
        return [t("locked.wrong", { name }), t("locked.wrongText")];
    }
  }
}

/** For a window that went by itself while another one is in use. Coming here is no use either, so it goes on to the lock in time. */
export function Aside({ next, seconds }: { next: string; seconds: number }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <noscript>
        <meta httpEquiv="refresh" content={`${String(seconds + 2)};url=/locked?${new URLSearchParams({ next }).toString()}`} />
      </noscript>
      <h1>{t("locked.aside")}</h1>
      <p className="reading">{t("locked.asideText")}</p>
      <Link className="btn btn-main" to={next}>
        {t("locked.goOn")}
      </Link>
    </div>
  );
}
