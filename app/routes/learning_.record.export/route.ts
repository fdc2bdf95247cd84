import type { LoaderFunctionArgs } from "@remix-run/node";
import { yearAsked } from "~/domain/progress/learning-record";
import { en } from "~/messages/en";
import { recordToCsv } from "~/server/learning/record-to-csv";
import { showRecord } from "~/server/learning/show-record.server";
import { requirePerson } from "~/server/sign-ins/current-person.server";

/** The record as a table that any spreadsheet opens. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const year = yearAsked(new URL(request.url).searchParams.get("year"));
  const record = await showRecord(context.world, person, year);
  return new Response(recordToCsv(record, en.recordTable), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="record-${year ?? context.world.clock.now().toISOString().slice(0, 10)}.csv"`,
    },
  });
}
