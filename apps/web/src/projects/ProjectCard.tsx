import { useFragment } from "@apollo/client/react";
import type { FragmentType } from "@apollo/client";
import { Link } from "@tanstack/react-router";
import {
  Archive,
  ArchiveRestore,
  Copy,
  Download,
  Ellipsis,
  ExternalLink,
  Pencil,
  SquareArrowOutUpRight,
  Trash2,
} from "lucide-react";
import { Suspense, useRef, useState } from "react";
import { graphql } from "../__generated__/gql.ts";
import { liveSite } from "../deployments/standing.ts";
import { PlaceIcon } from "../deployments/places.tsx";
import type { ProjectCard_ProjectFragment } from "../__generated__/graphql.ts";
import { Button, buttonLook } from "../ui/Button.tsx";
import { lazyOrNothing } from "../ui/on-demand.tsx";
import { Mark } from "../ui/Mark.tsx";
import { Menu, MenuItem, MenuLine, MenuLink } from "../ui/Menu.tsx";
import { Status } from "../ui/Petal.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Time } from "../ui/Time.tsx";
import { words } from "../words/projects.ts";
import { useDownloadVersion } from "./download-version.ts";
import { NameField } from "./NameField.tsx";
import { type LivePlace, livePlaces, remains } from "./places.ts";
import { statusOf } from "./status.ts";
import { useDeletion } from "./useDeletion.ts";
import type { ProjectsSearch } from "./search.ts";
import { type SettableStatus, useProjectActions } from "./useProjectActions.ts";

// The words of a card are there first. A picture that cannot be had leaves its place empty, and the list as it is.
const Miniature = lazyOrNothing(() => import("./Miniature.tsx").then((file) => file.Miniature));

export const ProjectCard_project = graphql(`
  fragment ProjectCard_project on Project {
    id
    name
    status
    updatedAt
    remoteImages
    publications {
      type
      target
      url
      deployment {
        id
        url
        createdAt
        options {
          pages
        }
      }
    }
    latestDeployments {
      id
      status
      type
      target
      createdAt
    }
    currentVersion {
      id
      number
    }
    activeGeneration {
      id
      status
    }
    stats {
      messageCount
      totalTokens
    }
  }
`);

type Props = {
  project: FragmentType<ProjectCard_ProjectFragment> & { id: string };
  /** It left the list: the focus goes to the card that takes its place. */
  onGone: () => void;
  /** The status that its list is of. */
  listed: ProjectsSearch["status"];
};

