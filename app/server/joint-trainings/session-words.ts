import { localTimeAt } from "../../domain/joint-training/local-time";
import { dateFormat } from "../../messages/formats";

/** "Tuesday, 2 March 2027" and "22:00–02:00 (+1 day)", in the zone of the training. */
export function sessionInWords(timeZone: string, language: string, { startsAt, endsAt }: { startsAt: Date; endsAt: Date }): { day: string; times: string } {
  const [from, to] = [localTimeAt(timeZone, startsAt.getTime()), localTimeAt(timeZone, endsAt.getTime())];
  return {
    day: dateFormat(language, { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone }).format(startsAt),
    times: `${from.time}–${to.time}${from.day === to.day ? "" : ` (${dateFormat(language, { weekday: "long", day: "numeric", month: "long", timeZone }).format(endsAt)})`}`,
  };
}
