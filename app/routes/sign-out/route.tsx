import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { clearedSignInCookie, readSignInToken } from "~/server/adapters/sign-in-cookies";
import { signOut } from "~/server/sign-ins/sign-out.server";

/** Signing out changes something, so a mere visit does not do it. */
export function loader() {
  return redirect("/");
}

export async function action({ context: { world }, request }: ActionFunctionArgs) {
  await signOut(world, await readSignInToken(world, request));
  return redirect("/", { status: 303, headers: { "Set-Cookie": await clearedSignInCookie(world) } });
}
