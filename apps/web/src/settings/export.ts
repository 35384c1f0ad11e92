import type { Session } from "../session/session.ts";
import { download } from "../ui/download.ts";
import { words } from "../words/settings.ts";

const said = words.data;
const refusal = (status: number): string => {
  if (status === 401) return said.signedOut;
  if (status === 429) return said.tooOften;
  return said.failed(status);
};

/** Everything of the account as one file. Answers the sentence of what went wrong, or null. */
export const downloadExport = (session: Pick<Session, "token">): Promise<string | null> =>
  download(session, {
    path: "/account/export.zip",
    name: `roseram-export-${new Date().toISOString().slice(0, 10)}.zip`,
    words: refusal,
  });
