import type { TFunction } from "i18next";
import { createI18n } from "./i18n";

/** The document's title, for a route's `meta`, where no hook can be used. */
export function pageTitle(name: (t: TFunction) => string, language = "en"): string {
  const { t } = createI18n(language);
  return `${name(t)} · ${t("frame.brand")}`;
}
