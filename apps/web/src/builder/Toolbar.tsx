import { Ellipsis, ExternalLink, RotateCw, SquareDashedMousePointer } from "lucide-react";
import type { Ref } from "react";
import { BlockImagesItem } from "../preview/RemoteImages.tsx";
import type { Viewport } from "../preview/viewport.ts";
import { Button, buttonLook } from "../ui/Button.tsx";
import { Menu, MenuItem, MenuLine } from "../ui/Menu.tsx";
import { Tooltip } from "../ui/Tooltip.tsx";
import { words } from "../words/builder.ts";
import { DeviceChoice, DeviceSwitch } from "./DeviceSwitch.tsx";

type Select = {
  /** An element of the page is being chosen. */
  selecting: boolean;
  /** Why nothing can be selected now. */
  reason: string | null;
  onSelect: () => void;
};

type Props = {
  projectId: string;
  /** The preview is in front, and there is a page in it. */
  page: boolean;
  viewport: Viewport;
  onViewport: (change: Partial<Viewport>) => void;
  onReload: () => void;
  select: Select;
  /** Where the pane in front puts its own controls. */
  slot: Ref<HTMLDivElement>;
};

const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

/** Beside the tabs: how wide the preview is, and what can be done with the pane in front. */
export function Toolbar({ projectId, page, viewport, onViewport, onReload, select, slot }: Props) {
  return (
    <div className="toolbar" id="sheet" tabIndex={-1}>
      {page && (
        <>
          <div className="toolbar-middle">
            <DeviceSwitch value={viewport} onChange={onViewport} />
          </div>
          <SelectButton {...select} />
          <Button
            size="s"
            variant="quiet"
            icon
            className="max-tablet:hidden"
            label={words.page.reload}
            onClick={onReload}
          >
            <RotateCw {...icon} />
          </Button>
          <Tooltip text={words.page.open}>
            <a
              href={`/preview/${projectId}`}
              target="_blank"
              rel="noopener"
              {...buttonLook({ size: "s", variant: "quiet" }, "max-tablet:hidden")}
              data-icon=""
              aria-label={words.page.open}
            >
              <ExternalLink {...icon} />
            </a>
          </Tooltip>
          <Menu
            trigger={
              <Button
                size="s"
                variant="quiet"
                icon
                className="max-tablet:hidden desktop:hidden"
                label={words.page.more}
              >
                <Ellipsis {...icon} />
              </Button>
            }
          >
            <SelectItem {...select} />
            <DeviceChoice value={viewport} onChange={onViewport} />
          </Menu>
        </>
      )}
      <div ref={slot} className="toolbar-slot contents" />
    </div>
  );
}

/** Points at an element of the page, for the next request to be about it. */
const SelectButton = ({ selecting, reason, onSelect }: Select) => {
  const button = (
    <Button
      size="s"
      variant="quiet"
      className="max-desktop:hidden"
      aria-pressed={selecting}
      aria-keyshortcuts="s"
      reason={reason}
      onClick={onSelect}
    >
      <SquareDashedMousePointer {...icon} />
      {words.select.button}
    </Button>
  );
  return reason ? (
    button
  ) : (
    <Tooltip text={words.select.hint} shortcut="S">
      {button}
    </Tooltip>
  );
};

/** The same in a menu. */
const SelectItem = ({ selecting, reason, onSelect }: Select) => (
  <MenuItem icon={<SquareDashedMousePointer {...icon} />} disabled={reason !== null} onSelect={onSelect}>
    {selecting ? words.select.end : words.select.item}
  </MenuItem>
);

type PageItemsProps = Pick<Props, "projectId" | "onReload" | "select"> & {
  /** Pictures of other hosts are loaded. */
  images: boolean;
};

/** The same for the menu of a phone, which has neither a toolbar over the preview nor a status bar under it. */
export const PageItems = ({ projectId, onReload, images, select }: PageItemsProps) => (
  <>
    <SelectItem {...select} />
    <MenuItem icon={<RotateCw {...icon} />} onSelect={onReload}>
      {words.page.reload}
    </MenuItem>
    <MenuItem
      icon={<ExternalLink {...icon} />}
      onSelect={() => window.open(`/preview/${projectId}`, "_blank", "noopener")}
    >
      {words.page.openPage}
    </MenuItem>
    {images && <BlockImagesItem projectId={projectId} />}
    <MenuLine />
  </>
);
