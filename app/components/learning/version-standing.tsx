import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import type { VersionNote } from "~/domain/attempt/scene-view";
import { VersionNoteLine } from "../scenario/version-note-line";

/** Said of the version in which an attempt stays, and the scenario whose briefing leads to the newer one. */
export type OfVersion = { note: VersionNote; newer: string | null } | null;

export function StandsIn({ version }: { version: OfVersion }) {
  const { t } = useTranslation();
  if (version === null) return null;
  return (
    <div className="stack-s">
      <VersionNoteLine note={version.note} />
      {version.newer === null ? null : (
        <p className="small">
          <Link to={`/scenarios/${version.newer}`}>{t("learning.toNewer")}</Link>
        </p>
      )}
    </div>
  );
}
