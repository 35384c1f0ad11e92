import { useQuery } from "@apollo/client/react";
import { useRef, useState } from "react";
import type { VersionRef } from "../builder/bench.ts";
import { words } from "../words/deploy-pane.ts";
import {
  type Fields,
  defaultRepository,
  deployFields,
  initialFields,
  isChanged,
  isPublicOnly,
  withoutFields,
} from "./fields.ts";
import type { PlaceType } from "./places.tsx";
import { type DeploymentRow, deployProviders, isRunning } from "./queries.ts";
import { backAtGithub } from "./row-place.ts";
import { type DeployRefusal, type DeployWish, useDeploy } from "./useDeploy.ts";
import type { useDeployNews } from "./useDeployNews.ts";

type Options = {
  projectId: string;
  current: VersionRef | null;
  project: ReturnType<typeof useDeployNews>["project"];
};

export type Doing = { readonly what: "publish" | "cancel" | "retry" | "back"; readonly id: string | null };

/** What is chosen and typed, over what the rows say; and what can be done with it. */
export const useDeployForm = ({ projectId, current, project }: Options) => {
  const account = useQuery(deployProviders, {
    fetchPolicy: "cache-and-network",
    nextFetchPolicy: "cache-first",
  });
  const providers = account.data?.viewer?.providers ?? null;
  const latest = project?.latestDeployments ?? [];
  const newest = latest.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt))[0];

  const [chosenType, setType] = useState<PlaceType | null>(null);
  // One that runs is what one comes to see; else one goes on where one was last.
  const type = chosenType ?? latest.find(isRunning)?.type ?? newest?.type ?? "NETLIFY";
  const provider = providers?.find((one) => one.type === type) ?? null;
  const target = provider?.target ?? null;
  const row = latest.find((one) => one.type === type) ?? null;
  const placeAt = (at: typeof target) =>
    project?.publications.find((one) => one.type === type && one.target === at) ?? null;
  const place = placeAt(target);
  const rowPlace = placeAt(row?.target ?? null);

  const [chosen, setChosen] = useState<VersionRef | null>(null);
  const version = chosen ?? current;
  const here = row !== null && row.target === target;
  const known = {
    name: project?.name ?? "",
    githubBranch: project?.githubBranch ?? "main",
    place,
    asked: here ? row.options : null,
    publicOnly: isPublicOnly(provider?.integration?.scopes),
    published: row?.status === "SUCCESS",
  };
  const initial = initialFields(known);
  const [typed, setTyped] = useState<Partial<Fields>>({});
  const fields = { ...initial, ...typed };

  const { deploy, retry, cancel } = useDeploy(projectId);
  const [refusal, setRefusal] = useState<DeployRefusal | null>(null);
  const [doing, setDoing] = useState<Doing | null>(null);
  // State is a render late: two clicks of one moment would both pass it.
  const busy = useRef(false);
  const during = async (next: Doing, work: () => Promise<DeployRefusal | null>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setDoing(next);
    setRefusal(null);
    const refused = await work();
    busy.current = false;
    setDoing(null);
    setRefusal(refused);
    if (refused?.code === "INTEGRATION_INACTIVE" || refused?.code === "NO_INTEGRATION")
      void account.refetch().catch(() => {});
  };
  /** What was typed for that provider is in the row from then on, or of no use any more. */
  const beginning = (to: PlaceType, next: Doing, work: () => Promise<DeployRefusal | null>): void => {
    setType(to);
    void during(next, async () => {
      const refused = await work();
      if (refused === null) setTyped((before) => withoutFields(to, before));
      return refused;
    });
  };

  const publish = (more: Partial<DeployWish> = {}) => {
    if (!version || !target) return;
    if (type === "NETLIFY" && fields.siteName !== "" && fields.siteName.trim() === "")
      return setRefusal({
        code: null,
        field: "siteName",
        words: words.publish.spacesAlone,
      });
    const wish = { type, target, versionId: version.id, ...deployFields(type, fields, known), ...more };
    beginning(type, { what: "publish", id: null }, () => deploy(wish));
  };
  return {
    account,
    providers,
    provider,
    type,
    target,
    latest,
    row,
    /** The last deployment was to where the next one goes. */
    here,
    /** What is known of where it went. */
    rowPlace,
    place,
    /** The branch that the next deployment to GitHub writes if none is named. */
    branch: known.githubBranch,
    version,
    chosen,
    fields,
    /** The next one is a draft. */
    draft: type === "NETLIFY" && fields.draft,
    refusal,
    doing,
    /** Version, target and fields are those of the last deployment. */
    same: here && row.version?.id === version?.id && !isChanged(type, fields, initial),
    chooseType: (next: PlaceType) => {
      setType(next);
      setRefusal(null);
    },
    chooseVersion: setChosen,
    change: (change: Partial<Fields>) => {
      // Whoever types stays there, also when another tab begins to publish to the other provider.
      setType(type);
      setTyped((before) => ({ ...before, ...change }));
      setRefusal(null);
    },
    publish: () => publish(),
    /** Publishes into the repository of the default name, which is there and is not ours. */
    take: () => publish({ repository: defaultRepository(known.name) }),
    /** To the repository and branch that it wrote, or to its site. */
    rollBack: (to: DeploymentRow, branch: string | null) => {
      if (!to.version) return;
      const went = project?.publications.find((one) => one.type === to.type && one.target === to.target);
      const wish: DeployWish =
        to.type === "NETLIFY" || branch === null
          ? { type: to.type, target: to.target, restoreDeploymentId: to.id }
          : {
              type: to.type,
              target: to.target,
              versionId: to.version.id,
              ...backAtGithub(to, branch, went ?? null),
            };
      beginning(to.type, { what: "back", id: to.id }, () => deploy(wish));
    },
    retry: (failed: DeploymentRow) =>
      beginning(failed.type, { what: "retry", id: failed.id }, () => retry(failed.id)),
    cancel: (one: DeploymentRow) => void during({ what: "cancel", id: one.id }, () => cancel(one.id)),
  };
};

export type DeployForm = ReturnType<typeof useDeployForm>;
