import { useState } from "react";
import { words } from "../words/chat.ts";

type Props = {
  onIdea: (text: string) => void;
  /** There is a page already. */
  hasPage: boolean;
};

/** Before the first request: what to say, and ideas to begin with. */
export function Start({ onIdea, hasPage }: Props) {
  const [chosen, setChosen] = useState(false);
  if (hasPage) {
    return (
      <div>
        <h2 className="text-title tracking-snug">{words.start.change.title}</h2>
        <p className="mt-1 text-body text-ink-2">{words.start.change.lead}</p>
      </div>
    );
  }
  return (
    <div>
      <h2 className="text-title tracking-snug">{words.start.begin.title}</h2>
      <p className="mt-1 mb-4 text-body text-ink-2">{words.start.begin.lead}</p>
      <div className="flex flex-col items-start gap-1.5">
        {words.start.ideas.map((idea) => (
          <button
            key={idea}
            type="button"
            className="idea"
            onClick={() => {
              setChosen(true);
              onIdea(idea);
            }}
          >
            {idea}
          </button>
        ))}
      </div>
      <p className="sr-only" role="status">
        {chosen && words.start.chosen}
      </p>
    </div>
  );
}
