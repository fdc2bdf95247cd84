import { createContext, useContext } from "react";

/**
 * The nonce of this response. The server's entry provides it; the browser's entry reads it from an existing script,
 * because a nonce that travelled in a loader's data could be read by anything on the page.
 */
export const NonceContext = createContext("");

export function useNonce(): string {
  return useContext(NonceContext);
}
