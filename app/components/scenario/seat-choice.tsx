import { useTranslation } from "~/components/frame/words";
import type { Block } from "~/domain/scenario/prose";
import { AgencyMark } from "./agency-mark";
import { Prose } from "./prose";

export interface BriefedSeat {
  name: string;
  agency: string;
  briefing: Block[];
}

/** What one person can take: a seat alone, or on a tour every seat in turn. */
export interface PartToTake {
  mode: string;
  tour: boolean;
  seats: BriefedSeat[];
}

export function SeatChoice({ parts }: { parts: PartToTake[] }) {
  const { t } = useTranslation();
  return (
    <fieldset className="ask">
      <legend>{t("briefing.whichSeat")}</legend>
      {parts.map(({ mode, tour, seats }, index) => (
        <div className="choice" key={mode}>
          <input type="radio" name="mode" id={`mode-${mode}`} value={mode} defaultChecked={index === 0} aria-describedby={`mode-${mode}-about`} />
          <label htmlFor={`mode-${mode}`}>
            {tour ? t("briefing.tour") : seats.map(({ name, agency }) => <AgencyMark key={name} agency={agency}>{name}</AgencyMark>)}
          </label>
          <div id={`mode-${mode}-about`} className="seat-about">
            {tour ? <p className="reading">{t("briefing.tourAbout")}</p> : seats.map(({ name, briefing }) => <Prose key={name} blocks={briefing} />)}
          </div>
        </div>
      ))}
      <p className="small soft">{t("briefing.otherSeats")}</p>
    </fieldset>
  );
}
