import { useFragment } from "@apollo/client/react";
import type { FragmentType } from "@apollo/client";
import { Ellipsis } from "lucide-react";
import { useMemo } from "react";
import type { ReactNode } from "react";
import { graphql } from "../__generated__/gql.ts";
import type { VersionRow_VersionFragment } from "../__generated__/graphql.ts";
import { Counts } from "../chat/FileRows.tsx";
import { countLines } from "../chat/file-progress.ts";
import { type Code, codeFiles, emptyCode, fileName, fileText } from "../chat/fold.ts";
import { readSelection } from "../chat/selection.ts";
import { Button } from "../ui/Button.tsx";
import { Menu } from "../ui/Menu.tsx";
import { StemItem } from "../ui/Stem.tsx";
import { Tag } from "../ui/Tag.tsx";
import { Time } from "../ui/Time.tsx";
import { words } from "../words/versions.ts";
import { type TextChange, textChange } from "./text-change.ts";
import type { GlanceRow } from "./useGlance.ts";

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
  /** What shows how it looks. */
  glance: GlanceRow;
  /** The items of the row's own menu. */
  menu: ReactNode;
};

const changesOf = (code: Code, before: Code) => {
  const each = codeFiles.map((file) => ({
    file,
    ...countLines(fileText(before, file), fileText(code, file)),
  }));
  return {
    added: each.reduce((sum, one) => sum + one.added, 0),
    removed: each.reduce((sum, one) => sum + one.removed, 0),
    files: each.filter((one) => one.added + one.removed > 0).map((one) => fileName[one.file]),
    text: textChange(before, code),
  };
};

/** Who made it, where that was not a request in the chat, which says so itself. */
const originOf = (
  origin: VersionRow_VersionFragment["origin"],
  text: TextChange | null,
  restoredFrom: number | null,
): string | null => {
  switch (origin) {
    case "GENERATION":
      return null;
    case "MANUAL":
      return text ? words.origin.text : words.origin.byHand;
    case "RESTORE":
      return restoredFrom === null ? words.origin.restored : words.origin.restoredFrom(restoredFrom);
    case "DUPLICATE":
      return words.origin.copy;
    case "IMPORT":
      return words.origin.file;
  }
};

export function VersionRow(props: Props) {
  const { code, before, current, chosen, restoredFrom, onChoose, glance, menu } = props;
  const { data: version, complete } = useFragment({ fragment: versionRowFragment, from: props.version });
  const changes = useMemo(
    () => (code && before !== undefined ? changesOf(code, before ?? emptyCode) : null),
    [code, before],
  );
  if (!complete) return null;
  const { origin } = version;
  const text = origin === "MANUAL" ? (changes?.text ?? null) : null;
  const request = readSelection(version.message?.content ?? "")
    .words.trim()
    .split("\n")[0];
  const tag = originOf(origin, text, restoredFrom);
  return (
    <StemItem state="ready">
      <button
        type="button"
        className="version-row"
        aria-current={chosen ? "true" : undefined}
        onClick={onChoose}
        {...glance}
      >
        <span className="flex items-center gap-2">
          <b>{words.version(version.number)}</b>
          {current && <Tag>{words.origin.current}</Tag>}
          {tag && <Tag>{tag}</Tag>}
        </span>
        {origin === "GENERATION" && request ? (
          <span className="version-said" dir="auto">
            {request}
          </span>
        ) : text ? (
          <span className="version-said">
            <TextChanged change={text} />
          </span>
        ) : (
          origin !== "RESTORE" && <span className="version-said">{changes?.files.join(", ")}</span>
        )}
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
          <Button size="s" variant="quiet" icon className="version-more" label={words.more(version.number)}>
            <Ellipsis size={14} strokeWidth={1.75} aria-hidden="true" />
          </Button>
        }
      >
        {menu}
      </Menu>
    </StemItem>
  );
}

/** As it is read, not as it is written: without entities and in one line. */
const readText = (written: string): string =>
  (new DOMParser().parseFromString(written, "text/html").body.textContent ?? "").replace(/\s+/g, " ").trim();

const TextChanged = ({ change }: { change: TextChange }) => {
  const [old, now] = [readText(change.old), readText(change.now)];
  if (old === "") return words.textAdded(<bdi>{now}</bdi>);
  if (now === "") return words.textRemoved(<bdi>{old}</bdi>);
  return words.textChange(<bdi>{old}</bdi>, <bdi>{now}</bdi>);
};
