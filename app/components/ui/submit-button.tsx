import { useNavigation } from "@remix-run/react";
import type { FormEvent, ReactNode } from "react";

/** True while a form that holds these fields is on its way, until the page it leads to is there. */
export function useSending(fields: Record<string, string>): boolean {
  const navigation = useNavigation();
  const sent = navigation.formData;
  if (navigation.state === "idle" || sent === undefined) return false;
  return Object.entries(fields).every(([name, value]) => sent.get(name) === value);
}

/** For a form's onSubmit: a second press while the first is on its way does nothing. */
export function unlessSending(sending: boolean) {
  return (event: FormEvent) => {
    if (sending) event.preventDefault();
  };
}

interface Props {
  sending: boolean;
  /** What the button says while its form is on its way. */
  busy: string;
  className?: string;
  describedBy?: string | undefined;
  children: ReactNode;
}

/** Stays focusable while its form is on its way, so that the focus of a keyboard or a screen reader is not lost. */
export function SubmitButton({ sending, busy, className = "btn btn-main", describedBy, children }: Props) {
  return (
    <button className={className} aria-disabled={sending || undefined} aria-describedby={describedBy}>
      {sending ? busy : children}
    </button>
  );
}
