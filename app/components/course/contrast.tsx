import { type ReactNode, useId } from "react";
import type { Rating } from "~/domain/scenario/representation";
import { RatingMark } from "../scenario/rating-mark";
import { Block, placeOf } from "./block";
import { VoiceContext } from "./voice";

/** A weak way and a strong one side by side, with the same weight, so that the weak one is not a straw man. */
export function Contrast({ anchor, children }: { anchor?: string; children?: ReactNode }) {
  return (
    <Block anchor={anchor}>
      <div className="contrast" {...placeOf(anchor)}>
        {children}
      </div>
    </Block>
  );
}

interface SideProps {
  title: string;
  children?: ReactNode;
}

export function Weak(side: SideProps) {
  return <Side rating={1} {...side} />;
}

export function Strong(side: SideProps) {
  return <Side rating={3} {...side} />;
}

function Side({ rating, title, children }: SideProps & { rating: Rating }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>
        {title} <RatingMark rating={rating} />
      </h3>
      <VoiceContext.Provider value="plain">{children}</VoiceContext.Provider>
    </section>
  );
}

/** What somebody says. */
export function Said({ anchor, children }: { anchor?: string; children?: ReactNode }) {
  return (
    <Block anchor={anchor}>
      <div className="speech" {...placeOf(anchor)}>
        <VoiceContext.Provider value="said">{children}</VoiceContext.Provider>
      </div>
    </Block>
  );
}
