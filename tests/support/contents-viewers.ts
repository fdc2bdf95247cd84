import type { LoaderFunctionArgs } from "@remix-run/node";
import { strFromU8, unzipSync } from "fflate";
import { inspectorCookie } from "../../app/server/adapters/sign-in-cookies";
import { aContext, aRequest } from "./builders";
import { agencies, type AgencyName, browserOf, offices } from "./contents-people";
import { paramsOf } from "./contents-rows";
import { inspectorsCode, namedIds } from "./contents-world";
import type { TestWorld } from "./test-world";

export type Handler = (args: LoaderFunctionArgs) => unknown;

export interface Viewer {
  /** Their id, or "" of somebody who has not signed in, or whose inspector they are. */
  name: string;
  agency: AgencyName | "academy" | null;
}

const inspectorOf = (agency: AgencyName) => `inspector of ${agency}`;

/** Every role in every agency, a line manager and somebody who has left among them; the trainer; inspectors; and nobody. */
export const viewers: readonly Viewer[] = [
  ...agencies.flatMap((agency): Viewer[] => [...[...offices, "former"].map((office) => ({ name: `${agency}-${office}`, agency })), { name: inspectorOf(agency), agency }]),
  { name: "ingrid", agency: "academy" },
  { name: "", agency: null },
];

export async function requestsOf(world: TestWorld, { name }: Viewer): Promise<(path: string) => Request> {
  const agency = agencies.find((each) => name === inspectorOf(each));
  if (agency === undefined) return browserOf(world, name);
  const cookie = (await inspectorCookie(world, inspectorsCode(agency))).split(";", 1)[0] ?? "";
  return (path) => aRequest(world, path, { cookie });
}

/** All that an address tells a browser: the status, the headers and every byte, of a spreadsheet those of its parts. */
export async function told(world: TestWorld, { name }: Viewer, route: string, loader: Handler, request: Request): Promise<string> {
  const { pathname, search } = new URL(request.url);
  // Ids that are drawn for one answer must not move those of the next.
  const answering = { ...world, ids: namedIds(`of ${name} at ${pathname}${search} in ${route}`) };
  return textOf(await answerOf(loader, { context: aContext(answering), request, params: paramsOf(route, pathname) } as LoaderFunctionArgs));
}

async function answerOf(loader: Handler, args: LoaderFunctionArgs): Promise<unknown> {
  try {
    return await loader(args);
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

async function textOf(answer: unknown): Promise<string> {
  if (!(answer instanceof Response)) return JSON.stringify(answer, whole);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const parts = answer.headers.get("Content-Type")?.includes("spreadsheetml") === true ? Object.entries(unzipSync(bytes)).map(([name, part]) => `${name}: ${strFromU8(part)}`) : [strFromU8(bytes)];
  return [String(answer.status), ...[...answer.headers].map((header) => header.join(": ")).sort(), ...parts].join("\n");
}

/** What JSON would leave out. */
function whole(_key: string, value: unknown): unknown {
  if (value instanceof Promise) throw new Error("an answer that is not all there");
  return value instanceof Map || value instanceof Set ? [...value] : value;
}
