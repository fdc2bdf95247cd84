import { type ReactNode, useId } from "react";
import { Block, placeOf } from "./block";
import { VoiceContext } from "./voice";

interface Props {
  title: string;
  anchor?: string;
  children?: ReactNode;
}

/** Something to carry along. */
export function Callout({ title, anchor, children }: Props) {
  return (
    <Block anchor={anchor}>
      <aside className="callout" aria-label={title} {...placeOf(anchor)}>
        <p className="kicker">{title}</p>
        <VoiceContext.Provider value="reason">{children}</VoiceContext.Provider>
      </aside>
    </Block>
  );
}

/** A short situation with people in it. */
export function Case({ title, anchor, children }: Props) {
  const heading = useId();
  return (
    <Block anchor={anchor}>
      <section className="case" aria-labelledby={heading} {...placeOf(anchor)}>
        <h3 id={heading}>{title}</h3>
        <VoiceContext.Provider value="reading">{children}</VoiceContext.Provider>
      </section>
    </Block>
  );
}
