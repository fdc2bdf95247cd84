import { useTranslation } from "~/components/frame/words";
import { LockButton } from "../frame/me";
import { DigestSection } from "./digest-section";
import { PasswordSection, type PasswordProblem } from "./password-section";
import { PinSection, type PinProblem, type PinState } from "./pin-section";
import { Resets, type ShownReset } from "./resets";
import { SignIns, type SignInListed } from "./sign-ins";

export type AccountProblem = PasswordProblem | PinProblem;

interface Props {
  signIns: SignInListed[];
  account: { pin: PinState; staffCodes: string[]; email: string | null; digest: "off" | "weekly"; resets: ShownReset[] };
  /** True when the last secret given was a PIN. */
  byPin: boolean;
  /** At an enrolled computer. */
  shared: boolean;
  lock: { signIn: string; minutes: number };
  done: "ended" | "changed" | "pinSet" | "pinRemoved" | "digestKept" | null;
  problem: AccountProblem | undefined;
}

export function AccountPage({ signIns, account, byPin, shared, lock, done, problem }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <h1>{t("account.title")}</h1>
        {byPin ? <p>{t("account.byPin")}</p> : null}
        {done === null || problem !== undefined ? null : (
          <p className="notice" role="status">
            {t(`account.${done}`)}
          </p>
        )}
      </div>
      <div className="duo">
        <div className="stack-l">
          <SignIns signIns={signIns} />
          <section className="stack-s" aria-labelledby="lock">
            <h2 id="lock">{t("account.lockTitle")}</h2>
            <p>{t("account.lockText", { count: lock.minutes })}</p>
            <LockButton signIn={lock.signIn} className="btn" label={t("account.lockNow")} />
          </section>
          <DigestSection digest={account.digest} email={account.email} />
          <Resets resets={account.resets} />
        </div>
        <div className="stack-l">
          <PasswordSection shared={shared} problem={problem?.form === "password" ? problem : undefined} />
          <PinSection state={account.pin} shared={shared} problem={problem === undefined || problem.form === "password" ? undefined : problem} />
        </div>
      </div>
    </>
  );
}
