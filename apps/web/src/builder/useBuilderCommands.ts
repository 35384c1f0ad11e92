import {
  Code,
  ExternalLink,
  Eye,
  History,
  MonitorSmartphone,
  PenLine,
  Rocket,
  RotateCcwSquare,
  RotateCw,
  SquareDashedMousePointer,
  ZoomIn,
} from "lucide-react";
import { type Command, useCommands } from "../commands/registry.ts";
import { changeCommands } from "../versions/change-commands.ts";
import { words } from "../words/builder.ts";
import { nextDevice } from "./DeviceSwitch.tsx";
import type { Tab } from "./useTabs.ts";
import type { ChangeViewport } from "./useViewport.ts";

type Actions = {
  projectId: string;
  /** There is a page to be shown. */
  hasPage: boolean;
  /** The preview is as wide as the screen. */
  phone: boolean;
  toComposer: () => void;
  show: (tab: Tab) => void;
  /** A device is shown, which has a side and a size of its own. */
  onDevice: boolean;
  setViewport: ChangeViewport;
  onReload: () => void;
  /** To choose an element of the page for the next message, and why that cannot be done now. */
  select: { reason: string | null; onSelect: () => void };
};

const tabs = [
  { tab: "preview", title: "Preview", icon: Eye, keys: "g p", words: "page" },
  { tab: "code", title: "Code", icon: Code, keys: "g c", words: "files html css javascript editor" },
  { tab: "versions", title: "Versions", icon: History, keys: "g v", words: "history changes diff restore" },
  { tab: "deploy", title: "Deploy", icon: Rocket, keys: "g d", words: "publish live site" },
] as const;

/** The commands of the builder's page: its tabs, the preview, the way to the composer. */
export const useBuilderCommands = ({
  projectId,
  hasPage,
  phone,
  toComposer,
  show,
  onDevice,
  setViewport,
  onReload,
  select,
}: Actions): void =>
  useCommands([
    ...tabs.map<Command>(({ tab, ...look }) => ({
      id: `tab-${tab}`,
      group: "tabs",
      ...look,
      run: () => show(tab),
    })),
    {
      id: "composer",
      group: "tabs",
      title: "Composer",
      icon: PenLine,
      keys: "/",
      words: "chat message request write",
      run: toComposer,
    },
    ...(hasPage && !phone
      ? [
          {
            id: "preview-width",
            group: "preview",
            title: words.commands.width,
            icon: MonitorSmartphone,
            keys: "w",
            words: "device desktop tablet phone",
            run: () => setViewport(({ device }) => ({ device: nextDevice(device) })),
          } as const,
        ]
      : []),
    ...(hasPage && !phone && onDevice
      ? [
          {
            id: "preview-turn",
            group: "preview",
            title: words.commands.turn,
            icon: RotateCcwSquare,
            keys: "r",
            words: "rotate landscape portrait sideways orientation",
            run: () => setViewport(({ turned }) => ({ turned: !turned })),
          } as const,
          {
            id: "preview-zoom",
            group: "preview",
            title: words.commands.zoom,
            icon: ZoomIn,
            keys: "z",
            words: "scale percent size",
            run: () => setViewport(({ full }) => ({ full: !full })),
          } as const,
        ]
      : []),
    ...(hasPage
      ? [
          {
            id: "preview-select",
            group: "preview",
            title: "Select an element to change",
            icon: SquareDashedMousePointer,
            keys: "s",
            words: "click pick edit text",
            reason: select.reason,
            run: select.onSelect,
          } as const,
          {
            id: "preview-reload",
            group: "preview",
            title: "Reload the preview",
            icon: RotateCw,
            words: "refresh",
            run: onReload,
          } as const,
          {
            id: "preview-open",
            group: "preview",
            title: "Open the page in a new tab",
            icon: ExternalLink,
            run: () => void window.open(`/preview/${projectId}`, "_blank", "noopener"),
          } as const,
        ]
      : []),
    ...changeCommands(),
    { id: "code-save", group: "code", title: "Save as version", keys: "mod+s", keysElsewhere: true },
  ]);
