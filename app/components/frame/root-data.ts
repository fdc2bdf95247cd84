import { useRouteLoaderData } from "@remix-run/react";
import type { Theme } from "./theme";

/** What the root loader hands to every page. */
export interface RootData {
  /** Whether the menu leads to other people, to trainings that they run or send people to, and to reports of their agency. */
  person: { name: string; people: boolean; trainings: boolean; agency: boolean } | null;
  /** At an enrolled computer. */
  shared: boolean;
  /** The sign-in, and the seconds without a key press after which its screen is locked. */
  lock: { signIn: string; after: number } | null;
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
