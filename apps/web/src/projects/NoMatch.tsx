import { Button } from "../ui/Button.tsx";
import { words } from "../words/projects.ts";
import type { ProjectsSearch } from "./search.ts";

type Props = { text: string; status: ProjectsSearch["status"]; onClear: () => void };

/** No project is like that, and the way back to all of them. */
export const NoMatch = ({ text, status, onClear }: Props) => (
  <div className="py-14 text-center" role="status">
    <p className="text-lead">
      {text ? words.noMatch.text(text) : words.noMatch.status(words.statuses[status ?? "ALL"])}
    </p>
    <p className="mt-1 text-ink-3">{text && status ? words.noMatch.among(words.statuses[status]) : null}</p>
    <Button
      className="mt-4"
      onClick={() => {
        onClear();
        // This button goes with what it clears.
        document.getElementById("project-search")?.focus();
      }}
    >
      {text ? words.noMatch.clear : words.noMatch.all}
    </Button>
  </div>
);
