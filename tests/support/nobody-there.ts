/**
 * What a page's scripts say when they ask for something while the server is dead, or is starting again and not ready. A process that
 * is killed can cut a connection at any point, so every failure of a connection counts, and no answer of the site does.
 */
export const nobodyThere =
  /net::ERR_(?:CONNECTION_\w+|SOCKET_NOT_CONNECTED|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING|CONTENT_LENGTH_MISMATCH|NETWORK_\w+)|Failed to fetch|TypeError: network error|status of 503/;
