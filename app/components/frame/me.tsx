import { Form, Link, useLocation } from "@remix-run/react";
import type { FormEvent } from "react";
import { useTranslation } from "~/components/frame/words";
import { keepTyped } from "./window-state";

/** Who is signed in, and the ways out. The forms load a whole page, so that nothing of this person stays in the memory of this one. */
export function Me({ name, shared, signIn }: { name: string; shared: boolean; signIn: string }) {
  const { t } = useTranslation();
  return (
    <div className="me">
      <Link to="/account">
        <span>
          {name}
          <span className="sr">{t("frame.yourAccount")}</span>
        </span>
      </Link>
      {shared ? <LockButton signIn={signIn} className="btn btn-quiet" label={t("frame.lock")} /> : null}
      <Form method="post" action="/sign-out" reloadDocument onSubmit={keepingTyped(signIn)}>
        {shared ? <input type="hidden" name="to" value="sign-in" /> : null}
        <button className="btn btn-quiet">{t(shared ? "frame.switchPerson" : "frame.signOut")}</button>
      </Form>
    </div>
  );
}

/** Locks the screen of this sign-in; the page comes back when it is unlocked. */
export function LockButton({ signIn, className, label }: { signIn: string; className: string; label: string }) {
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action="/locked" reloadDocument onSubmit={keepingTyped(signIn)}>
      <input type="hidden" name="intent" value="lock" />
      <input type="hidden" name="next" value={pathname + search} />
      <button className={className}>{label}</button>
    </Form>
  );
}

/** What was typed on this page and not sent is kept for this person before they go. */
function keepingTyped(signIn: string) {
  return (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    void keepTyped(signIn).finally(() => form.submit());
  };
}
