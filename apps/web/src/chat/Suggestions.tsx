import { words } from "../words/chat.ts";

type Props = {
  suggestions: readonly string[];
  onChoose: (suggestion: string) => void;
};

/** What may be asked for next. Choosing puts it into the composer; it is the person who sends it. */
export function Suggestions({ suggestions, onChoose }: Props) {
  return (
    <div className="suggestions" role="group" aria-label={words.suggestions.label}>
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
