import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { RequestHandler } from "express";
import sirv from "sirv";
import { asPartOfAPage } from "./headers";
import { refuse } from "./refusal";

/** The built files, compressed beforehand. Names under /assets carry a hash of the content, so they never change. */
export function builtFiles(clientDir: string): RequestHandler[] {
  const serve = sirv(clientDir, {
    brotli: true,
    gzip: true,
    etag: true,
    extensions: [],
    setHeaders: (res, path) => {
      res.setHeader("Cache-Control", path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600");
      asPartOfAPage(res, path);
    },
  });
  const missing: RequestHandler = (req, res, next) => {
    if (req.path.startsWith("/assets/")) refuse(req, res, "not_found");
    else next();
  };
  return [serve as RequestHandler, missing];
}

/** The stylesheet of all pages, under the name that the build has given it. */
export function builtStylesheet(clientDir: string): string | undefined {
  const name = readdirSync(join(clientDir, "assets")).find((file) => /^app-.*\.css$/.test(file));
  return name === undefined ? undefined : `/assets/${name}`;
}
