import { useId, useRef, useState } from "react";
import { PlaceIcon } from "../deployments/places.tsx";
import { Button } from "../ui/Button.tsx";
import { Note } from "../ui/Note.tsx";
import { Status } from "../ui/Petal.tsx";
import { onDemand } from "../ui/on-demand.tsx";
import { words } from "../words/integrations.ts";
import { AccountFacts, AccountLine } from "./AccountFacts.tsx";
import { ConnectWays } from "./ConnectWays.tsx";
import { providerWords } from "./providers.ts";
import type { ProviderFacts } from "./providers-query.ts";
import { refusedWords, stateOf, stateWords } from "./state.ts";

const DisconnectDialog = onDemand(() =>
  import("./DisconnectDialog.tsx").then((file) => file.DisconnectDialog),
);

type Props = {
  provider: ProviderFacts;
  /** The way to connect it lies open. */
  open: boolean;
  /** Where the focus goes when that opens. */
  focus: "field" | "steps" | null;
  onOpen: (open: boolean) => void;
};

/** One account: what it is, what it is good for, and how to connect, replace or leave it. */
export function ProviderCard({ provider, open, focus, onOpen }: Props) {
  const { type, tokenUrl, localAllowed } = provider;
  const integration = provider.integration ?? null;
  const [leaving, setLeaving] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();
  const now = new Date();
  const state = stateOf(type, integration, now);
  const { petal, word } = stateWords[state];
  const { name } = providerWords[type];
  const replacing = open && (state === "connected" || state === "expiring");
  const verb =
    state === "none"
      ? words.verbs.connect
      : state === "refused"
        ? words.verbs.reconnect
        : words.verbs.replace;
  const toHeading = () => heading.current?.focus();

  return (
    <section className="provider" aria-labelledby={headingId}>
      <div className="provider-head">
        <PlaceIcon type={type} size={20} />
        <div className="provider-name">
          <h2 ref={heading} id={headingId} tabIndex={-1} className="text-body">
            {name}
          </h2>
          <p className="text-small text-ink-2">
            {integration ? <AccountLine type={type} facts={integration} /> : providerWords[type].gives}
          </p>
        </div>
        <Status state={petal} className="text-small">
          {word}
        </Status>
        {!open && (
          <Button size="s" onClick={() => onOpen(true)} aria-label={words.verbOf(verb, name)}>
            {verb}
          </Button>
        )}
        {integration && (
          <Button
            size="s"
            variant="quiet"
            onClick={() => setLeaving(true)}
            aria-label={words.disconnectFrom(name)}
          >
            {words.verbs.disconnect}
          </Button>
        )}
      </div>
      {integration && state !== "refused" && <AccountFacts type={type} facts={integration} now={now} />}
      {integration && state === "refused" && (
        <div className="provider-refused">
          <Note tone="ember">{refusedWords(type, integration, now)}</Note>
        </div>
      )}
      {open && (
        <ConnectWays
          provider={provider}
          verb={verb}
          focus={focus}
          onBegun={() => onOpen(true)}
          onConnected={() => {
            onOpen(false);
            toHeading();
          }}
          onCancel={
            replacing
              ? () => {
                  onOpen(false);
                  toHeading();
                }
              : undefined
          }
        />
      )}
      <DisconnectDialog
        open={leaving}
        onOpenChange={setLeaving}
        onDisconnected={toHeading}
        type={type}
        tokenUrl={tokenUrl}
        fine={integration?.scopes == null}
        local={localAllowed}
      />
    </section>
  );
}
