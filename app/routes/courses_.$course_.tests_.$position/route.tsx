import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { TestIntro } from "~/components/tests/test-intro";
import { testAddress } from "~/domain/progress/test-address";
import "~/messages/areas/counting";
import "~/messages/areas/tests";
import { pageTitle } from "~/messages/page-title";
import { requireCourse } from "~/server/courses/require-lesson.server";
import { readForm } from "~/server/http/read-form";
import { countingFor } from "~/server/programmes/required-of.server";
import { requireAction, requirePerson } from "~/server/sign-ins/current-person.server";
import { beginTest, offerOf } from "~/server/tests/begin-test.server";
import { requirePosition } from "~/server/tests/require-position.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle((t) => t(`tests.title.${data?.position ?? "after"}`)) }];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  const course = await requireCourse(world, params.course);
  const position = requirePosition(params.position);
  const offer = await offerOf(world, person.id, course, position);
  // What is under way is gone on with; a test before a course is taken once.
  if (offer.state === "open" || (offer.state === "handed-in" && !offer.again)) throw redirect(testAddress({ course: course.id, position, sitting: offer.sitting }));
  return { course: { id: course.id, title: course.title }, position, test: course.test, mayBegin: offer.state === "offered" || offer.state === "handed-in", countsFor: await countingFor(world, person, { course: course.id }) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  requireAction(person, "take-course");
  const course = await requireCourse(world, params.course);
  const position = requirePosition(params.position);
  const form = await readForm(request);
  if (form.get("intent") !== "begin") throw new Response(null, { status: 400, statusText: "Bad Request" });
  const sitting = await beginTest(world, person.id, course, position);
  // Where none is offered any more the page says why.
  return redirect(testAddress({ course: course.id, position, sitting }) + (sitting === null ? "" : "?question=1"), 303);
}

export default function BeginTest() {
  return (
    <MemberPage section="courses">
      <TestIntro {...useLoaderData<typeof loader>()} />
    </MemberPage>
  );
}
