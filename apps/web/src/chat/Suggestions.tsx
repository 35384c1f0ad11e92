import { words } from "../words/chat.ts";

type Props = {
  suggestions: readonly string[];
  /** Something else is being asked for: they keep their place and are not there. */
  aside: boolean;
  onChoose: (suggestion: string) => void;
};

/** What may be asked for next, under the answer. Choosing puts it into the composer; it is the person who sends it. */
export function Suggestions({ suggestions, aside, onChoose }: Props) {
  return (
    <div
      className="suggestions"
      role="group"
      aria-label={words.suggestions.label}
      style={aside ? { visibility: "hidden" } : undefined}
    >
      {suggestions.map((suggestion) => (
        <button
          key={suggestion}
          type="button"
          className="idea"
          dir="auto"
          onClick={() => onChoose(suggestion)}
        >
          {suggestion}
        </button>
      ))}
    </div>
  );
}
