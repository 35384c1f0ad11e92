import type { Session } from "../session/session.ts";
import { saveFile } from "../ui/save-file.ts";

/** Fetches the export with the person's token and hands it to the browser. Answers the sentence of what went wrong, or null. */
export async function downloadExport(session: Pick<Session, "token">): Promise<string | null> {
  let blob: Blob;
  try {
    const token = await session.token();
    const response = await fetch("/account/export.zip", {
      headers: { authorization: `Bearer ${token ?? ""}` },
    });
    if (response.status === 401) return "The session has ended. Sign in again, then export.";
    if (response.status === 429) return "An export was made a moment ago. Wait a minute, then try again.";
    if (!response.ok)
      return `The export was not made (${response.status}). Your data is unchanged; try again in a moment.`;
    blob = await response.blob();
  } catch {
    return "The server could not be reached. Your data is unchanged; try again in a moment.";
  }
  saveFile(blob, `roseram-export-${new Date().toISOString().slice(0, 10)}.zip`);
  return null;
}
