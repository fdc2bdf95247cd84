import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CoursePage } from "~/components/course/course-page";
import { lineAddress } from "~/domain/progress/line-address";
import { MemberPage } from "~/components/frame/page";
import "~/messages/areas/counting";
import "~/messages/areas/standing";
import { pageTitle } from "~/messages/page-title";
import { requireCourse } from "~/server/courses/require-lesson.server";
import { showCourse } from "~/server/courses/show-course.server";
import { readForm } from "~/server/http/read-form";
import { renewCourse } from "~/server/programmes/renew-course.server";
import { enrol } from "~/server/progress/enrol.server";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle((t) => data?.course.title ?? t("titles.courses")) }];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  return showCourse(context.world, person, await requireCourse(context.world, params.course));
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  requireAction(person, "take-course");
  const course = await requireCourse(world, params.course);
  const form = await readForm(request);
  if (form.get("intent") === "renew") {
    await renewCourse(world, person, course);
    return redirect(`/courses/${course.id}`, 303);
  }
  if (form.get("intent") !== "start") throw new Response(null, { status: 400, statusText: "Bad Request" });
  await enrol(world, person.id, course);
  const { next } = await showCourse(world, person, course);
  return redirect(next === null ? `/courses/${course.id}` : lineAddress(course.id, next), 303);
}

export default function Course() {
  return (
    <MemberPage section="courses">
      <CoursePage {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
