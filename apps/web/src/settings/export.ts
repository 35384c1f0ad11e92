import type { Session } from "../session/session.ts";
import { download } from "../ui/download.ts";

const words = (status: number): string => {
  if (status === 401) return "The session has ended. Sign in again, then export.";
  if (status === 429) return "An export was made a moment ago. Wait a minute, then try again.";
  return `The export was not made (${status}). Your data is unchanged; try again in a moment.`;
};

/** Everything of the account as one file. Answers the sentence of what went wrong, or null. */
export const downloadExport = (session: Pick<Session, "token">): Promise<string | null> =>
  download(session, {
    path: "/account/export.zip",
    name: `roseram-export-${new Date().toISOString().slice(0, 10)}.zip`,
    words,
  });
