import { Pencil, SquareDashedMousePointer } from "lucide-react";
import { memo } from "react";
import { Button } from "../ui/Button.tsx";
import { readSelection, selectionName } from "./selection.ts";

type Props = {
  text: string;
  /** It can be put into the composer again. */
  onEdit?: (() => void) | undefined;
};

/** The person's own words, and the element they are about. Only code between single ticks is set apart, as in the request for a fix. */
export const Said = memo(function Said({ text, onEdit }: Props) {
  const { selection, words } = readSelection(text);
  return (
    <div className="said-row">
      {onEdit && (
        <Button
          size="s"
          variant="quiet"
          icon
          label="Edit this request"
          className="said-edit max-tablet:size-11!"
          onClick={onEdit}
        >
          <Pencil size={14} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      )}
      <p className="said">
        {selection && (
          <span className="selection-chip" title={selection.selector}>
            <SquareDashedMousePointer size={14} strokeWidth={1.75} aria-hidden="true" />
            <span className="sr-only">About </span>
            <span className="truncate">{selectionName(selection)}</span>
            <span className="sr-only">: </span>
          </span>
        )}
        {words.split(/(`[^`\n]+`)/u).map((part, index) =>
          index % 2 === 1 ? (
            <code key={index} className="mono">
              {part.slice(1, -1)}
            </code>
          ) : (
            part
          ),
        )}
      </p>
    </div>
  );
});
