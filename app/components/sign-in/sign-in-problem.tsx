import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

export interface Problem {
  kind: "wrong" | "wait" | "empty" | "ended";
  /** How long to wait, for `wait`. */
  seconds?: number;
}

/** Takes the focus whenever it is said anew, and leads to the field. */
export function SignInProblem({ problem }: { problem: Problem }) {
  const { key } = useLocation();
  return <Said key={key} problem={problem} />;
}

function Said({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const field = problem.kind === "wrong" || problem.kind === "wait" ? "#password" : "#account";
  const [sentence, explained] = words();
  return (
    <div className="alert stack-s" role="alert" tabIndex={-1} ref={box}>
      <h2>{t("signIn.notYet")}</h2>
      <p>
        <a href={field}>{sentence}</a> {explained}
      </p>
    </div>
  );

  function words(): [string, string] {
    switch (problem.kind) {
      case "wrong":
        return [t("signIn.wrong"), t("signIn.wrongText")];
      case "wait":
        return [t("signIn.wait", { count: problem.seconds ?? 1 }), t("signIn.waitText")];
      case "empty":
        return [t("signIn.empty"), t("signIn.emptyText")];
      case "ended":
        return [t("signIn.ended"), t("signIn.endedText")];
    }
  }
}
