import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CourseList } from "~/components/course/course-list";
import { MemberPage } from "~/components/frame/page";
import "~/messages/areas/standing";
import { pageTitle } from "~/messages/page-title";
import { listCourses } from "~/server/courses/list-courses.server";
import { listHeldLessons } from "~/server/courses/offered-courses.server";
import { ownWays } from "~/server/courses/show-pathways.server";
import { may, requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction = () => [{ title: pageTitle((t) => t("titles.courses")) }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const [courses, ways, held] = await Promise.all([listCourses(context.world, person), ownWays(context.world, person), may(person, "read-held-back-courses") ? listHeldLessons(context.world) : null]);
  return { courses, ways, held, readsCases: may(person, "read-offered-cases") };
}

export default function Courses() {
  return (
    <MemberPage>
      <CourseList {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
