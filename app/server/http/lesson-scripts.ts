import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import type { RequestHandler } from "express";
import type { World } from "../world";
import { asPartOfAPage } from "./headers";
import { refuse } from "./refusal";

interface Packed {
  plain: Buffer;
  br: Buffer;
  gzip: Buffer;
}

/**
 * Compiled lessons, "/lessons/<hash>.js". What a name stands for never changes, and lessons are no secret: they can be kept by
 * everybody. Packed when first asked for.
 */
export function lessonScripts({ courses }: World): RequestHandler {
  const packed = new Map<string, Promise<Packed>>();
  return (req, res, next) => {
    const name = /^\/lessons\/([^/]*)$/u.exec(req.path)?.[1];
    if (name === undefined) {
      next();
      return;
    }
    const hash = /^([0-9a-f]{64})\.js$/u.exec(name)?.[1] ?? "";
    void courses.all().then(async () => {
      const script = courses.script(hash);
      if (script === null || req.method === "POST") {
        refuse(req, res, script === null ? "not_found" : "method_not_allowed");
        return;
      }
      const making = packed.get(hash) ?? pack(script);
      packed.set(hash, making);
      const lesson = await making;
      const encoding = req.acceptsEncodings("br", "gzip", "identity");
      const body = encoding === "br" || encoding === "gzip" ? lesson[encoding] : lesson.plain;
      if (encoding === "br" || encoding === "gzip") res.setHeader("Content-Encoding", encoding);
      asPartOfAPage(res, req.path);
      res.setHeader("Vary", "Accept-Encoding");
      res.setHeader("Cache-Control", "public, max-age=31536000, immutable");
      res.setHeader("Content-Type", "text/javascript; charset=utf-8");
      res.setHeader("Content-Length", body.length);
      res.end(req.method === "HEAD" ? undefined : body);
    }).catch(next);
  };
}

async function pack(script: string): Promise<Packed> {
  const plain = Buffer.from(script);
  const [br, zipped] = await Promise.all([promisify(brotliCompress)(plain), promisify(gzip)(plain, { level: 9 })]);
  return { plain, br, gzip: zipped };
}