const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;
export function ProjectCard({ project, onGone, listed }: Props) {
  const { data, complete } = useFragment({ fragment: ProjectCard_project, from: project });
  const [renaming, setRenaming] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const way = useRef<HTMLAnchorElement>(null);
  const actions = useProjectActions();
  const { remove } = useDeletion();
  const downloadSite = useDownloadVersion();
  if (!complete) return <ProjectCardSkeleton />;

  const { id, name, stats, currentVersion: version } = data;
  const { state, word } = statusOf(data);
  const places = livePlaces(data.publications);
  const site = liveSite(data.publications)?.url;
  const archived = data.status === "ARCHIVED";
  const params = { projectId: id };
  const leave = async () => {
    if (leaving) return;
    setLeaving(true);
    if (await remove(id, name, remains(data.publications))) onGone();
    else setLeaving(false);
  };

  const move = (to: SettableStatus) => {
    void actions.setStatus(id, name, to);
    if (listed && listed !== to) onGone();
  };

  return (
    <article
      className={`group relative min-w-0 transition-opacity ${leaving ? "opacity-60" : ""}`}
      aria-label={name}
      aria-busy={leaving}
      onKeyDown={(event) => {
        if (event.key === "F2" && !archived && !renaming) {
          event.preventDefault();
          setRenaming(true);
        }
        // Of the card alone: in a field the key takes a letter. Held, it would go on with the next card.
        const plainKey =
          !event.repeat && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
        if (event.key === "Delete" && plainKey && event.target === way.current) void leave();
      }}
    >
      <Link
        ref={way}
        to="/projects/$projectId"
        params={params}
        data-card
        aria-label={words.card.open(name)}
        className={`relative block aspect-[16/10] overflow-hidden rounded-card bg-well shadow-[0_0_0_1px_var(--color-line)] transition-shadow duration-(--duration-quick) group-hover:shadow-[0_0_0_1px_var(--color-line-strong),var(--shadow-float)] ${archived ? "opacity-60" : ""}`}
      >
        {version && (
          <Suspense>
            <Miniature projectId={id} versionId={version.id} images={data.remoteImages} />
          </Suspense>
        )}
        {state === "now" && <span className="drawing absolute inset-x-0 bottom-0" />}
      </Link>
      {/* Over the way in, not in it: it is no part of its name. */}
      {!version && (
        <p className="pointer-events-none absolute inset-x-0 top-0 grid aspect-[16/10] place-content-center justify-items-center gap-2.5 text-small text-ink-3">
          <Mark size={30} tone="quiet" />
          {state === "now" ? words.card.firstWritten : words.card.noPage}
        </p>
      )}
      <div className="absolute top-2 right-2 flex gap-1 opacity-0 transition-opacity duration-(--duration-quick) group-focus-within:opacity-100 group-hover:opacity-100 has-aria-expanded:opacity-100 touch:opacity-100">
        {site && (
          <a
            href={site}
            target="_blank"
            rel="noopener noreferrer"
            {...buttonLook({ size: "s" }, "touch:hidden")}
          >
            {words.card.openSite}
          </a>
        )}
        <Menu
          trigger={
            <Button size="s" icon className="touch:size-11" aria-label={words.card.more(name)}>
              <Ellipsis {...icon} />
            </Button>
          }
        >
          {version && (
            <MenuLink
              icon={<SquareArrowOutUpRight {...icon} />}
              render={<Link to="/preview/$projectId" params={params} target="_blank" />}
            >
              {words.menu.preview}
            </MenuLink>
          )}
          {site && (
            <MenuLink
              icon={<ExternalLink {...icon} />}
              render={<a href={site} target="_blank" rel="noopener noreferrer" />}
            >
              {words.card.openSite}
            </MenuLink>
          )}
          {!archived && (
            <MenuItem icon={<Pencil {...icon} />} shortcut="F2" onSelect={() => setRenaming(true)}>
              {words.menu.rename}
            </MenuItem>
          )}
          <MenuItem icon={<Copy {...icon} />} onSelect={() => void actions.duplicate(id)}>
            {words.menu.duplicate}
          </MenuItem>
          {version && (
            <MenuItem icon={<Download {...icon} />} onSelect={() => void downloadSite(version, name)}>
              {words.menu.download}
            </MenuItem>
          )}
          {archived ? (
            <MenuItem icon={<ArchiveRestore {...icon} />} onSelect={() => move(version ? "ACTIVE" : "DRAFT")}>
              {words.menu.unarchive}
            </MenuItem>
          ) : (
            <MenuItem icon={<Archive {...icon} />} onSelect={() => move("ARCHIVED")}>
              {words.menu.archive}
            </MenuItem>
          )}
          <MenuLine />
          <MenuItem
            icon={<Trash2 {...icon} />}
            tone="ember"
            shortcut={words.menu.deleteKey}
            onSelect={() => void leave()}
          >
            {words.menu.delete}
          </MenuItem>
        </Menu>
      </div>
      <div className="mt-3 flex items-center gap-2">
        {renaming ? (
          <NameField
            id={id}
            name={name}
            className="flex-1"
            onDone={(withKey) => {
              setRenaming(false);
              if (withKey) way.current?.focus();
            }}
          />
        ) : (
          <h2
            dir="auto"
            className="min-w-0 flex-1 truncate text-left text-body"
            title={name}
            onDoubleClick={() => {
              if (!archived) setRenaming(true);
            }}
          >
            {name}
          </h2>
        )}
        <Status state={state} className="text-small">
          {word}
        </Status>
      </div>
      <p className="num mt-0.5 flex items-center gap-1.5 text-small text-ink-3">
        <span className="min-w-0 flex-1 truncate">
          {words.card.messages(stats.messageCount)} ·{" "}
          {stats.totalTokens > 0 && <>{words.card.tokens(stats.totalTokens)} · </>}
          <Time at={data.updatedAt} />
        </span>
      </p>
      {places.length > 0 && <LivePlaces places={places} />}
    </article>
  );
}

/** Where it is live, each a way there. */
const LivePlaces = ({ places }: { places: readonly LivePlace[] }) => (
  <ul className="mt-1 flex flex-wrap gap-x-3 gap-y-0.5 text-small" aria-label={words.card.places}>
    {places.map(({ type, target, href, word, name }) => (
      <li key={`${target} ${type}`}>
        <a
          href={href}
          target="_blank"
          rel="noopener noreferrer"
          title={name}
          aria-label={words.card.place(word, name)}
          className="relative inline-flex items-center gap-1.5 rounded-chip text-ink-2 no-underline after:absolute hover:text-ink hover:underline touch:after:-inset-x-1.5 touch:after:-inset-y-3"
        >
          <PlaceIcon type={type} target={target} size={14} />
          {word}
        </a>
      </li>
    ))}
  </ul>
);

export function ProjectCardSkeleton() {
  return (
    <div aria-hidden="true">
      <Skeleton className="aspect-[16/10] w-full rounded-card!" />
      <Skeleton className="mt-4 h-3.5 w-2/5" />
      <Skeleton className="mt-2.5 h-3 w-3/5" />
    </div>
  );
}
