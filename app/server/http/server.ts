import { createServer, type Server } from "node:http";
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import { errorFields } from "../adapters/error-fields";
import type { World } from "../world";
import { admission } from "./admission";
import { lessonScripts } from "./lesson-scripts";
import { securityHeaders, type Strictness } from "./headers";
import { refuse } from "./refusal";
import { requestLog } from "./request-log";

export interface Site {
  pages: RequestHandler;
  /** What serves scripts, styles and fonts. */
  files: RequestHandler[];
  /** The fixed words of the addresses, for the log. */
  segments: ReadonlySet<string>;
  strictness: Strictness;
  /** Address of the stylesheet, for what is said before any page can. */
  stylesheet?: string | undefined;
}

/** The whole site as an Express application: what every request passes, in order. */
export function site(world: World, { pages, files, segments, strictness, stylesheet }: Site): express.Express {
  const app = express();
  app.disable("x-powered-by");
  app.locals["stylesheet"] = stylesheet;
  // Under https a proxy of this same machine stands before us; only then is its word on the client's address taken.
  app.set("trust proxy", world.env.secure ? "loopback" : false);
  app.use(requestLog(world, segments), ...securityHeaders(world, strictness), ...admission(world), lessonScripts(world), ...files);
  app.all("*", pages);
  const broken: ErrorRequestHandler = (error, req, res, next) => {
    world.log.error({ requestId: String(res.locals["requestId"]), ...errorFields(error) }, "request failed");
    if (res.headersSent) next(error);
    else refuse(req, res, "broken");
  };
  app.use(broken);
  return app;
}

/** Resolves when the address answers; rejects when it cannot be had. */
export function listen(app: express.Express, { host, port }: { host: string; port: number }): Promise<Server> {
  const server = createServer(app);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve(server);
    });
  });
}
