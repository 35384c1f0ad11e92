import type { PetalState } from "../ui/Petal.tsx";
import { words } from "../words/deploys.ts";
import { failureReason, failureTitle } from "./failure.ts";
import { type PlaceTarget, type PlaceType, placeName } from "./places.tsx";
import { isSite } from "./standing.ts";

/** What is said of a deployment. */
export interface Told {
  readonly type: PlaceType;
  readonly target: PlaceTarget;
  readonly status: "PENDING" | "IN_PROGRESS" | "SUCCESS" | "FAILED" | "CANCELLED";
  readonly step?: string | null | undefined;
  readonly cancelRequested: boolean;
  readonly errorCode?: string | null | undefined;
  readonly helpUrl?: string | null | undefined;
  readonly retryAt?: string | null | undefined;
  readonly finishedAt?: string | null | undefined;
  readonly options: {
    readonly draft?: boolean | null | undefined;
    readonly pages?: boolean | null | undefined;
    readonly restores?: { readonly id: string } | null | undefined;
  };
  readonly version?: { readonly number: number } | null | undefined;
}

/** A version that is gone has no number to be called by. */
export const versionName = (version: Told["version"]): string => words.version(version?.number);

const rollsBack = ({ options }: Told): boolean => options.restores != null;

export { isSite };

/** The one line over what became of it. */
export const headline = (told: Told): string => {
  const version = versionName(told.version);
  switch (told.status) {
    case "PENDING":
    case "IN_PROGRESS":
      if (told.cancelRequested) return words.headline.cancelling(version);
      if (rollsBack(told)) return words.headline.rollingBack(version);
      return words.headline.publishing(version, told.options.draft === true);
    case "SUCCESS":
      if (told.options.draft) return words.headline.draftReady(version);
      return isSite(told) ? words.headline.live(version) : words.headline.inRepository(version);
    case "CANCELLED":
      return told.errorCode === "ARCHIVED" ? words.headline.archived : words.headline.cancelled;
    case "FAILED":
      return failureTitle({
        type: told.type,
        target: told.target,
        errorCode: told.errorCode ?? null,
        helpUrl: told.helpUrl ?? null,
        finishedAt: told.finishedAt ?? null,
      });
  }
};

/** What is being done now, in the words of the row; before there are any, what it waits for. */
export const stepWords = (told: Pick<Told, "status" | "step" | "cancelRequested">): string => {
  if (told.cancelRequested) return words.step.stopping;
  if (told.status === "PENDING") return words.step.waiting;
  return told.step ?? words.step.beginning;
};

/** What is said aloud as it goes on; a failure says itself. */
export const announced = (told: Told): string => {
  if (told.status === "FAILED") return "";
  const running = told.status === "PENDING" || told.status === "IN_PROGRESS";
  return running ? words.step.announced(headline(told), stepWords(told)) : headline(told);
};

/** The petal and the word of a row. */
export const rowState = (told: Told, live: boolean): { petal: PetalState; word: string } => {
  switch (told.status) {
    case "PENDING":
      return { petal: "wait", word: words.row.waiting };
    case "IN_PROGRESS":
      return told.retryAt
        ? { petal: "wait", word: words.row.waiting }
        : { petal: "now", word: words.row.publishing };
    case "SUCCESS":
      return live
        ? { petal: "live", word: isSite(told) ? words.row.live : words.row.current }
        : { petal: "ready", word: words.row.done };
    case "FAILED":
      return { petal: "fail", word: words.row.failed };
    case "CANCELLED":
      return { petal: "idle", word: words.row.cancelled };
  }
};

/** The few words after the time of a row. */
export const rowNote = (told: Told): string | null => {
  if (told.status === "FAILED" || told.status === "CANCELLED") return failureReason(told.errorCode ?? null);
  if (told.status === "SUCCESS")
    return told.options.draft ? words.row.draft : rollsBack(told) ? words.row.rolledBack : null;
  return stepWords(told);
};

/** What the first deployment to a place does, before anybody presses anything. */
export const firstDeploy = (
  { type, target }: { type: PlaceType; target: PlaceTarget },
  version: string,
): readonly string[] => {
  const github = type === "GITHUB";
  const does = github ? words.first.repository(version) : words.first.site(version);
  return target === "LOCAL" ? [github ? words.first.localRepository : words.first.localSite, does] : [does];
};

/** Under a deployment that runs: what visitors see meanwhile. */
export const meanwhile = (told: Told, live: { readonly number: number } | null): string => {
  if (!live) return words.meanwhile.leave;
  return words.meanwhile.stays(
    live.number,
    isSite(told),
    told.options.draft ? null : versionName(told.version),
  );
};

/** What a card says of its account. */
export const accountWords = (
  type: PlaceType,
  provider: { target: PlaceTarget | null; account: string | null; isActive: boolean | null },
): string => {
  const said = words.account;
  const github = type === "GITHUB";
  if (provider.isActive === false) return said.tokenOver(provider.account ?? placeName[type]);
  if (provider.isActive)
    return said.with(provider.account ?? said.connected, github ? said.commits : said.address);
  if (provider.target !== "LOCAL") return said.none;
  return github ? said.localRepository : said.localSite;
};
