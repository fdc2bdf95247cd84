/** The part of the package that is used here; it brings no types. */
declare module "tar-stream" {
  import type { Readable, Writable } from "node:stream";

  interface Header {
    name: string;
    type?: string;
    size?: number;
    mode?: number;
    linkname?: string;
  }

  interface Pack extends Readable {
    entry(header: Header, done: (error?: Error | null) => void): Writable;
    entry(header: Header, content: string, done?: (error?: Error | null) => void): void;
    finalize(): void;
  }

  interface Extract extends Writable {
    on(event: "entry", listener: (header: Header, content: Readable, next: (error?: unknown) => void) => void): this;
    on(event: string | symbol, listener: (...args: never[]) => void): this;
  }

  export function pack(): Pack;
  export function extract(): Extract;
}
