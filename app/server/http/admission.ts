import type { RequestHandler } from "express";
import type { World } from "../world";
import { refuse } from "./refusal";

const largestBody = 1024 * 1024;
/** Where files are brought, a file of 10 MB and the form around it. */
const largestUpload = 11 * largestBody;
const uploads = new Set(["/people/import", "/people/import.data"]);
const formTypes = ["application/x-www-form-urlencoded", "multipart/form-data"];
/** Asked by machines that know the process by its inner address. */
const askedByMachines = new Set(["/healthz", "/readyz"]);

/** Only well-formed requests for our own public address go further. */
export function admission(world: World): RequestHandler[] {
  const ours = new URL(world.env.origin);

  const wellFormed: RequestHandler = (req, res, next) => {
    // Not ours to believe: nothing behind this line may take a host from a header that any client can write.
    delete req.headers["x-forwarded-host"];
    if (!req.originalUrl.startsWith("/") || !decodes(req.path) || !URL.canParse(req.originalUrl, ours)) refuse(req, res, "bad_request");
    else if (req.originalUrl.startsWith("//")) refuse(req, res, "bad_request");
    else if (!["GET", "HEAD", "POST"].includes(req.method)) {
      res.setHeader("Allow", "GET, HEAD, POST");
      refuse(req, res, "method_not_allowed");
    } else next();
  };

  const rightHost: RequestHandler = (req, res, next) => {
    const host = req.headers.host?.toLowerCase();
    if (host === ours.host || askedByMachines.has(req.path)) next();
    else if (host !== undefined && /^localhost(:\d+)?$/.test(host)) res.redirect(308, ours.origin + req.originalUrl);
    else refuse(req, res, "wrong_host");
  };

  const sameOrigin: RequestHandler = (req, res, next) => {
    if (req.method !== "POST") next();
    else if (req.headers.origin === undefined ? req.headers["sec-fetch-site"] === "same-origin" : req.headers.origin === ours.origin) next();
    else refuse(req, res, "forbidden_origin");
  };

  const boundedBody: RequestHandler = (req, res, next) => {
    if (req.method !== "POST") next();
    else if (req.headers["content-length"] === undefined) refuse(req, res, "length_required");
    else if (Number(req.headers["content-length"]) > (uploads.has(req.path.toLowerCase()) ? largestUpload : largestBody)) refuse(req, res, "too_large");
    else if (req.headers["content-length"] !== "0" && !req.is(formTypes)) refuse(req, res, "unsupported_media_type");
    else next();
  };

  return [wellFormed, rightHost, sameOrigin, boundedBody];
}

function decodes(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}
