import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";

/** A session as a calendar takes it. */
export interface CalendarEntry {
  /** The same for ever: by it a calendar knows what has changed. */
  uid: string;
  /** Counts the changes. */
  sequence: number;
  from: Date;
  to: Date;
  title: string;
  /** Null where it is not told. */
  place: string | null;
  about: string;
  url: string;
  isCancelled: boolean;
  /** When the file was made. */
  stamp: Date;
}

/** Entries as a calendar file (RFC 5545). Times are instants in UTC, so no calendar needs to know a zone and none can be wrong about one. */
export function calendarFile(name: string, entries: readonly CalendarEntry[]): string {
  const calendar = ical({ name, prodId: { company: "Throughcare", product: "Joint trainings", language: "EN" }, method: ICalCalendarMethod.PUBLISH });
  for (const { uid, sequence, from, to, title, place, about, url, isCancelled, stamp } of entries) {
    calendar.createEvent({ id: uid, sequence, start: from, end: to, summary: title, location: place, description: about, url, status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED, stamp });
  }
  return calendar.toString();
}
