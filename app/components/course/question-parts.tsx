import { Children, isValidElement, type ReactNode } from "react";
import { MatchFields } from "./match-fields";
import { NumericFields } from "./numeric-fields";
import { OrderFields } from "./order-fields";
import { QuestionForm } from "./question-form";
import { ShortFields } from "./short-fields";

interface Props {
  id: string;
  ask: string;
  anchor?: string;
  version?: string;
  children?: ReactNode;
}

interface Part {
  id?: string;
  text?: string;
  left?: string;
  right?: string;
  children?: ReactNode;
}

// These show nothing by themselves: the question around them shows what they hold, each where it belongs.
export function Step(_: Part) {
  return null;
}
export function Pair(_: Part) {
  return null;
}
export function Below(_: Part) {
  return null;
}
export function Within(_: Part) {
  return null;
}
export function Above(_: Part) {
  return null;
}
export function Model(_: Part) {
  return null;
}
export function Point(_: Part) {
  return null;
}

/** What an author wrote into the parts of this name, in order. */
function partsIn(children: ReactNode, part: (props: Part) => ReactNode): Part[] {
  return Children.toArray(children).flatMap((child) => (isValidElement<Part>(child) && child.type === part ? [child.props] : []));
}

const fieldsOf = (id: string, anchor: string, answer: { options: string[] } | undefined, explained: boolean) => ({ idPrefix: anchor, mixedBy: id, answer: answer?.options ?? null, explained });

/** Steps to put in order. */
export function Order({ children, ...asked }: Props) {
  const steps = partsIn(children, Step).map(({ id = "", text = "", children: why }) => ({ id, text, why }));
  return (
    <QuestionForm kind="order" {...asked}>
      {({ anchor, answer, explained }) => <OrderFields {...fieldsOf(asked.id, anchor, answer, explained)} steps={steps} />}
    </QuestionForm>
  );
}

/** What belongs to what. */
export function Match({ children, ...asked }: Props) {
  const pairs = partsIn(children, Pair).map(({ id = "", left = "", right = "", children: why }) => ({ id, left, right, why }));
  return (
    <QuestionForm kind="match" {...asked}>
      {({ anchor, answer, explained }) => <MatchFields {...fieldsOf(asked.id, anchor, answer, explained)} pairs={pairs} />}
    </QuestionForm>
  );
}

/** A number to work out. */
export function Numeric({ children, unit, least, most, ...asked }: Props & { unit: string; least: string; most: string }) {
  const only = (part: (props: Part) => ReactNode) => partsIn(children, part)[0]?.children;
  const range = { unit, least: numberIn(least), most: numberIn(most), below: only(Below), within: only(Within), above: only(Above) };
  return (
    <QuestionForm kind="numeric" {...asked}>
      {({ anchor, answer, explained }) => <NumericFields {...fieldsOf(asked.id, anchor, answer, explained)} range={range} />}
    </QuestionForm>
  );
}

/** A few sentences of one's own. */
export function Short({ children, ...asked }: Props) {
  const points = partsIn(children, Point).map(({ id = "", text = "" }) => ({ id, text }));
  return (
    <QuestionForm kind="short" {...asked}>
      {/* Whoever had the model beside their text has it still, when both come back after a sign-in. */}
      {({ anchor, answer, explained }) => <ShortFields {...fieldsOf(asked.id, anchor, answer, explained || (answer?.options.length ?? 0) > 1)} asked={{ model: partsIn(children, Model)[0]?.children, points }} />}
    </QuestionForm>
  );
}

/** The guard let only numbers through. */
function numberIn(text: string): number {
  return Number(text.replace(",", "."));
}
