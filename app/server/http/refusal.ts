import type { Request, Response } from "express";
import "~/messages/en";
import { createI18n } from "~/messages/i18n";

export type RefusalCode = "bad_request" | "forbidden_origin" | "not_found" | "method_not_allowed" | "length_required" | "too_large" | "unsupported_media_type" | "wrong_host" | "broken";

const statuses: Record<RefusalCode, number> = {
  bad_request: 400,
  forbidden_origin: 403,
  not_found: 404,
  method_not_allowed: 405,
  length_required: 411,
  too_large: 413,
  unsupported_media_type: 415,
  wrong_host: 421,
  broken: 500,
};

/** Answers before any page can: a sentence for people, status and JSON for programs. */
export function refuse(req: Request, res: Response, code: RefusalCode): void {
  const { t } = createI18n("en");
  const message = t(`refusal.${code}`);
  res.status(statuses[code]);
  // What has not been read of the body would be taken for the next request.
  if (req.method === "POST") res.setHeader("Connection", "close");
  if (req.accepts(["html", "json"]) === "json") {
    res.json({ error: { code, message } });
    return;
  }
  const title = `${t("refusal.title")} · ${t("frame.brand")}`;
  const stylesheet: unknown = res.app.locals["stylesheet"];
  const link = typeof stylesheet === "string" ? `<link rel="stylesheet" href="${stylesheet}">` : "";
  res.type("html").send(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${link}</head>` +
      `<body><main class="page"><div class="stack reading"><h1>${t("refusal.title")}</h1><p>${message}</p><p><a class="btn" href="/">${t("refusal.back")}</a></p></div></main></body></html>`,
  );
}
