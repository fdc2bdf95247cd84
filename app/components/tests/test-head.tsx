import { useTranslation } from "~/components/frame/words";
import type { TestPosition } from "~/domain/progress/fact";
import { Breadcrumbs } from "../frame/breadcrumbs";

export interface TestInCourse {
  course: { id: string; title: string };
  position: TestPosition;
  sitting: string;
  /** How many questions it has. */
  of: number;
  /** Shuffles the options. */
  seed: number;
}

/** The way back up, and which test this is. */
export function TestHead({ course, position, title }: Pick<TestInCourse, "course" | "position"> & { title: string }) {
  const { t } = useTranslation();
  return (
    <div className="page-head">
      <Breadcrumbs way={[{ to: "/courses", name: t("courses.title") }, { to: `/courses/${course.id}`, name: course.title }]} />
      <p className="kicker">{t(`tests.title.${position}`)}</p>
      <h1>{title}</h1>
    </div>
  );
}
