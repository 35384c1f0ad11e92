import { useQuery } from "@apollo/client/react";
import { ChevronDown } from "lucide-react";
import { graphql } from "../__generated__/gql.ts";
import type { VersionRef } from "../builder/bench.ts";
import { Button } from "../ui/Button.tsx";
import { Menu, MenuChoice } from "../ui/Menu.tsx";
import { timeAgo } from "../ui/format.ts";
import { words } from "../words/deploy-pane.ts";

const said = words.publish;

const deployVersions = graphql(`
  query DeployVersions($projectId: ID!) {
    project(id: $projectId) {
      id
      versions(last: 100) {
        nodes {
          id
          number
          createdAt
        }
      }
    }
  }
`);

type Props = {
  projectId: string;
  current: VersionRef;
  /** null: the current one, whichever that is by then. */
  chosen: VersionRef | null;
  onChoose: (version: VersionRef | null) => void;
  /** The number of the one that visitors see. */
  live: number | null;
  /** Another one cannot be chosen now. */
  fixed: boolean;
};

/** The version that is published: the current one, or an earlier one. */
export function VersionChoice({ projectId, current, chosen, onChoose, live, fixed }: Props) {
  // A list of its own beside the one of the versions' tab, which grows page by page.
  const { data, refetch } = useQuery(deployVersions, { variables: { projectId }, fetchPolicy: "no-cache" });
  const versions = (data?.project?.versions.nodes ?? []).toReversed();
  const known = versions.some(({ id }) => id === current.id);
  const shown = chosen ?? current;
  if (fixed) return <span>v{shown.number}</span>;
  const note = (number: number, createdAt: string) =>
    [timeAgo(createdAt), number === current.number ? said.current : null, number === live ? said.live : null]
      .filter((word) => word !== null)
      .join(" · ");
  return (
    <Menu
      align="start"
      trigger={
        <Button
          variant="quiet"
          size="s"
          className="-mx-1 px-1.5! text-lead! font-semibold! text-ink!"
          aria-label={said.choose(shown.number)}
          onFocus={() => void (known || refetch().catch(() => {}))}
        >
          v{shown.number}
          <ChevronDown size={16} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      }
    >
      <MenuChoice
        label={said.versions}
        value={shown.id}
        options={versions.map((version) => ({
          value: version.id,
          label: said.option(version.number, note(version.number, version.createdAt)),
          choose: () =>
            onChoose(version.id === current.id ? null : { id: version.id, number: version.number }),
        }))}
      />
    </Menu>
  );
}
