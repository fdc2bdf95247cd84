export type IconName = "alert" | "arrow" | "clock" | "download" | "file" | "flag" | "leave" | "lock" | "print" | "search" | "undo";

const directional: ReadonlySet<IconName> = new Set(["arrow", "leave", "undo"]);

/** An interface icon out of the sprite. It always stands beside words. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={directional.has(name) ? "icon flip" : "icon"} aria-hidden="true" focusable="false">
      <use href={`#i-${name}`} />
    </svg>
  );
}
