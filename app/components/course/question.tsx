import { createContext, type ReactNode, useContext } from "react";
import { useTranslation } from "~/components/frame/words";
import { Choice } from "./choice";
import { QuestionForm } from "./question-form";

interface Asked {
  anchor: string;
  kind: "one" | "several";
  taken: readonly string[];
  explained: boolean;
}

const AskedContext = createContext<Asked>({ anchor: "", kind: "one", taken: [], explained: false });

interface Props {
  id: string;
  kind: "one" | "several";
  ask: string;
  anchor?: string;
  version?: string;
  children?: ReactNode;
}

/** Options to choose from. */
export function Question({ kind, children, ...asked }: Props) {
  const { t } = useTranslation();
  return (
    <QuestionForm kind={kind} {...asked}>
      {({ anchor, answer, explained }) => (
        <>
          {kind === "several" ? <p className="small soft">{t("question.several.help")}</p> : null}
          <AskedContext.Provider value={{ anchor, kind, taken: answer?.options ?? [], explained }}>{children}</AskedContext.Provider>
        </>
      )}
    </QuestionForm>
  );
}

interface OptionProps {
  id: string;
  answer: "right" | "wrong";
  text: string;
  verdict: string;
  children?: ReactNode;
}

/** An answer that is offered. */
export function Option({ id, answer: worth, text, verdict, children }: OptionProps) {
  const { anchor, kind, taken, explained } = useContext(AskedContext);
  return (
    <Choice input={`${anchor}-${id}`} id={id} kind={kind} worth={worth} text={text} verdict={verdict} taken={taken.includes(id)} explained={explained}>
      {children}
    </Choice>
  );
}
