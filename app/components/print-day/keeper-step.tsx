import { useTranslation } from "~/components/frame/words";
import type { Asked, Step } from "~/domain/scenario/paper";
import { conditionInWords } from "./conditions-in-words";
import { answerInWords, type BookWords, doingsInWords } from "./doings-in-words";

export type StepInBook = Omit<Step, "scene" | "drawn"> & { drawn: Omit<Step["drawn"][number], "branch">[] };

/** One number of the book, from top to bottom. */
export function KeeperStep({ step, words }: { step: StepInBook; words: BookWords }) {
  const { t } = useTranslation();
  const { number, gate, arriving, told, also, asked, drawn, ways, isEnding } = step;
  return (
    <li className="book-step">
      <h4 id={`step-${String(number)}`}>{number}</h4>
      <ul>
        {gate === null ? null : <li>{t("printDay.book.only", { when: conditionInWords(gate.when, words), step: gate.otherwise })}</li>}
        {doingsInWords(arriving, words).map((line) => (
          <li key={line}>{line}</li>
        ))}
        <Handed told={told} words={words} />
        <Also also={also} words={words} />
        {asked.length > 1 ? <li>{t("printDay.book.together")}</li> : null}
        {asked.map((one) => (
          <SaidBy key={one.seat} asked={one} words={words} />
        ))}
        <Drawn drawn={drawn} />
        <Ways ways={ways} words={words} />
        {isEnding ? <li>{t("printDay.book.end")}</li> : null}
      </ul>
    </li>
  );
}

function Handed({ told, words }: { told: Step["told"]; words: BookWords }) {
  const { t } = useTranslation();
  const hand = (slip: string) => t("printDay.book.hand", { slips: slip });
  if (told.length === 0) return null;
  if (told.length === 1) return <li>{told.map(({ slip }) => hand(slip))}</li>;
  return (
    <li>
      {t("printDay.book.first")}
      <ul>
        {told.map(({ when, slip }) => (
          <li key={slip}>{when === null ? t("printDay.book.otherwise", { what: slip }) : t("printDay.book.when", { when: conditionInWords(when, words), what: slip })}</li>
        ))}
      </ul>
    </li>
  );
}

function Also({ also, words }: { also: Step["also"]; words: BookWords }) {
  const { t } = useTranslation();
  const always = also.flatMap(({ when, slip }) => (when === null ? [slip] : []));
  return (
    <>
      {always.length === 0 ? null : <li>{t("printDay.book.hand", { slips: always.join(", ") })}</li>}
      {also.map(({ when, slip }) => (when === null ? null : <li key={slip}>{t("printDay.book.when", { when: conditionInWords(when, words), what: t("printDay.book.hand", { slips: slip }) })}</li>))}
    </>
  );
}

function SaidBy({ asked: { seat, scripted, expires, answers }, words }: { asked: Asked; words: BookWords }) {
  const { t } = useTranslation();
  const [only] = answers;
  const name = words.seatName(seat);
  if (scripted !== null && only !== undefined) {
    return (
      <li>
        {t("printDay.book.scripted", { seat: name, letter: scripted })} {answerInWords(only.does, only.goes, words).join(". ")}
      </li>
    );
  }
  return (
    <li>
      {t("printDay.book.says", { seat: name })}
      <ul className="book-answers">
        {answersTogether(linesOf(answers, words)).map(({ letters, lines }) => (
          <li key={letters}>
            <b>{letters}</b>
            <span>
              {lines.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </span>
          </li>
        ))}
        {expires === null ? null : <li>{t("printDay.book.expires", { letter: expires })}</li>}
      </ul>
    </li>
  );
}

function linesOf(answers: Asked["answers"], words: BookWords) {
  return answers.map(({ letter, does, goes }) => ({ letter, lines: answerInWords(does, goes, words) }));
}

/** Letters after which the same follows stand on one line. */
function answersTogether(answers: { letter: string; lines: string[] }[]): { letters: string; lines: string[] }[] {
  const byLines = new Map<string, { letters: string[]; lines: string[] }>();
  for (const { letter, lines } of answers) {
    const key = lines.join("|");
    const same = byLines.get(key);
    if (same === undefined) byLines.set(key, { letters: [letter], lines });
    else same.letters.push(letter);
  }
  return [...byLines.values()].map(({ letters, lines }) => ({ letters: letters.join(", "), lines }));
}

function Drawn({ drawn }: { drawn: StepInBook["drawn"] }) {
  const { t } = useTranslation();
  if (drawn.length === 0) return null;
  return (
    <li>
      {t("printDay.book.draw", { most: drawn.at(-1)?.to ?? 0 })}
      <ul>
        {drawn.map(({ from, to, goes }) => (
          <li key={from}>{t("printDay.book.drawn", { number: from === to ? String(from) : t("printDay.book.range", { from, to }), what: t("printDay.book.goes", { step: goes }) })}</li>
        ))}
      </ul>
    </li>
  );
}

function Ways({ ways, words }: { ways: Step["ways"]; words: BookWords }) {
  const { t } = useTranslation();
  if (ways.length === 0) return null;
  const done = ({ does, goes }: Step["ways"][number]) => answerInWords(does, goes, words);
  const [only] = ways;
  if (ways.length === 1 && only !== undefined) {
    return done(only).map((line) => <li key={line}>{line}</li>);
  }
  return (
    <li>
      {t("printDay.book.firstWay")}
      <ul>
        {ways.map((way, index) => (
          <li key={index}>{way.when === null ? t("printDay.book.otherwise", { what: done(way).join("; ") }) : t("printDay.book.when", { when: conditionInWords(way.when, words), what: done(way).join("; ") })}</li>
        ))}
      </ul>
    </li>
  );
}
