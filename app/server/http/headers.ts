import type { ServerResponse } from "node:http";
import type { RequestHandler } from "express";
import helmet from "helmet";
import type { World } from "../world";

/** Development only: the module reloader needs inline scripts and a socket of its own. */
export type Strictness = "strict" | "development";

/** The headers of every response, and a fresh nonce in `res.locals`. */
export function securityHeaders(world: World, strictness: Strictness): RequestHandler[] {
  const setNonce: RequestHandler = (_req, res, next) => {
    res.locals["nonce"] = world.ids.next();
    next();
  };
  const csp = helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: strictness === "strict" ? ["'self'", (_req, res) => `'nonce-${String((res as { locals?: Record<string, unknown> }).locals?.["nonce"])}'`] : ["'self'", "'unsafe-inline'"],
      styleSrc: strictness === "strict" ? ["'self'"] : ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", "data:"],
      fontSrc: ["'self'"],
      mediaSrc: ["'self'"],
      connectSrc: strictness === "strict" ? ["'self'"] : ["'self'", "ws:"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  });
  const others = helmet({
    contentSecurityPolicy: false,
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
    // Browsers answer "no-referrer" with "Origin: null" on a POST, which the origin check would refuse.
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: world.env.secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    frameguard: { action: "deny" },
  });
  return [setNonce, csp as RequestHandler, others as RequestHandler, notStoredUnlessSaid];
}

/** They say how a document may behave; a script, a style or a font is none, and repeats them with each of a page's dozen files. */
const FOR_DOCUMENTS = ["Content-Security-Policy", "Cross-Origin-Opener-Policy", "Origin-Agent-Cluster", "X-DNS-Prefetch-Control", "X-Download-Options", "X-Frame-Options", "X-Permitted-Cross-Domain-Policies", "X-XSS-Protection"];
const PART_OF_A_PAGE = /\.(?:js|css|woff2)$/u;

/** What a page loads is sent without the headers for documents. A picture may be opened by itself and keeps them. */
export function asPartOfAPage(res: ServerResponse, path: string): void {
  if (PART_OF_A_PAGE.test(path)) for (const name of FOR_DOCUMENTS) res.removeHeader(name);
}

/** Most pages belong to one person on a shared computer, so "no-store" is what happens when nobody thought of it. */
const notStoredUnlessSaid: RequestHandler = (_req, res, next) => {
  const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => typeof res;
  res.writeHead = (...args: unknown[]) => {
    if (!res.hasHeader("Cache-Control")) res.setHeader("Cache-Control", "no-store");
    return writeHead(...args);
  };
  next();
};
