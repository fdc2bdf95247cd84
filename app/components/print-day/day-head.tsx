import { useTranslation } from "~/components/frame/words";

export interface DayHead {
  title: string;
  session: { day: string; from: string; to: string; place: string } | null;
}

/** What training, when and where; a line to write on where no session is planned. */
export function HeadFacts({ head: { title, session } }: { head: DayHead }) {
  const { t } = useTranslation();
  return (
    <p>
      <b>{title}</b>
      <br />
      {session === null ? <span className="line-to-write soft">{t("printDay.facts.day")}</span> : t("printDay.sessionOption", session)}
    </p>
  );
}
