import { useMemo } from "react";
import { usePreferences } from "../settings/usePreferences.ts";
import type { Code } from "./fold.ts";
import { suggestionsFor } from "./suggestions.ts";
import type { Message } from "./useConversation.ts";

type Options = {
  messages: readonly Message[];
  code: Code;
  /** Nothing else is under way: no answer, no text, no edit. */
  idle: boolean;
};

/** What may be asked for next, after an answer that is complete. */
export const useOffers = ({ messages, code, idle }: Options): readonly string[] => {
  const { preferences } = usePreferences();
  const last = messages.at(-1);
  const answered = last?.role === "ASSISTANT" && last.generation?.status === "COMPLETED" ? last : null;
  const offers = preferences.suggestions && answered !== null && idle;
  return useMemo(
    () =>
      offers
        ? suggestionsFor(
            answered.content,
            code,
            messages.flatMap((message) => (message.role === "USER" ? [message.content] : [])),
          )
        : [],
    [offers, answered, code, messages],
  );
};
