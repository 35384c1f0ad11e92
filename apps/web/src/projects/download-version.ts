import { useCallback } from "react";
import { useSession } from "../session/context.ts";
import type { Session } from "../session/session.ts";
import { download } from "../ui/download.ts";
import { toast } from "../ui/toast.ts";
import { words } from "../words/projects.ts";

export interface SiteVersion {
  readonly id: string;
  readonly number: number;
}

const said = words.download;
const refusal = (status: number): string => {
  if (status === 401) return said.signedOut;
  if (status === 404) return said.gone;
  if (status === 429) return said.tooOften;
  return said.failed(status);
};

/** "Crumb & Co", 4 -> "crumb-co-v4.zip". */
export const fileNameOf = (project: string, version: number): string => {
  const name = project
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${name || "site"}-v${version}.zip`;
};

/** The three files of a version as a zip, ready to open. Answers the sentence of what went wrong, or null. */
export const downloadVersion = (
  session: Pick<Session, "token">,
  version: SiteVersion,
  project: string,
): Promise<string | null> =>
  download(session, {
    path: `/versions/${version.id}/export.zip`,
    name: fileNameOf(project, version.number),
    words: refusal,
  });

/** The same from a menu: what came of it is said in a toast. */
export const useDownloadVersion = () => {
  const session = useSession();
  return useCallback(
    async (version: SiteVersion, project: string): Promise<void> => {
      const problem = await downloadVersion(session, version, project);
      if (problem) toast(problem, { kind: "error", id: "download" });
      else toast(said.done(version.number), { id: "download" });
    },
    [session],
  );
};
