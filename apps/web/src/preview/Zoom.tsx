import { Tooltip } from "../ui/Tooltip.tsx";
import { words } from "../words/preview.ts";
import type { PageSize } from "./PreviewStage.tsx";

type Props = { size: PageSize; full: boolean; onFull: (full: boolean) => void };

/** How large a page is shown that has more width than the stage; pressed, the other of fitting and 100 %. */
export function Zoom({ size, full, onFull }: Props) {
  const { percent, toFit, toFull } = words.zoom;
  const says = full ? toFit(percent(size.fitting)) : toFull(percent(size.scale));
  return (
    <Tooltip text={says} shortcut="Z">
      <button type="button" className="status" aria-label={says} onClick={() => onFull(!full)}>
        {percent(size.scale)}
      </button>
    </Tooltip>
  );
}
