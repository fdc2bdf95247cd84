import type { TestPosition } from "./fact";

/** Where a test can be begun; with the sitting, where it is gone on with and read again. */
export function testAddress({ course, position, sitting = null }: { course: string; position: TestPosition; sitting?: string | null }): string {
  return `/courses/${course}/tests/${position}${sitting === null ? "" : `/${sitting}`}`;
}
