import type { Device } from "../preview/PreviewStage.tsx";
import { nextDevice } from "./DeviceSwitch.tsx";
import { useKeys } from "./useKeys.ts";
import type { Tab } from "./useTabs.ts";

type Actions = {
  toComposer: () => void;
  show: (tab: Tab) => void;
  setDevice: (change: (device: Device) => Device) => void;
  rename: () => void;
};

/** The keys of the builder's page. */
export const useBuilderKeys = ({ toComposer, show, setDevice, rename }: Actions): void =>
  useKeys({
    "/": toComposer,
    "g p": () => show("preview"),
    "g c": () => show("code"),
    "g v": () => show("versions"),
    "g d": () => show("deploy"),
    w: () => setDevice(nextDevice),
    f2: rename,
  });
