import { useTranslation } from "~/components/frame/words";

interface Thing {
  id: string;
  text: string;
}

/** Things in full under their letters, because a closed list on a narrow page shows their beginning only. */
export function Lettered({ things }: { things: readonly Thing[] }) {
  const lettered = useLettered();
  return (
    <ul className="lettered">
      {things.map(({ id, text }, index) => (
        <li key={id}>{lettered(text, index)}</li>
      ))}
    </ul>
  );
}

interface Props {
  id: string;
  label: string;
  things: readonly Thing[];
  taken: string | undefined;
  describedBy?: string | undefined;
}

/** One of them to choose; nothing is chosen beforehand. */
export function LetteredSelect({ id, label, things, taken, describedBy }: Props) {
  const { t } = useTranslation();
  const lettered = useLettered();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select className="input" id={id} name="option" defaultValue={taken ?? ""} aria-describedby={describedBy}>
        <option value="">{t("question.choose")}</option>
        {things.map((thing, index) => (
          <option key={thing.id} value={thing.id}>
            {lettered(thing.text, index)}
          </option>
        ))}
      </select>
    </div>
  );
}

function useLettered(): (text: string, index: number) => string {
  const { t } = useTranslation();
  return (text, index) => t("question.lettered", { letter: t("question.letters").charAt(index), text });
}
