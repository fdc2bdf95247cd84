import { Link } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { sourceName } from "../scenario/source-name";
import { useLessonState } from "./lesson-state";

/** A source by its usual name, leading to its paragraph. */
export function Cite({ source: id }: { source: string }) {
  const { t } = useTranslation();
  const source = useLessonState().sources[id];
  const address = `/sources/${id.split("-", 1)[0] ?? ""}#${id}`;
  return (
    <Link className="cite" to={address}>
      {source === undefined ? id : sourceName(source, t)}
    </Link>
  );
}
