import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import type { World } from "../world";

/** The pages of the built site, each request with the world and what belongs to this response. */
export function pages(world: World, build: ServerBuild | (() => Promise<ServerBuild>), mode: "production" | "development"): RequestHandler {
  const answer = createRequestHandler({
    build,
    mode,
    getLoadContext: (req, res) => ({ world, address: req.ip ?? "", nonce: String(res.locals["nonce"]), requestId: String(res.locals["requestId"]) }),
  });
  return (req, res, next) => void answer(req, res, next);
}
