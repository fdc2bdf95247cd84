import { Link } from "@remix-run/react";
import type { ComponentType, ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import { Block, placeOf } from "./block";
import { Callout, Case } from "./callout";
import { Checklist } from "./checklist";
import { Cite } from "./cite";
import { Contrast, Said, Strong, Weak } from "./contrast";
import { Audio, Figure, Video } from "./figure";
import { Sources } from "./lesson-sources";
import { Plan } from "./plan";
import { Option, Question } from "./question";
import { Above, Below, Match, Model, Numeric, Order, Pair, Point, Short, Step, Within } from "./question-parts";
import { Reflection } from "./reflection";
import { ScenarioLink } from "./scenario-link";
import { StopHere } from "./stop-here";
import { Term } from "./term";
import { useVoice } from "./voice";

interface Words {
  /** Anchor of a block at the top level of the lesson. */
  id?: string;
  children?: ReactNode;
}

function Heading2({ id, children }: Words) {
  return (
    <Block anchor={id}>
      <h2 {...placeOf(id)}>{children}</h2>
      <StopHere anchor={id} />
    </Block>
  );
}

function Heading3({ id, children }: Words) {
  return (
    <Block anchor={id}>
      <h3 {...placeOf(id)}>{children}</h3>
    </Block>
  );
}

function Paragraph({ id, children }: Words) {
  return (
    <Block anchor={id}>
      <p {...useVoice()} {...placeOf(id)}>
        {children}
      </p>
    </Block>
  );
}

function List({ id, children }: Words) {
  return (
    <Block anchor={id}>
      <ul {...useVoice()} {...placeOf(id)}>
        {children}
      </ul>
    </Block>
  );
}

function OrderedList({ id, start, children }: Words & { start?: number }) {
  return (
    <Block anchor={id}>
      <ol {...useVoice()} {...placeOf(id)} start={start}>
        {children}
      </ol>
    </Block>
  );
}

/** Wider than the page it scrolls by itself; so it can be reached by keyboard and has a name. */
function Table({ id, children }: Words) {
  const { t } = useTranslation();
  return (
    <Block anchor={id}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table wider than the page is scrolled with the keys */}
      <div className="know-scroll" role="group" aria-label={t("lesson.table")} id={id} tabIndex={0}>
        <table className="know-table">{children}</table>
      </div>
    </Block>
  );
}

function InternalLink({ href = "", children }: { href?: string; children?: ReactNode }) {
  return href.startsWith("#") ? <a href={href}>{children}</a> : <Link to={href}>{children}</Link>;
}

/** What a lesson is made of, by the names that Markdown and authors use. */
export type LessonParts = Readonly<Record<string, ComponentType<never>>>;

export const LESSON_PARTS: LessonParts = {
  h2: Heading2, h3: Heading3, p: Paragraph, ul: List, ol: OrderedList, table: Table, a: InternalLink,
  Callout, Case, Contrast, Weak, Strong, Said, Question, Option, Order, Step, Match, Pair, Numeric, Below, Within, Above, Short, Model, Point, Checklist, Cite, ScenarioLink, Plan, Reflection,
  Figure, Video, Audio, Term, Sources,
};
