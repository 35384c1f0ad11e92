type Props = {
  suggestions: readonly string[];
  onChoose: (suggestion: string) => void;
};

/** What may be asked for next. Choosing puts it into the composer; it is the person who sends it. */
export function Suggestions({ suggestions, onChoose }: Props) {
  return (
    <div className="suggestions" role="group" aria-label="Suggestions">
      {suggestions.map((suggestion) => (
        <button key={suggestion} type="button" className="idea" onClick={() => onChoose(suggestion)}>
          {suggestion}
        </button>
      ))}
    </div>
  );
}
