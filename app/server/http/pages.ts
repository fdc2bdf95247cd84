import type { Request as Asked, RequestHandler, Response as Answering } from "express";
import { type AppLoadContext, createReadableStreamFromReadable, createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { World } from "../world";
import { compressed } from "./compression";
import { pageHandlers } from "./page-handlers";
import { sendStream } from "./send-stream";

/** The pages of the built site, each request with the world and what belongs to this response. */
export function pages(world: World, build: ServerBuild | (() => Promise<ServerBuild>), mode: "production" | "development"): RequestHandler {
  const handlerAt = typeof build === "function" ? always(createRequestHandler(build, mode)) : pageHandlers(build, mode);
  return (req, res, next) => {
    const context: AppLoadContext = { world, address: req.ip ?? "", nonce: String(res.locals["nonce"]), requestId: String(res.locals["requestId"]), page: null };
    handlerAt(req.path)(asRequest(world, req, res), context)
      .then((response) => send(req, res, response, context.page))
      .catch(next);
  };
}

function always<T>(one: T): () => T {
  return () => one;
}

/** Its address is the public one: whoever named another host has been sent away before. */
function asRequest({ env }: World, req: Asked, res: Answering): Request {
  const left = new AbortController();
  res.once("close", () => {
    if (!res.writableFinished) left.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    for (const one of Array.isArray(value) ? value : value === undefined ? [] : [value]) headers.append(name, one);
  }
  const body = req.method === "GET" || req.method === "HEAD" ? {} : { body: createReadableStreamFromReadable(req), duplex: "half" as const };
  return new Request(new URL(req.originalUrl, env.origin), { method: req.method, headers, signal: left.signal, ...body });
}

/** A page that was rendered is sent in one piece: the streams of the web would take as long as rendering it. */
async function send(req: Asked, res: Answering, response: Response, page: Buffer | null): Promise<void> {
  res.status(response.status);
  res.statusMessage = response.statusText;
  for (const [name, value] of response.headers) res.append(name, value);
  if (page !== null) {
    const { body, encoding } = compressed(page, req.headers["accept-encoding"]);
    res.vary("Accept-Encoding");
    if (encoding !== null) res.setHeader("Content-Encoding", encoding);
    res.setHeader("Content-Length", body.length);
    res.end(body);
  } else if (response.body === null) res.end();
  else await sendStream(response.body, res);
}
