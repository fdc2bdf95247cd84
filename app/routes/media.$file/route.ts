import type { LoaderFunctionArgs } from "@remix-run/node";
import { mediaResponse } from "~/server/adapters/media-files";
import { requirePerson } from "~/server/sign-ins/current-person.server";

/** A picture, a sound or a film of a scenario, named by its content. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requirePerson(context, request);
  const response = mediaResponse(context.world.env.dataDir, params["file"] ?? "", request.headers.get("Range"), request.method !== "HEAD");
  if (response === null) throw new Response(null, { status: 404, statusText: "Not Found" });
  return response;
}
