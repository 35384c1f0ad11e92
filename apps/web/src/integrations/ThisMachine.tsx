import { HardDrive } from "lucide-react";
import { useId, useState } from "react";
import { aroundSiteName } from "../deployments/places.tsx";
import { useConfig } from "../session/context.ts";
import { Button } from "../ui/Button.tsx";
import { words } from "../words/integrations.ts";

const said = words.machine;

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
            {said.name}
          </h2>
          <p className="text-small text-pretty text-ink-2">{said.what}</p>
        </div>
        <Button
          size="s"
          variant="quiet"
          className="max-tablet:ml-5.5"
          aria-expanded={open}
          aria-controls={`${id}-more`}
          onClick={() => setOpen(!open)}
        >
          {said.how}
        </Button>
      </div>
      <div id={`${id}-more`} hidden={!open} className="provider-body">
        <MachineExplained />
      </div>
    </section>
  );
}

/** What this machine does in place of each provider, and what it never does. */
function MachineExplained() {
  const { before, after } = aroundSiteName(useConfig().deploys.siteAddress);
  const site = <span className="mono">{`${before}${said.site}${after}`}</span>;
  return (
    <ul className="machine-facts">
      {said
        .facts((text) => <b>{text}</b>, site)
        .map((fact, index) => (
          <li key={index}>{fact}</li>
        ))}
    </ul>
  );
}
