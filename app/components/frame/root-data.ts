import { useRouteLoaderData } from "@remix-run/react";
import type { Theme } from "./theme";

/** What the root loader hands to every page. */
export interface RootData {
  person: { name: string } | null;
  theme: Theme;
  /** Without pictures and fonts. */
  light: boolean;
  language: string;
  requestId: string;
}

/** Undefined when the root loader itself failed. */
export function useRootData(): RootData | undefined {
  return useRouteLoaderData<RootData>("root");
}
