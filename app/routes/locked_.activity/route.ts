import type { ActionFunctionArgs } from "@remix-run/node";
import { readForm } from "~/server/http/read-form";
import { keepTyped, windowState } from "~/server/sign-ins/lock.server";

export function loader() {
  throw new Response(null, { status: 404, statusText: "Not Found" });
}

/** For the scripts of a page: says that it is in use, asks whether it may stay, or leaves what was typed on it. */
export async function action({ context: { world }, request }: ActionFunctionArgs) {
  const form = await readForm(request);
  const signIn = form.get("signIn") ?? "";
  if (form.get("intent") === "keep") await keepTyped(world, signIn, form.get("path") ?? "", new URLSearchParams(form.get("typed") ?? ""));
  return Response.json(await windowState(world, request, signIn, form.get("intent") === "active"));
}
