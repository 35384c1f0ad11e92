import { useQuery } from "@apollo/client/react";
import { Download } from "lucide-react";
import { useState } from "react";
import { graphql } from "../__generated__/gql.ts";
import { errorWords } from "../errors.ts";
import { useSession, useSessionState } from "../session/context.ts";
import { Button } from "../ui/Button.tsx";
import { Note } from "../ui/Note.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { toast } from "../ui/toast.ts";
import { useTitle } from "../ui/useTitle.ts";
import { words } from "../words/settings.ts";
import { AnswerSettings } from "./AnswerSettings.tsx";
import { DeleteAccountDialog } from "./DeleteAccountDialog.tsx";
import { downloadExport } from "./export.ts";
import { InstallationRow } from "./InstallationRow.tsx";
import { Group, Row } from "./Row.tsx";
import { preferencesQuery } from "./usePreferences.ts";
import { WorkSettings } from "./WorkSettings.tsx";

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
  useTitle(words.title);
  return (
    <div className="max-w-190">
      <h1 className="mb-5 text-title tracking-snug">{words.title}</h1>
      <Preferences />
      <Group title={words.account.group}>
        <Account />
        <Data />
      </Group>
      <Group title={words.installation.group}>
        <InstallationRow />
      </Group>
    </div>
  );
}

/** They are here as a rule: the app has read them. Until then there is nothing that could be chosen by mistake. */
function Preferences() {
  const { data, error, refetch } = useQuery(preferencesQuery);
  if (data) {
    return (
      <>
        <AnswerSettings />
        <WorkSettings />
      </>
    );
  }
  if (error) {
    return (
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
    );
  }
  return (
    <div className="grid gap-4 py-4" role="group" aria-busy="true" aria-label={words.loading}>
      <Skeleton className="h-4 w-1/4" />
      <Skeleton className="h-24 w-full" />
      <Skeleton className="h-8 w-full" />
      <Skeleton className="h-8 w-full" />
    </div>
  );
}

function Account() {
  const session = useSession();
  const state = useSessionState();
  return (
    <Row
      title={words.account.title}
      control={<Button onClick={() => void session.signOut()}>{words.account.signOut}</Button>}
    >
      {words.account.signedIn(
        <b className="break-all text-ink">{state.status === "in" ? state.email : ""}</b>,
      )}
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
    else toast(words.data.exported);
  };
  return (
    <>
      <Row
        title={words.data.title}
        control={
          <Button loading={exporting} loadingText={words.data.exporting} onClick={() => void exportAll()}>
            <Download size={16} strokeWidth={1.75} aria-hidden="true" />
            {words.data.export}
          </Button>
        }
      >
        {words.data.what(projects)}
      </Row>
      <Row
        title={words.deletion.title}
        control={
          <Button className="text-ember-ink!" onClick={() => setDeleting(true)}>
            {words.deletion.open}
          </Button>
        }
      >
        {words.deletion.what}
      </Row>
      <DeleteAccountDialog open={deleting} onOpenChange={setDeleting} projects={projects ?? null} />
    </>
  );
}
