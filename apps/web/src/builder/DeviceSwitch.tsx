import { Monitor, Smartphone, Tablet } from "lucide-react";
import type { Device } from "../preview/PreviewStage.tsx";
import { MenuChoice } from "../ui/Menu.tsx";
import { Segment } from "../ui/Segment.tsx";

const icon = { size: 14, strokeWidth: 1.75, "aria-hidden": true } as const;
const options = [
  { value: "desktop", label: "Desktop", icon: <Monitor {...icon} /> },
  { value: "tablet", label: "Tablet, 820", icon: <Tablet {...icon} /> },
  { value: "phone", label: "Phone, 390", icon: <Smartphone {...icon} /> },
] as const;

const order: readonly Device[] = options.map(({ value }) => value);
export const nextDevice = (device: Device): Device =>
  order[(order.indexOf(device) + 1) % order.length] ?? "desktop";

type Props = { value: Device; onChange: (device: Device) => void };

/** The width of the preview. */
export const DeviceSwitch = ({ value, onChange }: Props) => (
  <Segment label="Preview width" icons value={value} onChange={onChange} options={options} />
);

/** The same in a menu, where the toolbar has no room for it. */
export const DeviceChoice = ({ value, onChange }: Props) => (
  <MenuChoice
    label="Preview width"
    value={value}
    options={options.map((option) => ({ ...option, choose: () => onChange(option.value) }))}
  />
);
