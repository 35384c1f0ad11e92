import { NetworkStatus } from "@apollo/client";
import { useQuery } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import type { DeletedProjectsQuery } from "../__generated__/graphql.ts";
import { useApi } from "../apollo.ts";
import { errorWords } from "../errors.ts";
import { Button } from "../ui/Button.tsx";
import { Note } from "../ui/Note.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Time } from "../ui/Time.tsx";
import { onDemand } from "../ui/on-demand.tsx";
import { words } from "../words/projects.ts";
import { deletedProjects } from "./deleted-queries.ts";
import { NextPage } from "./NextPage.tsx";
import { remains } from "./places.ts";
import { pageSize } from "./search.ts";
import { useDeletion } from "./useDeletion.ts";

const PurgeDialog = onDemand(() => import("./PurgeDialog.tsx").then((file) => file.PurgeDialog));

type Deleted = NonNullable<DeletedProjectsQuery["viewer"]>["deletedProjects"]["edges"][number]["node"];
type Props = { /** Only those whose name contains it. */ text: string; onShowAll: () => void };

/** What was deleted and can still come back. Nothing in it can be opened, so there is a line for each and no picture. */
export default function DeletedProjects({ text, onShowAll }: Props) {
  const { onReconnected } = useApi();
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(deletedProjects, {
    variables: { first: pageSize },
    fetchPolicy: "cache-and-network",
    notifyOnNetworkStatusChange: true,
  });
  const again = () => void refetch().catch(() => {});
  useEffect(() => onReconnected(() => void refetch().catch(() => {})), [onReconnected, refetch]);
  const rows = useRef<HTMLUListElement>(null);
  /** The row that takes the place of the one that went. */
  const focusRow = (index: number) =>
    requestAnimationFrame(() => {
      const buttons = rows.current?.querySelectorAll<HTMLElement>("[data-restore]");
      const next = buttons?.[Math.min(index, buttons.length - 1)];
      (next ?? document.getElementById("project-search"))?.focus();
    });

  const list = data?.viewer?.deletedProjects;
  if (!list && error)
    return (
      <Note
        tone="ember"
        role="alert"
        className="max-w-160"
        action={
          <Button size="s" onClick={again}>
            {words.again}
          </Button>
        }
      >
        <b>{words.deleted.failed}</b> {errorWords(error)}
      </Note>
    );
  if (!list)
    return (
      <div className="grid max-w-190 gap-4" aria-busy="true" aria-label={words.deleted.loading}>
        {Array.from({ length: 3 }, (_, index) => (
          <Skeleton key={index} className="h-14 w-full" />
        ))}
      </div>
    );
  const found = list.edges.filter(({ node }) => node.name.toLowerCase().includes(text.toLowerCase()));
  if (found.length === 0 && !list.pageInfo.hasNextPage)
    return (
      <div className="py-14 text-center" role="status">
        <p className="text-lead">{text ? words.deleted.noMatch(text) : words.deleted.empty.title}</p>
        {!text && <p className="mt-1 text-ink-3">{words.deleted.empty.text}</p>}
        <Button className="mt-4" onClick={onShowAll}>
          {words.deleted.empty.all}
        </Button>
      </div>
    );
  return (
    <>
      <ul ref={rows} className="max-w-190 border-t border-line" aria-label={words.deleted.list}>
        {found.map(({ node }, index) => (
          <DeletedRow key={node.id} project={node} onGone={() => focusRow(index)} />
        ))}
      </ul>
      {list.pageInfo.hasNextPage && !error && (
        <NextPage
          loading={networkStatus === NetworkStatus.fetchMore}
          onReached={() => void fetchMore({ variables: { after: list.pageInfo.endCursor } }).catch(() => {})}
        />
      )}
    </>
  );
}

const dayAndMonth = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" });

function DeletedRow({ project, onGone }: { project: Deleted; onGone: () => void }) {
  const { restore } = useDeletion();
  const [restoring, setRestoring] = useState(false);
  const [purging, setPurging] = useState(false);
  const { id, name, messageCount: messages, versionCount: versions, deletedAt, keptUntil, places } = project;
  const bringBack = async () => {
    setRestoring(true);
    const back = await restore(id, name);
    setRestoring(false);
    if (back) onGone();
  };
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3">
      <div className="min-w-0 flex-1 basis-70">
        <h2 className="truncate text-body" title={name}>
          {name}
        </h2>
        <p className="num mt-0.5 text-small text-ink-3">
          {words.deleted.at} <Time at={deletedAt} /> · {words.deleted.held(messages, versions)} ·{" "}
          <time dateTime={keptUntil}>{words.deleted.until(dayAndMonth.format(new Date(keptUntil)))}</time>
        </p>
      </div>
      <div className="flex gap-2">
        <Button
          data-restore=""
          className="max-tablet:h-11!"
          loading={restoring}
          loadingText={words.deleted.restoring}
          aria-label={words.deleted.restoreName(name)}
          onClick={() => void bringBack()}
        >
          {words.deleted.restore}
        </Button>
        <Button
          variant="quiet"
          className="max-tablet:h-11!"
          aria-label={words.deleted.purgeName(name)}
          onClick={() => setPurging(true)}
        >
          {words.deleted.purge}
        </Button>
      </div>
      <PurgeDialog
        open={purging}
        onOpenChange={setPurging}
        onPurged={onGone}
        project={{
          id,
          name,
          messages,
          versions,
          remains: remains(places),
        }}
      />
    </li>
  );
}
