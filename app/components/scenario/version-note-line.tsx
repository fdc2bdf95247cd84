import { useTranslation } from "~/components/frame/words";
import type { VersionNote } from "~/domain/attempt/scene-view";

/** What there is to say of the version that is played: quietly, unless it was withdrawn. */
export function VersionNoteLine({ note }: { note: VersionNote }) {
  const { t } = useTranslation();
  const words = t(`player.versionNote.${note}`);
  if (note !== "withdrawn") return <p className="small soft">{words}</p>;
  return (
    <div className="notice">
      <p>{words}</p>
    </div>
  );
}
