import { HardDrive } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "../ui/Button.tsx";

/** Where deploys go without a token, said plainly: nowhere but here. */
export function ThisMachine() {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section className="provider" aria-labelledby={`${id}-name`}>
      <div className="provider-head">
        <HardDrive size={20} strokeWidth={1.75} aria-hidden="true" />
        <div className="provider-name">
          <h2 id={`${id}-name`} className="text-body">
            This machine
          </h2>
          <p className="text-small text-pretty text-ink-2">
            Without a token, deploys stay here: a real Git repository, and a site under an address of this
            machine. Not GitHub, not Netlify, and nobody else sees it unless this machine is open to them.
          </p>
        </div>
        <Button
          size="s"
          variant="quiet"
          className="max-tablet:ml-5.5"
          aria-expanded={open}
          aria-controls={`${id}-more`}
          onClick={() => setOpen(!open)}
        >
          How it works
        </Button>
      </div>
      <div id={`${id}-more`} hidden={!open} className="provider-body">
        <MachineExplained />
      </div>
    </section>
  );
}

/** What this machine does in place of each provider, and what it never does. */
const MachineExplained = () => (
  <ul className="machine-facts">
    <li>
      <b>For GitHub</b>, this computer keeps a repository with one commit for each version that you publish.
      Its address can be cloned with git, here only.
    </li>
    <li>
      <b>For Netlify</b>, this computer serves the site under a name of its own ending in{" "}
      <span className="mono">.localhost</span>, drafts and earlier deploys included.
    </li>
    <li>
      Each works as the provider does, so that everything can be tried. Nothing is sent anywhere, and nothing
      moves there by itself: once a token is connected, the next deploy goes to the provider, and what is here
      stays here.
    </li>
    <li>When a real provider fails, this machine never takes its place.</li>
  </ul>
);
