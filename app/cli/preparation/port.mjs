import { createServer } from "node:http";
import { Stop } from "./program.mjs";

/** Listens at once and answers "not ready yet" until the site takes over. */
export function takePort() {
  const port = Number(process.env.PORT || 3000);
  const host = process.env.HOST || "127.0.0.1";
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Stop("PORT must be a number from 1 to 65535.");
  const server = createServer(notReady);
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(new Stop(whyNotListening(error, host, port))));
    server.listen(port, host, () => resolve({ server, handOver: () => server.off("request", notReady) }));
  });
}

function notReady(_request, response) {
  response.writeHead(503, { "Content-Type": "text/html; charset=utf-8", "Retry-After": "3", Refresh: "3", "Cache-Control": "no-store", "Content-Security-Policy": "default-src 'none'", Connection: "close" });
  response.end('<!doctype html><html lang="en"><title>Throughcare</title><h1>Throughcare is being prepared</h1><p>The terminal says how far it is. This page looks again by itself.</p></html>');
}

export function whyNotListening(error, host, port) {
  if (error.code === "EADDRINUSE") return `Port ${port} is taken, perhaps by a Throughcare that is running already: end that program, or choose another port with PORT=${port < 65535 ? port + 1 : 3000} npm start.`;
  if (error.code === "EACCES") return `Port ${port} is not allowed to this account: choose one above 1023, such as PORT=3000 npm start.`;
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") return `HOST ${host} is not an address of this computer.`;
  return `Port ${port} of ${host} cannot be opened: ${error.message}`;
}
