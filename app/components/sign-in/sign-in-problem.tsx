import { useTranslation } from "~/components/frame/words";
import { ProblemBox } from "../ui/problem-box";

export interface Problem {
  kind: "wrong" | "wrong-pin" | "pin-off" | "wait" | "empty" | "ended";
  /** How long to wait, for `wait`. */
  seconds?: number;
  /** Tries that are left, for `wrong-pin`. */
  left?: number;
}

export function SignInProblem({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const [sentence, explained] = words();
  const field = problem.kind === "empty" || problem.kind === "ended" ? "account" : "password";
  return <ProblemBox title={t("signIn.notYet")} sentence={sentence} explained={explained} field={field} />;

  function words(): [string, string] {
    switch (problem.kind) {
      case "wrong":
        return [t("signIn.wrong"), t("signIn.wrongText")];
      case "wrong-pin":
        return [t("signIn.wrongPin"), t("signIn.wrongPinText", { count: problem.left ?? 1 })];
      case "pin-off":
        return [t("signIn.pinOff"), t("signIn.pinOffText")];
      case "wait":
        return [t("signIn.wait", { count: problem.seconds ?? 1 }), t("signIn.waitText")];
      case "empty":
        return [t("signIn.empty"), t("signIn.emptyText")];
      case "ended":
        return [t("signIn.ended"), t("signIn.endedText")];
    }
  }
}
