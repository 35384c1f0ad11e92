import type { KeyboardEvent } from "react";
import type { VersionRef } from "../builder/bench.ts";
import { type Code, sameCode } from "../chat/fold.ts";
import { Button } from "../ui/Button.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Stem } from "../ui/Stem.tsx";
import { words } from "../words/versions.ts";
import { VersionGlance } from "./VersionGlance.tsx";
import { VersionMenu } from "./VersionMenu.tsx";
import { VersionRow } from "./VersionRow.tsx";
import { useGlance } from "./useGlance.ts";
import type { useVersionList } from "./useVersionList.ts";

type Props = {
  list: ReturnType<typeof useVersionList>;
  codes: ReadonlyMap<string, Code>;
  name: string;
  current: VersionRef | null;
  chosen: VersionRef | null;
  /** Pictures of other hosts are loaded. */
  images: boolean;
  /** Why nothing can be restored now. */
  reason: string | null;
  onCompare: (to: string, from: string | null) => void;
};

/** From row to row by the arrows; Tab goes through their menus too. */
const walk = (event: KeyboardEvent<HTMLElement>) => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(".version-row")];
  const at = rows.findIndex((row) => row === event.target);
  if (by === undefined || at < 0) return;
  event.preventDefault();
  rows[at + by]?.focus();
};

/** The versions on one stem, newest first; how each looks is shown beside it. */
export function VersionTimeline(props: Props) {
  const { list, codes, name, current, chosen, images, reason, onCompare } = props;
  const { versions } = list;
  const { glance, rowOf } = useGlance();
  const glanced = glance && codes.get(glance.id);
  /** The version behind this one in the list that has the same code. */
  const repeated = (id: string, index: number): number | null => {
    const own = codes.get(id);
    const same = versions.slice(index + 1).find((version) => {
      const other = codes.get(version.id);
      return own && other && sameCode(own, other);
    });
    return same?.number ?? null;
  };
  if (list.loading) return <TimelineSkeleton />;
  return (
    <div className="version-list" onKeyDown={walk}>
      <Stem aria-label={words.list}>
        {versions.map((version, index) => {
          const older = versions[index + 1];
          return (
            <VersionRow
              key={version.id}
              version={version}
              code={codes.get(version.id) ?? null}
              before={older ? codes.get(older.id) : version.number === 1 ? null : undefined}
              current={version.id === current?.id}
              chosen={version.id === chosen?.id}
              restoredFrom={version.origin === "RESTORE" ? repeated(version.id, index) : null}
              glance={rowOf(version.id)}
              menu={
                <VersionMenu
                  version={version}
                  name={name}
                  current={current}
                  shown={chosen}
                  reason={reason}
                  onCompare={onCompare}
                />
              }
              onChoose={() => onCompare(version.id, null)}
            />
          );
        })}
      </Stem>
      {list.hasEarlier && (
        <Button size="s" variant="quiet" className="mt-2 ml-6" onClick={list.earlier}>
          {words.earlier}
        </Button>
      )}
      {glance && glanced && (
        <VersionGlance key={glance.id} anchor={glance.anchor} code={glanced} images={images} />
      )}
    </div>
  );
}

const TimelineSkeleton = () => (
  <div className="version-list">
    <div className="grid gap-5 p-3" aria-hidden="true">
      {[0, 1, 2].map((row) => (
        <div key={row} className="grid gap-2 pl-5">
          <Skeleton className="h-3 w-1/3" />
          <Skeleton className="h-3 w-5/6" />
        </div>
      ))}
    </div>
  </div>
);
