import { Pencil, SquareDashedMousePointer } from "lucide-react";
import { memo } from "react";
import { Button } from "../ui/Button.tsx";
import { words } from "../words/chat.ts";
import { readSelection, selectionName } from "./selection.ts";

type Props = {
  text: string;
  /** It can be put into the composer again. */
  onEdit?: (() => void) | undefined;
};

/** The person's own words, and the element they are about. Only code between single ticks is set apart, as in the request for a fix. */
export const Said = memo(function Said({ text, onEdit }: Props) {
  const { selection, words: said } = readSelection(text);
  return (
    <div className="said-row">
      {onEdit && (
        <Button
          size="s"
          variant="quiet"
          icon
          label={words.said.edit}
          className="said-edit max-tablet:size-11!"
          onClick={onEdit}
        >
          <Pencil size={14} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      )}
      <p className="said" dir="auto">
        {selection && (
          <span className="selection-chip" dir="ltr" title={selection.selector}>
            <SquareDashedMousePointer size={14} strokeWidth={1.75} aria-hidden="true" />
            <span className="sr-only">{words.said.about} </span>
            <span className="truncate">{selectionName(selection)}</span>
            <span className="sr-only">: </span>
          </span>
        )}
        {said.split(/(`[^`\n]+`)/u).map((part, index) =>
          index % 2 === 1 ? (
            <code key={index} className="mono" dir="ltr">
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
