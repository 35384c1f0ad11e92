import type { ProviderFacts } from "../integrations/providers-query.ts";
import { placeName } from "../deployments/places.tsx";
import { Petal } from "../ui/Petal.tsx";
import { words } from "../words/installation.ts";

const said = words.publishing;

/** Where a site goes when it is published, by provider. */
export const Places = ({ providers }: { providers: readonly ProviderFacts[] }) =>
  providers.length > 0 && (
    <ul className="mt-2 grid gap-1">
      {providers.map(({ type, integration, localAllowed }) => {
        const name = placeName[type];
        return (
          <li key={type} className="flex items-center gap-2">
            <Petal state={integration ? (integration.isActive ? "live" : "fail") : "idle"} />
            {integration
              ? said.account(name, integration.account ?? null)
              : localAllowed
                ? said.here(name)
                : said.nowhere(name)}
          </li>
        );
      })}
    </ul>
  );
