import { useQuery } from "@apollo/client/react";
import { useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useApi } from "../apollo.ts";
import type { PlaceType } from "../deployments/places.tsx";
import { errorWords } from "../errors.ts";
import { Button } from "../ui/Button.tsx";
import { Note } from "../ui/Note.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { useTitle } from "../ui/useTitle.ts";
import { words } from "../words/integrations.ts";
import "./integrations.css";
import { ProviderCard } from "./ProviderCard.tsx";
import { type ProviderFacts, providersQuery } from "./providers-query.ts";
import { integrationsSearch, wantedProvider } from "./search.ts";
import { neediest } from "./state.ts";
import { ThisMachine } from "./ThisMachine.tsx";

export default function IntegrationsPage() {
  useTitle(words.title);
  const { onReconnected } = useApi();
  const { data, error, refetch } = useQuery(providersQuery, { fetchPolicy: "cache-and-network" });
  // While there was no socket, another tab or a deploy may have changed it.
  useEffect(() => onReconnected(() => void refetch().catch(() => {})), [onReconnected, refetch]);
  const providers = data?.viewer?.providers;
  return (
    <div className="max-w-190">
      <h1 className="mb-2 text-title tracking-snug">{words.title}</h1>
      <p className="mb-7 max-w-155 text-body text-pretty text-ink-2">{words.lead}</p>
      {error && !providers && (
        <Note
          tone="ember"
          role="alert"
          action={
            <Button size="s" onClick={() => void refetch().catch(() => {})}>
              {words.tryAgain}
            </Button>
          }
        >
          <b>{words.notLoaded}</b> {errorWords(error)}
        </Note>
      )}
      {!providers && !error && (
        <div className="grid gap-4" role="group" aria-busy="true" aria-label={words.loading}>
          <Skeleton className="h-18 w-full rounded-card!" />
          <Skeleton className="h-18 w-full rounded-card!" />
        </div>
      )}
      {providers && <Providers providers={providers} />}
    </div>
  );
}

function Providers({ providers }: { providers: readonly ProviderFacts[] }) {
  const wanted = wantedProvider(integrationsSearch(useSearch({ strict: false })));
  const [chosen, setChosen] = useState<PlaceType | null>(null);
  const now = new Date();
  const sentFor = neediest(
    providers.filter(({ type }) => type === wanted),
    now,
  );
  const open = chosen ?? sentFor ?? neediest(providers, now);
  const local = providers.some(({ localAllowed }) => localAllowed);
  return (
    <div className="grid grid-cols-1 gap-4">
      {providers.map((provider) => (
        <ProviderCard
          key={provider.type}
          provider={provider}
          open={open === provider.type}
          focus={chosen === provider.type ? "steps" : sentFor === provider.type ? "field" : null}
          onOpen={(next) => setChosen(next ? provider.type : null)}
        />
      ))}
      {local && <ThisMachine />}
      {!local && <p className="text-small text-ink-3">{words.noLocal}</p>}
    </div>
  );
}
