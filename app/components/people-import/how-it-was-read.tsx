import { useTranslation } from "~/components/frame/words";

export interface ReadNotes {
  choice: { lists: "everybody" | "changes"; day: string };
  /** In words. */
  day: string;
  notes: { format: "csv"; encoding: string; separator: string } | { format: "xlsx"; sheet: string; otherSheets: number };
  /** Headers of which nothing was read. */
  ignored: string[];
}

const separators: Readonly<Record<string, "comma" | "semicolon" | "tab" | "bar">> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" };

/** How the file was understood: what a coordinator would otherwise find out by its results. */
export function HowItWasRead({ choice, day, notes, ignored }: ReadNotes) {
  const { t } = useTranslation();
  return (
    <div className="stack-s prose small">
      <p>
        {t(`peopleImport.read.lists.${choice.lists}`)} {t("peopleImport.read.day", { day })}{" "}
        {notes.format === "csv"
          ? t("peopleImport.read.csv", { encoding: notes.encoding, separator: t(`peopleImport.read.${separators[notes.separator] ?? "comma"}`) })
          : t("peopleImport.read.xlsx", { sheet: notes.sheet })}
      </p>
      {notes.format === "csv" && notes.encoding !== "UTF-8" ? <p>{t("peopleImport.read.encoding", { encoding: notes.encoding })}</p> : null}
      {notes.format === "xlsx" && notes.otherSheets > 0 ? <p>{t("peopleImport.read.otherSheets", { count: notes.otherSheets })}</p> : null}
      {ignored.length > 0 ? (
        <p>
          <bdi>{t("peopleImport.read.ignored", { headers: ignored.join(", ") })}</bdi>
        </p>
      ) : null}
    </div>
  );
}
