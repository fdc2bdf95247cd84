import type { ReactNode } from "react";
import { VoiceContext } from "./voice";

interface Props {
  id?: string;
  /** What was taken, in words. */
  kicker: string | null;
  /** It is what the learner answered. */
  yours: boolean;
  title: string;
  children: ReactNode;
}

/** Why something is right or wrong: what was answered, what it is about, the reason. */
export function Reason({ id, kicker, yours, title, children }: Props) {
  return (
    <div className={yours ? "answer answer-yours" : "answer"} id={id}>
      {kicker === null ? null : <p className="kicker">{kicker}</p>}
      <p>
        <strong>{title}</strong>
      </p>
      <VoiceContext.Provider value="plain">{children}</VoiceContext.Provider>
    </div>
  );
}

/** A reason that is kept as plain text: its paragraphs. */
export function Paragraphs({ text }: { text: string }) {
  return text.split(/\n{2,}/u).map((paragraph, index) => <p key={index}>{paragraph}</p>);
}
