import { redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/components/frame/page";
import { OwnStanding } from "~/components/joint-training/own-standing";
import { StandingMinima } from "~/components/joint-training/standing-minima";
import { StandingRule } from "~/components/joint-training/standing-rule";
import { StandingVerdict } from "~/components/joint-training/standing-verdict";
import { type Said, TrainingPage } from "~/components/joint-training/training-page";
import { WhatWasEntered } from "~/components/joint-training/what-was-entered";
import { WhoWasThere } from "~/components/joint-training/who-was-there";
import "~/messages/areas/joint-standing";
import "~/messages/areas/trainings";
import { pageTitle } from "~/messages/page-title";
import { refusedAddress } from "~/server/audit/refused-address.server";
import { readForm } from "~/server/http/read-form";
import { answerPlace } from "~/server/joint-trainings/give-places.server";
import { requireTraining } from "~/server/joint-trainings/require-training.server";
import { showStanding } from "~/server/joint-trainings/show-standing.server";
import { showTraining } from "~/server/joint-trainings/show-training.server";
import standingStyles from "~/styles/joint-standing.css?url";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle((t) => data?.training.title ?? t("trainings.title")) }];
export const links: LinksFunction = () => [{ rel: "stylesheet", href: standingStyles }];

const said: readonly Said[] = ["accepted", "waiting", "declined", "over", "planned", "kept", "cancelled", "session"];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { id, person, access } = await requireTraining(context, request, params["id"]);
  const word = new URL(request.url).searchParams.get("said");
  const [training, standing] = await Promise.all([showTraining(context.world, person, access, id), showStanding(context.world, person, access, id)]);
  return { training, standing, said: said.find((one) => one === word) ?? null };
}

/** What a learner says to their own place. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { id, person } = await requireTraining(context, request, params["id"]);
  const word = (await readForm(request)).get("word");
  if (word !== "accept" && word !== "decline") throw new Response(null, { status: 400, statusText: "Bad Request" });
  const outcome = await answerPlace(context.world, person.id, id, word);
  if (outcome === null) throw await refusedAddress(context.world, person, request);
  return redirect(`/joint-trainings/${id}?said=${outcome}`, 303);
}

export default function JointTraining() {
  const { training, standing, said: word } = useLoaderData<typeof loader>();
  // Before anybody was anywhere there is nothing to stand on.
  const hasBegun = training.hasBegun || standing.entries.length > 0;
  return (
    <MemberPage section="joint-trainings">
      <TrainingPage
        training={training}
        said={word}
        standing={
          hasBegun ? (
            <>
              <StandingVerdict told={standing} />
              <OwnStanding told={standing} />
              <StandingMinima minima={standing.minima} />
            </>
          ) : null
        }
        rule={<StandingRule rule={standing.rule} />}
        record={
          hasBegun ? (
            <>
              <WhoWasThere told={standing} />
              <WhatWasEntered entries={standing.entries} correctIn={training.may.trains ? training.id : null} />
            </>
          ) : null
        }
      />
    </MemberPage>
  );
}
