import { useFragment } from "@apollo/client/react";
import type { FragmentType } from "@apollo/client";
import { Link, useNavigate } from "@tanstack/react-router";
import { ChevronDown, ChevronLeft, Ellipsis, ExternalLink, Search } from "lucide-react";
import { Fragment, useRef, useState } from "react";
import type { ReactNode } from "react";
import { graphql } from "../__generated__/gql.ts";
import type { TopBar_ProjectFragment } from "../__generated__/graphql.ts";
import { useConnection } from "../apollo.ts";
import { keyText } from "../commands/keys.ts";
import { runCommand } from "../commands/registry.ts";
import { useLostSeconds } from "../ConnectionLine.tsx";
import type { LiveSite } from "../deployments/live.ts";
import { shortAddress } from "../deployments/places.tsx";
import { NameField } from "../projects/NameField.tsx";
import { useDeletion } from "../projects/useDeletion.ts";
import { AccountMenu } from "../session/AccountMenu.tsx";
import { Button, buttonLook } from "../ui/Button.tsx";
import { Mark } from "../ui/Mark.tsx";
import { Menu, MenuItem, MenuLine, MenuLink } from "../ui/Menu.tsx";
import { Status, type PetalState } from "../ui/Petal.tsx";
import { MonthTokens } from "../usage/MonthTokens.tsx";
import { words as all } from "../words/builder.ts";
import { useProjectCommands } from "./useProjectCommands.ts";

export const topBarFragment = graphql(`
  fragment TopBar_project on Project {
    id
    name
    status
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
  /** What goes on existing without it. */
  remains: readonly string[];
  /** More for the menu of a phone, where the toolbar has no room. */
  more?: ReactNode;
};

const say = all.top;
const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

export function TopBar({ project: from, state, words, phone, site, remains, more }: Props) {
  const navigate = useNavigate();
  const [renaming, setRenaming] = useState(false);
  const { remove } = useDeletion();
  const bar = useRef<HTMLElement>(null);
  const { data: project, complete } = useFragment({ fragment: topBarFragment, from });
  const commands = useProjectCommands({
    project: complete
      ? {
          id: project.id,
          name: project.name,
          archived: project.status === "ARCHIVED",
          version: project.currentVersion ?? null,
        }
      : null,
    site: site?.url ?? null,
    onRename: () => setRenaming(true),
    onDelete: async () => {
      // What was edited and not saved is kept in this tab, and is there again if the project comes back.
      if (complete && (await remove(project.id, project.name, remains)))
        void navigate({ to: "/", ignoreBlocker: true });
    },
  });
  if (!complete) return <header className="topbar" />;
  const { id, name } = project;
  const openSite = site && (
    <MenuLink
      icon={<ExternalLink {...icon} />}
      render={<a href={site.url} target="_blank" rel="noreferrer" />}
    >
      {say.openSite}
    </MenuLink>
  );
  const nameField = renaming && (
    <>
      <h1 className="sr-only">{name}</h1>
      <NameField
        id={id}
        name={name}
        onDone={(withKey) => {
          setRenaming(false);
          if (withKey) requestAnimationFrame(() => bar.current?.querySelector("button")?.focus());
        }}
      />
    </>
  );
  const items = commands.map(({ id: of, title, icon: Icon, keys, tone, run }) => (
    <Fragment key={of}>
      {tone && <MenuLine />}
      <MenuItem
        icon={Icon && <Icon {...icon} />}
        shortcut={keys && !phone ? keyText(keys) : ""}
        {...(tone && { tone })}
        {...(run && { onSelect: run })}
      >
        {title}
      </MenuItem>
    </Fragment>
  ));
  if (phone) {
    return (
      <header ref={bar} className="topbar">
        <Link
          to="/"
          className="btn"
          data-variant="quiet"
          data-icon=""
          data-size="touch"
          aria-label={say.back}
        >
          <ChevronLeft size={20} strokeWidth={1.6} aria-hidden="true" />
        </Link>
        <div className="min-w-0 flex-1">
          {nameField || (
            <h1 className="truncate text-[0.9375rem] leading-[1.125rem]" title={name} dir="auto">
              {name}
            </h1>
          )}
          {!nameField && (
            <Status state={state} className="num gap-1.5! text-small leading-[1rem]!">
              {words}
            </Status>
          )}
        </div>
        <Menu
          trigger={
            <Button variant="quiet" size="touch" icon label={say.more}>
              <Ellipsis size={20} strokeWidth={1.6} aria-hidden="true" />
            </Button>
          }
        >
          {openSite}
          <MenuItem icon={<Search {...icon} />} onSelect={() => runCommand("commands")}>
            {say.commands}
          </MenuItem>
          {more}
          {items}
        </Menu>
      </header>
    );
  }
  return (
    <header ref={bar} className="topbar">
      <Link to="/" aria-label={say.projects} className="-m-1 rounded-control p-1">
        <Mark />
      </Link>
      <nav className="ml-1.5 flex max-w-1/2 min-w-0 items-center gap-1.5" aria-label={say.breadcrumb}>
        <Link to="/" className="-my-1 rounded-chip py-1 text-ink-3 no-underline hover:text-ink">
          {say.projects}
        </Link>
        <span className="text-ink-3" aria-hidden="true">
          /
        </span>
        {nameField || (
          // The heading is around the button: what is inside of one is no heading for who listens.
          <h1 className="flex min-w-0" aria-label={name}>
            <Menu
              align="start"
              modal={false}
              trigger={
                <Button
                  variant="quiet"
                  size="s"
                  className="min-w-0 px-1.5! text-ui! text-ink!"
                  aria-label={say.can(name)}
                  onDoubleClick={() => runCommand("project-rename")}
                >
                  <span className="truncate font-semibold" title={name} dir="auto">
                    {name}
                  </span>
                  <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
                </Button>
              }
            >
              {/* Where the bar has no room for the button, this is the way there. */}
              {openSite}
              {items}
            </Menu>
          </h1>
        )}
      </nav>
      <Status state={state} className="text-small">
        {words}
      </Status>
      <span className="flex-1" />
      <ConnectionStatus />
      <MonthTokens />
      <Button
        size="s"
        variant="quiet"
        icon
        label={say.commands}
        shortcut={keyText("mod+k")}
        onClick={() => runCommand("commands")}
      >
        <Search {...icon} />
      </Button>
      {site && (
        <a
          href={site.url}
          target="_blank"
          rel="noreferrer"
          title={say.site(shortAddress(site.url), site.number)}
          {...buttonLook({ size: "s" }, "max-desktop:hidden")}
        >
          {say.openSite}
          <ExternalLink {...icon} size={14} />
        </a>
      )}
      <AccountMenu />
    </header>
  );
}

function ConnectionStatus() {
  const { state } = useConnection();
  const lost = useLostSeconds();
  if (lost !== null) {
    return (
      <Status state="wait" className="text-small max-desktop:hidden">
        {say.reconnecting}
      </Status>
    );
  }
  if (state !== "connected") return null;
  return (
    <Status state="live" className="text-small max-desktop:hidden" title={say.nothingMissing}>
      {say.connected}
    </Status>
  );
}
