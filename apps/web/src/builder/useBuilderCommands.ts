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
  { tab: "preview", ...words.commands.preview, icon: Eye, keys: "g p" },
  { tab: "code", ...words.commands.code, icon: Code, keys: "g c" },
  { tab: "versions", ...words.commands.versions, icon: History, keys: "g v" },
  { tab: "deploy", ...words.commands.deploy, icon: Rocket, keys: "g d" },
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
      ...words.commands.composer,
      icon: PenLine,
      keys: "/",
      run: toComposer,
    },
    ...(hasPage && !phone
      ? [
          {
            id: "preview-width",
            group: "preview",
            ...words.commands.width,
            icon: MonitorSmartphone,
            keys: "w",
            run: () => setViewport(({ device }) => ({ device: nextDevice(device) })),
          } as const,
        ]
      : []),
    ...(hasPage && !phone && onDevice
      ? [
          {
            id: "preview-turn",
            group: "preview",
            ...words.commands.turn,
            icon: RotateCcwSquare,
            keys: "r",
            run: () => setViewport(({ turned }) => ({ turned: !turned })),
          } as const,
          {
            id: "preview-zoom",
            group: "preview",
            ...words.commands.zoom,
            icon: ZoomIn,
            keys: "z",
            run: () => setViewport(({ full }) => ({ full: !full })),
          } as const,
        ]
      : []),
    ...(hasPage
      ? [
          {
            id: "preview-select",
            group: "preview",
            ...words.commands.select,
            icon: SquareDashedMousePointer,
            keys: "s",
            reason: select.reason,
            run: select.onSelect,
          } as const,
          {
            id: "preview-reload",
            group: "preview",
            ...words.commands.reload,
            icon: RotateCw,
            run: onReload,
          } as const,
          {
            id: "preview-open",
            group: "preview",
            ...words.commands.open,
            icon: ExternalLink,
            run: () => void window.open(`/preview/${projectId}`, "_blank", "noopener"),
          } as const,
        ]
      : []),
    ...changeCommands(),
    { id: "code-save", group: "code", ...words.commands.save, keys: "mod+s", keysElsewhere: true },
  ]);
