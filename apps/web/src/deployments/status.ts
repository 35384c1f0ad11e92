import type { PetalState } from "../ui/Petal.tsx";
import { failureReason, failureTitle } from "./failure.ts";
import { type PlaceTarget, type PlaceType, placeName } from "./places.tsx";

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
export const versionName = (version: Told["version"]): string =>
  version ? `v${version.number}` : "A version";

const rollsBack = ({ options }: Told): boolean => options.restores != null;

/** What is shown at the address: a whole site, or the files of one. */
export const isSite = ({ type, options }: Pick<Told, "type" | "options">): boolean =>
  type === "NETLIFY" || options.pages === true;

/** The one line over what became of it. */
export const headline = (told: Told): string => {
  const version = versionName(told.version);
  switch (told.status) {
    case "PENDING":
    case "IN_PROGRESS":
      if (told.cancelRequested) return `Cancelling ${version}`;
      if (rollsBack(told)) return `Rolling back to ${version}`;
      return `Publishing ${version}${told.options.draft ? " as a draft" : ""}`;
    case "SUCCESS":
      if (told.options.draft) return `The draft of ${version} is ready`;
      return isSite(told) ? `${version} is live` : `${version} is in the repository`;
    case "CANCELLED":
      return told.errorCode === "ARCHIVED" ? "The project was archived before this began" : "Cancelled";
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
  if (told.cancelRequested) return "Stopping at the next safe place";
  if (told.status === "PENDING") return "Waiting for its turn";
  return told.step ?? "Beginning";
};

/** What is said aloud as it goes on; a failure says itself. */
export const announced = (told: Told): string => {
  if (told.status === "FAILED") return "";
  const running = told.status === "PENDING" || told.status === "IN_PROGRESS";
  return running ? `${headline(told)}: ${stepWords(told)}` : headline(told);
};

/** The petal and the word of a row. */
export const rowState = (told: Told, live: boolean): { petal: PetalState; word: string } => {
  switch (told.status) {
    case "PENDING":
      return { petal: "wait", word: "Waiting" };
    case "IN_PROGRESS":
      return told.retryAt ? { petal: "wait", word: "Waiting" } : { petal: "now", word: "Publishing" };
    case "SUCCESS":
      return live
        ? { petal: "live", word: isSite(told) ? "Live" : "Current" }
        : { petal: "ready", word: "Done" };
    case "FAILED":
      return { petal: "fail", word: "Failed" };
    case "CANCELLED":
      return { petal: "idle", word: "Cancelled" };
  }
};

/** The few words after the time of a row. */
export const rowNote = (told: Told): string | null => {
  if (told.status === "FAILED" || told.status === "CANCELLED") return failureReason(told.errorCode ?? null);
  if (told.status === "SUCCESS") return told.options.draft ? "draft" : rollsBack(told) ? "rolled back" : null;
  return stepWords(told);
};

const thing = (type: PlaceType): string => (type === "GITHUB" ? "repository" : "site");

/** What the first deployment to a place does, before anybody presses anything. */
export const firstDeploy = (
  { type, target }: { type: PlaceType; target: PlaceTarget },
  version: string,
): readonly string[] => {
  const does =
    type === "GITHUB"
      ? `Makes the ${thing(type)} if there is none, and writes ${version} as one commit. Each later deploy is one more commit, so every one can be looked up and undone. Other files in the repository stay.`
      : `Makes the ${thing(type)} and puts ${version} at its address. Each later deploy replaces it at once, and an earlier one can be put back. A draft has an address of its own and leaves the site as it is.`;
  return target === "LOCAL"
    ? [
        type === "GITHUB"
          ? "A git repository on this machine, which you can clone. Nothing is sent to GitHub."
          : "A site served by this machine. Nothing is sent to Netlify, and nobody else sees it unless this machine is open to them.",
        does,
      ]
    : [does];
};

/** Under a deployment that runs: what visitors see meanwhile. */
export const meanwhile = (told: Told, live: { readonly number: number } | null): string => {
  if (!live) return "You can leave this page; it goes on without it.";
  const stays = `v${live.number} stays ${isSite(told) ? "live" : "as it is"}`;
  const until = told.options.draft ? "" : ` until ${versionName(told.version)} is ready`;
  return `${stays}${until}. You can leave this page.`;
};

/** What a card says of its account. */
export const accountWords = (
  type: PlaceType,
  provider: { target: PlaceTarget | null; account: string | null; isActive: boolean | null },
): string => {
  const what = type === "GITHUB" ? "one commit per deploy" : "live address";
  if (provider.isActive === false) return `${provider.account ?? placeName[type]} · token no longer valid`;
  if (provider.isActive) return `${provider.account ?? "Connected"} · ${what}`;
  return provider.target === "LOCAL"
    ? type === "GITHUB"
      ? "A repository to clone"
      : "A site to look at"
    : "Not connected";
};
