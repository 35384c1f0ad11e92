import type { Writing } from "../chat/useLiveAnswer.ts";
import { Dock } from "./Dock.tsx";
import { Slip } from "./Slip.tsx";
import type { Pane } from "./useTabs.ts";

type Props = {
  pane: Pane;
  writing: Writing | null;
  /** What is written will be a page. */
  building: boolean;
  stopping: boolean;
  onStop: () => void;
  onPane: (pane: Pane) => void;
};

/** At the foot of a phone: the way to the panes, and what is being written while the conversation is not in sight. */
export const PhoneFoot = ({ pane, writing, building, stopping, onStop, onPane }: Props) => (
  <div>
    {writing && pane !== "chat" && <Slip writing={writing} stopping={stopping} onStop={onStop} />}
    <Dock pane={pane} writing={building} onPane={onPane} />
  </div>
);
