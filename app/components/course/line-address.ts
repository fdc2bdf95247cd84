/** The lesson, and the line in it at which to go on. */
export function lineAddress(course: string, { slug, anchor }: { slug: string; anchor: string | null }): string {
  return `/courses/${course}/${slug}${anchor === null ? "" : `#${anchor}`}`;
}
