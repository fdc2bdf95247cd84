/** What a page's scripts say when they ask for something while the server is dead, or is starting again and not ready. */
export const nobodyThere = /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|Failed to fetch|status of 503/;
