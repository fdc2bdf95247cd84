import { createContext, useContext } from "react";

/** How a paragraph is set, by what it stands in. */
type Voice = "reading" | "reason" | "said" | "plain";

export const VoiceContext = createContext<Voice>("reading");

export function useVoice(): { className: string } | Record<string, never> {
  const voice = useContext(VoiceContext);
  return voice === "plain" ? {} : { className: voice };
}
