import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { clearedSignInCookie, readSignInToken } from "~/server/adapters/sign-in-cookies";
import { nothingLeftBehind } from "~/server/http/left-behind";
import { readForm } from "~/server/http/read-form";
import { signOut } from "~/server/sign-ins/sign-out.server";

/** Signing out changes something, so a mere visit does not do it. */
export function loader() {
  return redirect("/");
}

/** To the first page, or at once to the next person's sign-in. */
export async function action({ context: { world }, request }: ActionFunctionArgs) {
  await signOut(world, await readSignInToken(world, request));
  // Whatever was sent: who wants to go is signed out first.
  const to = await readForm(request).then((form) => form.get("to"), () => null);
  return redirect(to === "sign-in" ? "/sign-in" : "/", { status: 303, headers: { "Set-Cookie": await clearedSignInCookie(world), ...nothingLeftBehind } });
}
