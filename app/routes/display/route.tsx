import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { OpenPage } from "~/components/frame/page";
import { isLightVersion, lightVersionCookie } from "~/components/frame/light-version";
import { isTheme, pathBack, themeCookie, themeOf, themes } from "~/components/frame/theme";
import { SubmitButton, unlessSending, useSending } from "~/components/ui/submit-button";
import "~/messages/areas/explaining";
import { pageTitle } from "~/messages/page-title";
import { readForm } from "~/server/http/read-form";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.display")) }];

export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  return { theme: themeOf(request.headers.get("Cookie")), light: isLightVersion(request.headers), from: pathBack(searchParams.get("from")) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request);
  const theme = form.get("theme");
  if (!isTheme(theme)) throw new Response(null, { status: 400, statusText: "Bad Request" });
  const { secure } = context.world.env;
  const headers = new Headers();
  headers.append("Set-Cookie", themeCookie(theme, secure));
  headers.append("Set-Cookie", lightVersionCookie(form.get("light") === "on", secure));
  return redirect(pathBack(form.get("from")), { status: 303, headers });
}

export default function Display() {
  const { t } = useTranslation();
  const { theme, light, from } = useLoaderData<typeof loader>();
  const sending = useSending({ intent: "theme" });
  return (
    <OpenPage>
      <div className="page-head">
        <h1>{t("display.title")}</h1>
        <p className="lead">{t("display.lead")}</p>
      </div>
      <Form method="post" className="stack prose" onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="theme" />
        <input type="hidden" name="from" value={from} />
        <fieldset className="ask">
          <legend>{t("display.ask")}</legend>
          {themes.map((choice) => (
            <div className="choice choice-tool" key={choice}>
              <input type="radio" name="theme" id={`theme-${choice}`} value={choice} defaultChecked={choice === theme} />
              <label htmlFor={`theme-${choice}`}>{t(`display.${choice}`)}</label>
            </div>
          ))}
        </fieldset>
        <fieldset className="ask">
          <legend>{t("display.lightAsk")}</legend>
          <div className="choice choice-tool">
            <input type="checkbox" name="light" id="light" value="on" defaultChecked={light} aria-describedby="light-help" />
            <label htmlFor="light">{t("display.lightVersion")}</label>
          </div>
          <p className="small soft" id="light-help">
            {t("display.lightHelp")}
          </p>
        </fieldset>
        <SubmitButton sending={sending} busy={t("display.keeping")}>
          {t("display.keep")}
        </SubmitButton>
        <p className="small soft">{t("display.print")}</p>
      </Form>
    </OpenPage>
  );
}
