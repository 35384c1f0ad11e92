import { useFragment } from "@apollo/client/react";
import type { FragmentType } from "@apollo/client";
import { Link, useNavigate } from "@tanstack/react-router";
import {
  Archive,
  ArchiveRestore,
  ChevronDown,
  ChevronLeft,
  Copy,
  Download,
  Ellipsis,
  ExternalLink,
  FileUp,
  Pencil,
  Trash2,
} from "lucide-react";
import { useState } from "react";
import type { ReactNode } from "react";
import { graphql } from "../__generated__/gql.ts";
import type { TopBar_ProjectFragment } from "../__generated__/graphql.ts";
import { useConnection } from "../apollo.ts";
import { useLostSeconds } from "../ConnectionLine.tsx";
import type { LiveSite } from "../deployments/live.ts";
import { shortAddress } from "../deployments/places.tsx";
import { DeleteProjectDialog } from "../projects/DeleteProjectDialog.tsx";
import { useDownloadVersion } from "../projects/download-version.ts";
import { remains } from "../projects/places.ts";
import { RenameDialog } from "../projects/RenameDialog.tsx";
import { useImport } from "../projects/useImport.ts";
import { useProjectActions } from "../projects/useProjectActions.ts";
import { AccountMenu } from "../session/AccountMenu.tsx";
import { Button, buttonLook } from "../ui/Button.tsx";
import { Mark } from "../ui/Mark.tsx";
import { Menu, MenuItem, MenuLine, MenuLink } from "../ui/Menu.tsx";
import { Status, type PetalState } from "../ui/Petal.tsx";
import { MonthTokens } from "../usage/MonthTokens.tsx";

export const topBarFragment = graphql(`
  fragment TopBar_project on Project {
    id
    name
    status
    publications {
      type
      target
      url
      deployment {
        id
      }
    }
    stats {
      messageCount
    }
    currentVersion {
      id
      number
    }
  }
`);

type Props = {
  project: FragmentType<TopBar_ProjectFragment>;
  state: PetalState;
  words: ReactNode;
  phone: boolean;
  /** Where it is live. */
  site: LiveSite | null;
  /** More for the menu of a phone, where the toolbar has no room. */
  more?: ReactNode;
  renaming: boolean;
  onRenaming: (open: boolean) => void;
};

const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

