import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

interface Address {
  id: string;
  /** In lower case; null for one that takes any text. */
  segments: (string | null)[];
}

/**
 * A handler for each address of the site, which knows the routes that lead to it and no others: Remix looks through all that it knows
 * several times for each page. Whatever is not plainly one of the addresses is left to the handler that knows them all.
 */
export function pageHandlers(build: ServerBuild, mode: string): (path: string) => RequestHandler {
  const all = createRequestHandler(build, mode);
  const addresses = addressesOf(build.routes);
  const made = new Map<string, RequestHandler>();
  return (path) => {
    const id = leafAt(addresses, path);
    if (id === null) return all;
    const handler = made.get(id) ?? createRequestHandler(onlyTo(build, id), mode);
    made.set(id, handler);
    return handler;
  };
}

/** The route at an address; null where there is none, or where it takes more than a look to say which. */
export function leafAt(addresses: readonly Address[], path: string): string | null {
  const plain = path.replace(/\.data$/u, "");
  if (!/^(\/[\w.-]+)+$/u.test(plain)) return plain === "/" ? (addresses.find(({ segments }) => segments.length === 0)?.id ?? null) : null;
  const given = plain.toLowerCase().split("/").slice(1);
  const fitting = addresses.filter(({ segments }) => segments.length === given.length && segments.every((segment, index) => segment === null || segment === given[index]));
  const fixed = ({ segments }: Address) => segments.filter((segment) => segment !== null).length;
  const most = Math.max(...fitting.map(fixed));
  const best = fitting.filter((address) => fixed(address) === most);
  return best.length === 1 ? (best[0]?.id ?? null) : null;
}

export function addressesOf(routes: Routes): Address[] {
  const parents = new Set(Object.values(routes).map((route) => route?.parentId));
  return Object.keys(routes).flatMap((id) => {
    if (parents.has(id)) return [];
    const path = wayTo(routes, id).flatMap((one) => routes[one]?.path ?? []).join("/");
    if (/[*?]/u.test(path)) return [];
    return [{ id, segments: path.split("/").filter((segment) => segment !== "").map((segment) => (segment.startsWith(":") ? null : segment.toLowerCase())) }];
  });
}

function onlyTo(build: ServerBuild, id: string): ServerBuild {
  const way = wayTo(build.routes, id);
  const only = <Part>(parts: Record<string, Part>) => Object.fromEntries(way.flatMap((one) => (parts[one] === undefined ? [] : [[one, parts[one]]])));
  return { ...build, routes: only(build.routes) as Routes, assets: { ...build.assets, routes: only(build.assets.routes) as ServerBuild["assets"]["routes"] } };
}

/** From the root down. */
function wayTo(routes: Routes, id: string): string[] {
  const parent = routes[id]?.parentId;
  return parent === undefined ? [id] : [...wayTo(routes, parent), id];
}
