import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { Copy } from "lucide-react";
import { useEffect } from "react";
import type { ReactNode } from "react";
import { modelLabel } from "../config.ts";
import { copyText } from "../deployments/copy-text.ts";
import { providersQuery } from "../integrations/providers-query.ts";
import { useConfig } from "../session/context.ts";
import { usePreferences } from "../settings/usePreferences.ts";
import { Button } from "../ui/Button.tsx";
import { Tag } from "../ui/Tag.tsx";
import { useTitle } from "../ui/useTitle.ts";
import { words } from "../words/installation.ts";
import { Places } from "./Places.tsx";
import { envLines, standIns } from "./stand-ins.ts";

const mono = (text: string) => <span className="mono text-ink">{text}</span>;

/** What of this server is embedded and what is real, and how each part is replaced. */
export default function InstallationPage() {
  useTitle(words.title);
  useExplained();
  const config = useConfig();
  const embedded = standIns(config);
  const flags = Object.values(embedded);
  const { data } = useQuery(providersQuery, { fetchPolicy: "cache-and-network" });
  const host = URL.canParse(config.supabaseUrl) ? new URL(config.supabaseUrl).host : config.supabaseUrl;
  return (
    <div className="max-w-190">
      <h1 className="mb-2 text-title tracking-snug">{words.title}</h1>
      <p className="mb-4 max-w-150 text-body text-pretty text-ink-2">
        {flags.every(Boolean) ? words.lead.all : flags.some(Boolean) ? words.lead.some : words.lead.none}
      </p>
      <PartRow id="model" title={words.model.title} embedded={embedded.model}>
        {embedded.model ? (
          <>
            <p>{words.model.embedded}</p>
            <Replace how={words.model.how} file={words.model.file} variables={words.model.variables} />
          </>
        ) : (
          <p>{words.model.real(<b className="text-ink">{modelLabel(config)}</b>)}</p>
        )}
      </PartRow>
      <PartRow id="database" title={words.database.title} embedded={embedded.database}>
        {embedded.database ? (
          <>
            <p>{words.database.embedded}</p>
            <Replace
              how={words.database.how}
              file={words.database.file}
              variables={words.database.variables}
            />
          </>
        ) : (
          <p>{words.database.real(mono(host))}</p>
        )}
      </PartRow>
      <PartRow id="accounts" title={words.accounts.title} embedded={embedded.accounts}>
        {embedded.accounts ? (
          <>
            <p>{words.accounts.embedded}</p>
            <Replace how={words.accounts.how} file={words.accounts.file} />
          </>
        ) : (
          <p>{words.accounts.real}</p>
        )}
      </PartRow>
      <PartRow id="publishing" title={words.publishing.title} embedded={embedded.publishing}>
        <p>{embedded.publishing ? words.publishing.embedded : words.publishing.real}</p>
        <Places providers={data?.viewer?.providers ?? []} />
        {embedded.publishing && (
          <Replace
            how={words.publishing.how((text) => (
              <Link to="/integrations" className="link">
                {text}
              </Link>
            ))}
            file={words.publishing.file}
          />
        )}
      </PartRow>
      {(embedded.model || embedded.database) && (
        <p className="mt-5 max-w-150 text-pretty text-ink-2">
          {words.whereLinesGo(mono(".env"), mono("npm start"))}
        </p>
      )}
    </div>
  );
}

/** Who has been here needs no note about it, on any device. */
function useExplained() {
  const { preferences, known, setPreferences } = usePreferences();
  const open = known && !preferences.installationExplained;
  useEffect(() => {
    if (open) void setPreferences({ installationExplained: true });
  }, [open, setPreferences]);
}

type PartProps = { id: string; title: string; embedded: boolean; children: ReactNode };

const PartRow = ({ id, title, embedded, children }: PartProps) => (
  <section
    id={id}
    aria-label={title}
    className="max-w-150 scroll-mt-6 border-b border-line py-5 text-pretty text-ink-2 last-of-type:border-b-0"
  >
    <div className="mb-1 flex items-center gap-2.5">
      <h2 className="text-body text-ink">{title}</h2>
      {embedded ? <Tag tone="brass">{words.embedded}</Tag> : <Tag tone="leaf">{words.real}</Tag>}
    </div>
    {children}
  </section>
);

type ReplaceProps = { how: ReactNode; file: string; variables?: Readonly<Record<string, string>> };

/** How a part of this server is replaced by the real one: what to do, the variables, and where more is written. */
const Replace = ({ how, file, variables }: ReplaceProps) => (
  <div className="mt-3">
    <h3 className="text-small font-medium text-ink-3">{words.replace}</h3>
    <p className="mt-0.5">{how}</p>
    {variables && (
      <div className="mt-2.5 flex items-start gap-3 rounded-card bg-well py-3 pr-2 pl-3.5">
        <dl className="grid min-w-0 flex-1 gap-x-4 gap-y-1.5 text-small tablet:grid-cols-[auto_1fr]">
          {Object.entries(variables).map(([name, why]) => (
            <div key={name} className="contents">
              <dt className="mono break-all text-ink not-first:max-tablet:mt-1">{name}</dt>
              <dd>{why}</dd>
            </div>
          ))}
        </dl>
        <Button
          variant="quiet"
          size="s"
          icon
          label={words.copyLines}
          onClick={() => void copyText(envLines(variables))}
        >
          <Copy size={14} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </div>
    )}
    <p className="mt-2 text-small text-ink-3">{words.more(<span className="mono">{file}</span>)}</p>
  </div>
);