export function TopBar({ project: from, state, words, phone, site, more, renaming, onRenaming }: Props) {
  const navigate = useNavigate();
  const { setStatus, duplicate } = useProjectActions();
  const downloadSite = useDownloadVersion();
  const importSite = useImport();
  const [deleting, setDeleting] = useState(false);
  const { data: project, complete } = useFragment({ fragment: topBarFragment, from });
  if (!complete) return <header className="topbar" />;
  const { id, name, status, currentVersion } = project;
  const openSite = site && (
    <MenuLink
      icon={<ExternalLink {...icon} />}
      render={<a href={site.url} target="_blank" rel="noreferrer" />}
    >
      Open site
    </MenuLink>
  );
  const items = (
    <>
      <MenuItem icon={<Pencil {...icon} />} shortcut={phone ? "" : "F2"} onSelect={() => onRenaming(true)}>
        Rename
      </MenuItem>
      <MenuItem icon={<Copy {...icon} />} onSelect={() => void duplicate(id)}>
        Duplicate
      </MenuItem>
      {currentVersion && (
        <MenuItem icon={<Download {...icon} />} onSelect={() => void downloadSite(currentVersion, name)}>
          Download the site
        </MenuItem>
      )}
      {status !== "ARCHIVED" && (
        <MenuItem
          icon={<FileUp {...icon} />}
          onSelect={() => void importSite.asVersion(id, currentVersion?.id ?? null)}
        >
          Import a zip or an html file
        </MenuItem>
      )}
      {status === "ARCHIVED" ? (
        <MenuItem
          icon={<ArchiveRestore {...icon} />}
          onSelect={() => void setStatus(id, name, currentVersion ? "ACTIVE" : "DRAFT")}
        >
          Take out of the archive
        </MenuItem>
      ) : (
        <MenuItem icon={<Archive {...icon} />} onSelect={() => void setStatus(id, name, "ARCHIVED")}>
          Archive
        </MenuItem>
      )}
      <MenuLine />
      <MenuItem icon={<Trash2 {...icon} />} tone="ember" onSelect={() => setDeleting(true)}>
        Delete…
      </MenuItem>
    </>
  );
  const dialogs = (
    <>
      <RenameDialog open={renaming} onOpenChange={onRenaming} id={id} name={name} />
      <DeleteProjectDialog
        open={deleting}
        onOpenChange={setDeleting}
        project={{
          id,
          name,
          messages: project.stats.messageCount,
          versions: currentVersion?.number ?? 0,
          remains: remains(project.publications),
        }}
        // What was edited and not saved has nowhere to go any more.
        onDeleted={() => void navigate({ to: "/", ignoreBlocker: true })}
      />
    </>
  );
  if (phone) {
    return (
      <header className="topbar">
        <Link
          to="/"
          className="btn"
          data-variant="quiet"
          data-icon=""
          data-size="touch"
          aria-label="Back to projects"
        >
          <ChevronLeft size={20} strokeWidth={1.6} aria-hidden="true" />
        </Link>
        <div className="min-w-0 flex-1">
          <h1 className="truncate text-[15px] leading-[18px]" title={name}>
            {name}
          </h1>
          <Status state={state} className="num gap-1.5! text-small leading-4!">
            {words}
          </Status>
        </div>
        <Menu
          trigger={
            <Button variant="quiet" size="touch" icon label="More">
              <Ellipsis size={20} strokeWidth={1.6} aria-hidden="true" />
            </Button>
          }
        >
          {openSite}
          {more}
          {items}
        </Menu>
        {dialogs}
      </header>
    );
  }
  return (
    <header className="topbar">
      <Link to="/" aria-label="Projects" className="-m-1 rounded-control p-1">
        <Mark />
      </Link>
      <nav className="ml-1.5 flex max-w-1/2 min-w-0 items-center gap-1.5" aria-label="Breadcrumb">
        <Link to="/" className="-my-1 rounded-chip py-1 text-ink-3 no-underline hover:text-ink">
          Projects
        </Link>
        <span className="text-ink-3" aria-hidden="true">
          /
        </span>
        <Menu
          align="start"
          trigger={
            <Button
              variant="quiet"
              size="s"
              className="min-w-0 px-1.5! text-ui! text-ink!"
              aria-label={`${name}: what can be done`}
            >
              <h1 className="truncate font-semibold" title={name}>
                {name}
              </h1>
              <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
            </Button>
          }
        >
          {/* Where the bar has no room for the button, this is the way there. */}
          {openSite}
          {items}
        </Menu>
      </nav>
      <Status state={state} className="text-small">
        {words}
      </Status>
      <span className="flex-1" />
      <ConnectionStatus />
      <MonthTokens />
      {site && (
        <a
          href={site.url}
          target="_blank"
          rel="noreferrer"
          title={`${shortAddress(site.url)}${site.number === null ? "" : ` shows v${site.number}`}`}
          {...buttonLook({ size: "s" }, "max-desktop:hidden")}
        >
          Open site
          <ExternalLink {...icon} size={14} />
        </a>
      )}
      <AccountMenu />
      {dialogs}
    </header>
  );
}

function ConnectionStatus() {
  const { state } = useConnection();
  const lost = useLostSeconds();
  if (lost !== null) {
    return (
      <Status state="wait" className="text-small max-desktop:hidden">
        Reconnecting
      </Status>
    );
  }
  if (state !== "connected") return null;
  return (
    <Status
      state="live"
      className="text-small max-desktop:hidden"
      title="Connected. Every event so far has arrived."
    >
      Connected
    </Status>
  );
}
