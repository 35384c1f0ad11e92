import { Button } from "../ui/Button.tsx";
import { words } from "../words/projects.ts";
import type { ProjectsSearch } from "./search.ts";

type Props = { text: string; status: ProjectsSearch["status"]; onClear: () => void };

/** No project is like that, and the way back to all of them. */
export const NoMatch = ({ text, status, onClear }: Props) => (
  <div className="py-14 text-center" role="status">
    <p className="text-lead">
      {text
        ? `No project contains “${text}”`
        : `No project is ${words.statuses[status ?? "ALL"].toLowerCase()}`}
    </p>
    <p className="mt-1 text-ink-3">
      {text && status
        ? `Looked among the ${words.statuses[status].toLowerCase()} ones, by name and description.`
        : null}
    </p>
    <Button
      className="mt-4"
      onClick={() => {
        onClear();
        // This button goes with what it clears.
        document.getElementById("project-search")?.focus();
      }}
    >
      {text ? "Clear" : "Show all projects"}
    </Button>
  </div>
);
