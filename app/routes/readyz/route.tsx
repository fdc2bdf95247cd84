import type { LoaderFunctionArgs } from "@remix-run/node";
import { databaseAnswers } from "~/server/adapters/database-answers";

/** The process can do its work. */
export async function loader({ context }: LoaderFunctionArgs) {
  if (await databaseAnswers(context.world)) return Response.json({ status: "ok" });
  return Response.json({ error: { code: "database_unavailable", message: "The database does not answer." } }, { status: 503 });
}
