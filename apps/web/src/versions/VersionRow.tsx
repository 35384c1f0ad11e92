import { useFragment } from "@apollo/client/react";
import type { FragmentType } from "@apollo/client";
import { Ellipsis } from "lucide-react";
import { useMemo } from "react";
import type { ReactNode } from "react";
import { graphql } from "../__generated__/gql.ts";
import type { VersionRow_VersionFragment } from "../__generated__/graphql.ts";
import { Counts } from "../chat/FileRows.tsx";
import { countLines } from "../chat/file-progress.ts";
import { type Code, codeFiles, fileName, fileText } from "../chat/fold.ts";
import { readSelection } from "../chat/selection.ts";
import { Button } from "../ui/Button.tsx";
import { Menu } from "../ui/Menu.tsx";
import { StemItem } from "../ui/Stem.tsx";
import { Tag } from "../ui/Tag.tsx";
import { Time } from "../ui/Time.tsx";

export const versionRowFragment = graphql(`
  fragment VersionRow_version on Version {
    id
    number
    origin
    createdAt
    message {
      id
      content
    }
  }
`);

const tags = {
  GENERATION: null,
  MANUAL: "Edited by hand",
  RESTORE: "Restored",
  DUPLICATE: "From a copy",
  IMPORT: "From a file",
} as const;

type Props = {
  version: FragmentType<VersionRow_VersionFragment>;
  code: Code | null;
  /** The version before; null is none, undefined is not here yet. */
  before: Code | null | undefined;
  current: boolean;
  chosen: boolean;
  /** The version that a restored one repeats, if it is among those read. */
  restoredFrom: number | null;
  onChoose: () => void;
  /** The items of the row's own menu. */
  menu: ReactNode;
};

export function VersionRow({
  version: from,
  code,
  before,
  current,
  chosen,
  restoredFrom,
  onChoose,
  menu,
}: Props) {
  const { data: version, complete } = useFragment({ fragment: versionRowFragment, from });
  const changes = useMemo(() => {
    if (!code || before === undefined) return null;
    const each = codeFiles.map((file) => ({
      file,
      ...countLines(before ? fileText(before, file) : "", fileText(code, file)),
    }));
    return {
      added: each.reduce((sum, one) => sum + one.added, 0),
      removed: each.reduce((sum, one) => sum + one.removed, 0),
      files: each.filter((one) => one.added + one.removed > 0).map((one) => fileName[one.file]),
    };
  }, [code, before]);
  if (!complete) return null;
  const request =
    version.origin === "GENERATION"
      ? readSelection(version.message?.content ?? "")
          .words.trim()
          .split("\n")[0]
      : undefined;
  const said = request ?? (version.origin === "RESTORE" ? "" : changes?.files.join(", "));
  const tag =
    version.origin === "RESTORE" && restoredFrom !== null
      ? `Restored from v${restoredFrom}`
      : tags[version.origin];
  return (
    <StemItem state="ready">
      <button
        type="button"
        className="version-row"
        aria-current={chosen ? "true" : undefined}
        onClick={onChoose}
      >
        <span className="flex items-center gap-2">
          <b>v{version.number}</b>
          {current && <Tag>Current</Tag>}
          {tag && <Tag>{tag}</Tag>}
        </span>
        {said && <span className="version-said">{said}</span>}
        <span className="num mt-0.5 block text-small text-ink-3">
          <Time at={version.createdAt} />
          {changes && changes.added + changes.removed > 0 && (
            <>
              {" · "}
              <Counts added={changes.added} removed={changes.removed} />
            </>
          )}
        </span>
      </button>
      <Menu
        trigger={
          <Button
            size="s"
            variant="quiet"
            icon
            className="version-more"
            label={`More for v${version.number}`}
          >
            <Ellipsis size={14} strokeWidth={1.75} aria-hidden="true" />
          </Button>
        }
      >
        {menu}
      </Menu>
    </StemItem>
  );
}
