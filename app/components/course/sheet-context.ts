import { createContext, useContext } from "react";

/** Id of the one checklist that is to be shown; null for the whole lesson. "within" inside of that checklist. */
export const SheetContext = createContext<{ only: string; within: boolean } | null>(null);

/** Whether an ordinary part of the lesson is shown. */
export function useIsShown(): boolean {
  const sheet = useContext(SheetContext);
  return sheet === null || sheet.within;
}
