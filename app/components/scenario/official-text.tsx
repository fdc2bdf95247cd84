import { useTranslation } from "~/components/frame/words";
import type { Source } from "~/domain/standards/source";

/** Where the text that counts can be read; some are not published at an address of their own. */
export function OfficialText({ instrument }: { instrument: Source["instrument"] }) {
  const { t } = useTranslation();
  if (instrument.url === null) return instrument.symbol;
  return (
    <a href={instrument.url} rel="noreferrer external">
      {t("source.officialLink", { symbol: instrument.symbol })}
    </a>
  );
}
