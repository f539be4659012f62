/** `2 h ago` for a moment, kept fresh. */
import { useSpeech } from "../words/say.tsx";
import { useNow } from "./useNow.ts";

export function useAgo(): (utc: string) => string {
  const { say, format } = useSpeech();
  const now = useNow();
  return (utc) => {
    const { value, unit } = format.ago(utc, now);
    if (unit === "minute" && value === 0) return say("ago.now");
    return say(`ago.${unit}`, { n: format.count(value) });
  };
}
