import { useRef, useState } from "react";
import type { PlaceType } from "../deployments/places.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Note } from "../ui/Note.tsx";
import { words } from "../words/integrations.ts";
import { providerWords } from "./providers.ts";
import { revokePage } from "./token-pages.ts";
import { useConnect } from "./useConnect.ts";

const said = words.leave;

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onDisconnected: () => void;
  type: PlaceType;
  tokenUrl: string;
  /** It is a fine-grained token of GitHub, which has a list of its own there. */
  fine: boolean;
  /** Deploys go to this machine from then on. */
  local: boolean;
};

/** What goes with the connection: the token. What stays: everything that was published with it. */
export function DisconnectDialog({ open, onOpenChange, onDisconnected, type, tokenUrl, fine, local }: Props) {
  const { disconnect } = useConnect(type);
  const safe = useRef<HTMLButtonElement>(null);
  const done = useRef(false);
  const [error, setError] = useState<string | null>(null);
  const [going, setGoing] = useState(false);
  const { name, places } = providerWords[type];
  const revoke = revokePage(type, tokenUrl, fine);

  const confirm = async () => {
    setGoing(true);
    const refused = await disconnect();
    setGoing(false);
    setError(refused);
    if (refused) return;
    done.current = true;
    onOpenChange(false);
    onDisconnected();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setError(null);
        onOpenChange(next);
      }}
      title={said.question(name)}
      description={said.what(name, places, local)}
      initialFocus={safe}
      // The button that opened it is gone by then: the page says where the focus goes.
      finalFocus={() => !done.current}
      actions={
        <>
          <Button ref={safe} onClick={() => onOpenChange(false)}>
            {said.keep}
          </Button>
          <Button
            variant="ember"
            loading={going}
            loadingText={said.disconnecting}
            onClick={() => void confirm()}
          >
            {words.disconnectFrom(name)}
          </Button>
        </>
      }
    >
      {revoke && (
        <p className="mt-2 text-small text-ink-2">
          {said.stillValid(name, (text) => (
            <a href={revoke} target="_blank" rel="noopener noreferrer" className="link">
              {text}
              <span className="sr-only"> {words.newTab}</span>
            </a>
          ))}
        </p>
      )}
      {error && (
        <Note tone="ember" role="alert" className="mt-3">
          {error}
        </Note>
      )}
    </Dialog>
  );
}
