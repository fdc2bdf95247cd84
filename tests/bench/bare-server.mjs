import { createServer } from "node:http";

/** Answers every request with as many bytes as its address asks for, and does nothing else: what node:http itself takes. */
const filler = Buffer.alloc(4_000_000, "throughcare ");
createServer((request, response) => {
  const bytes = Number(request.url?.slice(1)) || 0;
  request.resume();
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": bytes });
  response.end(filler.subarray(0, bytes));
}).listen(Number(process.env.PORT), "127.0.0.1");
