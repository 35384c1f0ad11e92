import { Monitor, RotateCcwSquare, Smartphone, Tablet } from "lucide-react";
import type { Device, Viewport } from "../preview/viewport.ts";
import { Button } from "../ui/Button.tsx";
import { MenuChoice, MenuItem } from "../ui/Menu.tsx";
import { Segment } from "../ui/Segment.tsx";
import { words } from "../words/builder.ts";

const icon = { size: 14, strokeWidth: 1.75, "aria-hidden": true } as const;
const options = [
  { value: "desktop", label: words.device.desktop, icon: <Monitor {...icon} /> },
  { value: "tablet", label: words.device.tablet, icon: <Tablet {...icon} /> },
  { value: "phone", label: words.device.phone, icon: <Smartphone {...icon} /> },
] as const;

const order: readonly Device[] = options.map(({ value }) => value);
export const nextDevice = (device: Device): Device =>
  order[(order.indexOf(device) + 1) % order.length] ?? "desktop";

type Props = { value: Viewport; onChange: (change: Partial<Viewport>) => void };
const turnWords = (turned: boolean) => (turned ? words.device.upright : words.device.turn);

/** The width of the preview, and the side a device lies on. */
export const DeviceSwitch = ({ value, onChange }: Props) => (
  <>
    <Segment
      label={words.device.group}
      icons
      value={value.device}
      onChange={(device) => onChange({ device })}
      options={options}
      shortcut="W"
    />
    {value.device !== "desktop" && (
      <Button
        size="s"
        variant="quiet"
        icon
        className="toolbar-turn"
        label={turnWords(value.turned)}
        shortcut="R"
        onClick={() => onChange({ turned: !value.turned })}
      >
        <RotateCcwSquare {...icon} />
      </Button>
    )}
  </>
);

/** The same in a menu, where the toolbar has no room for it. */
export const DeviceChoice = ({ value, onChange }: Props) => (
  <>
    <MenuChoice
      label={words.device.group}
      value={value.device}
      options={options.map((option) => ({ ...option, choose: () => onChange({ device: option.value }) }))}
    />
    {value.device !== "desktop" && (
      <MenuItem icon={<RotateCcwSquare {...icon} />} onSelect={() => onChange({ turned: !value.turned })}>
        {turnWords(value.turned)}
      </MenuItem>
    )}
  </>
);
