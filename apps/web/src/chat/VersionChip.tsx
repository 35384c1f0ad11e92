import { type VersionRef, useBench } from "../builder/bench.ts";
import { count } from "../ui/format.ts";
import { words } from "../words/chat.ts";

/** Which version an answer made, or what it is kept as: leads to it. */
export function VersionChip({ version }: { version: VersionRef }) {
  const bench = useBench();
  return (
    <button
      type="button"
      className="version-chip"
      title={words.answer.showVersion(count(version.number))}
      onClick={() => bench.showVersion(version)}
    >
      {words.version(version.number)}
    </button>
  );
}
