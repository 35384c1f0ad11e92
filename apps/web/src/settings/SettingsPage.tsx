import { useQuery } from "@apollo/client/react";
import { Download } from "lucide-react";
import { useState } from "react";
import type { ReactNode } from "react";
import { graphql } from "../__generated__/gql.ts";
import { modelLabel } from "../config.ts";
import { useConfig, useSession, useSessionState } from "../session/context.ts";
import { Button } from "../ui/Button.tsx";
import { Kbd } from "../ui/Kbd.tsx";
import { Segment } from "../ui/Segment.tsx";
import { Tag } from "../ui/Tag.tsx";
import { counted } from "../ui/format.ts";
import { setSingleKeys, useSingleKeys } from "../ui/single-keys.ts";
import { setTheme, useTheme } from "../ui/theme.ts";
import { toast } from "../ui/toast.ts";
import { useTitle } from "../ui/useTitle.ts";
import { DeleteAccountDialog } from "./DeleteAccountDialog.tsx";
import { downloadExport } from "./export.ts";

const AccountStats = graphql(`
  query AccountStats {
    viewer {
      id
      stats {
        totalProjects
        totalPrompts
      }
    }
  }
`);

export default function SettingsPage() {
  useTitle("Settings");
  return (
    <div className="max-w-190">
      <h1 className="mb-2 text-title tracking-snug">Settings</h1>
      <Appearance />
      <Keys />
      <Model />
      <Account />
      <Data />
    </div>
  );
}

type RowProps = { id?: string; title: string; children: ReactNode; control?: ReactNode };

/** One matter: what it is on the left, what can be done on the right. */
function Row({ id, title, children, control }: RowProps) {
  return (
    <section
      id={id}
      aria-label={title}
      className="flex scroll-mt-6 flex-wrap items-start justify-between gap-x-8 gap-y-3 border-b border-line py-5 last:border-b-0"
    >
      <div className="min-w-0 max-w-130 flex-1 basis-72">
        <h2 className="text-body">{title}</h2>
        <div className="mt-0.5 text-pretty text-ink-2">{children}</div>
      </div>
      {control && <div className="shrink-0">{control}</div>}
    </section>
  );
}

function Appearance() {
  const theme = useTheme();
  return (
    <Row
      title="Theme"
      control={
        <Segment
          label="Theme"
          value={theme}
          onChange={setTheme}
          options={[
            { value: "system", label: "System" },
            { value: "light", label: "Light" },
            { value: "dark", label: "Dark" },
          ]}
        />
      }
    >
      Kept on this device. System follows what the device says, at night too.
    </Row>
  );
}

function Keys() {
  const on = useSingleKeys();
  return (
    <Row
      title="Single-letter keys"
      control={
        <label className="flex items-center gap-2 text-ink-2 max-tablet:min-h-11">
          <span aria-hidden="true">{on ? "On" : "Off"}</span>
          <button
            type="button"
            role="switch"
            aria-checked={on}
            aria-label="Single-letter keys"
            className="switch"
            onClick={() => setSingleKeys(!on)}
          />
        </label>
      }
    >
      In a project: <Kbd>G</Kbd> then <Kbd>P</Kbd> <Kbd>C</Kbd> <Kbd>V</Kbd> for Preview, Code, Versions;{" "}
      <Kbd>W</Kbd> for the next width; <Kbd>J</Kbd> <Kbd>K</Kbd> from change to change. <Kbd>/</Kbd> leads to
      the composer, in the list to the search. They act outside of fields only.
    </Row>
  );
}

const variables = [
  { name: "OPENAI_API_KEY", why: "the key of the provider" },
  { name: "OPENAI_BASE_URL", why: "any server that speaks the OpenAI API, one on your own machine too" },
  { name: "OPENAI_MODEL", why: "the name of the model there" },
];

function Model() {
  const config = useConfig();
  return (
    <Row
      id="model"
      title="Model"
      control={<Tag tone={config.model.demo ? "brass" : "plain"}>{modelLabel(config)}</Tag>}
    >
      {config.model.demo ? (
        <>
          <p>
            The demo model runs in this server, without a key and without a network. It composes pages from
            parts it knows; it does not understand. To use your own, set these where the server starts, and
            start it again:
          </p>
          <dl className="mt-3 grid gap-x-4 gap-y-1.5 rounded-card bg-well px-3.5 py-3 tablet:grid-cols-[auto_1fr]">
            {variables.map(({ name, why }) => (
              <div key={name} className="contents">
                <dt className="mono text-ink not-first:max-tablet:mt-1">{name}</dt>
                <dd>{why}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : (
        <p>
          Set by the server with <span className="mono">OPENAI_MODEL</span>; the person who runs it can change
          it there.
        </p>
      )}
    </Row>
  );
}

function Account() {
  const session = useSession();
  const state = useSessionState();
  return (
    <Row title="Account" control={<Button onClick={() => void session.signOut()}>Sign out</Button>}>
      Signed in as <b className="break-all text-ink">{state.status === "in" ? state.email : ""}</b>.
    </Row>
  );
}

function Data() {
  const session = useSession();
  const { data } = useQuery(AccountStats);
  const [exporting, setExporting] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const projects = data?.viewer?.stats.totalProjects;

  const exportAll = async () => {
    setExporting(true);
    const refused = await downloadExport(session);
    setExporting(false);
    if (refused) toast(refused, { kind: "error", id: "export" });
    else toast("Export downloaded");
  };
  return (
    <>
      <Row
        title="Your data"
        control={
          <Button loading={exporting} loadingText="Exporting" onClick={() => void exportAll()}>
            <Download size={16} strokeWidth={1.75} aria-hidden="true" />
            Export everything
          </Button>
        }
      >
        {projects === undefined || projects === 0
          ? "Every project"
          : projects === 1
            ? "One project"
            : counted(projects, "project")}{" "}
        as one .zip: conversations and versions as JSON, and the files of each site, ready to open.
      </Row>
      <Row
        title="Delete the account"
        control={
          <Button className="text-ember-ink!" onClick={() => setDeleting(true)}>
            Delete account…
          </Button>
        }
      >
        All projects, conversations and versions go with it.
      </Row>
      <DeleteAccountDialog open={deleting} onOpenChange={setDeleting} projects={projects ?? null} />
    </>
  );
}
