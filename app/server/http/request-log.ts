import type { RequestHandler } from "express";
import type { World } from "../world";

/** One line per request. Addresses carry ids, so only the segments that are part of a route's own pattern are written. */
export function requestLog(world: World, knownSegments: ReadonlySet<string>): RequestHandler {
  return (req, res, next) => {
    const requestId = world.ids.next();
    res.locals["requestId"] = requestId;
    res.setHeader("X-Request-Id", requestId);
    const begun = performance.now();
    res.once("close", () => {
      const fields = { requestId, method: req.method, route: pattern(req.originalUrl, knownSegments), status: res.statusCode, ms: Math.round(performance.now() - begun) };
      if (!res.writableFinished) world.log.info({ ...fields, left: true }, "request");
      else if (res.statusCode >= 500) world.log.error(fields, "request");
      else world.log.info(fields, "request");
    });
    next();
  };
}

export function pattern(address: string, knownSegments: ReadonlySet<string>): string {
  const path = address.split("?", 1)[0] ?? "/";
  const segments = path.replace(/\.data$/, "").split("/");
  return segments.map((segment) => (segment === "" || knownSegments.has(segment) ? segment : ":")).join("/");
}

/** The fixed words of all routes of the build. */
export function segmentsOf(routes: Readonly<Record<string, { path?: string | undefined } | undefined>>): Set<string> {
  const paths = Object.values(routes).flatMap((route) => route?.path?.split("/") ?? []);
  return new Set([...paths.filter((segment) => !segment.startsWith(":")), "assets", "lessons", "_root"]);
}
