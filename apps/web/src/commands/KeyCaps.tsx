import { Fragment } from "react";
import { Kbd } from "../ui/Kbd.tsx";
import { words } from "../words/commands.ts";
import { type Keys, keyCaps } from "./keys.ts";

/** The keys as they stand on the keyboard; of two strokes the second comes after a "then". */
export const KeyCaps = ({ keys }: { keys: Keys }) => (
  <span className="key-caps">
    {keyCaps(keys).map((caps, stroke) => (
      <Fragment key={stroke}>
        {stroke > 0 && <span className="text-micro text-ink-3">{words.then}</span>}
        {caps.map((cap) => (
          <Kbd key={cap}>{cap}</Kbd>
        ))}
      </Fragment>
    ))}
  </span>
);
