import type { Session } from "../session/session.ts";
import { words } from "../words/ui.ts";
import { saveFile } from "./save-file.ts";

type Download = {
  /** A path of the API that takes the person's token, as GraphQL does. */
  path: string;
  name: string;
  /** For 401, 404, 429 and what is not foreseen: the sentence to show. */
  words: (status: number) => string;
};

/** Fetches a file with the person's token and hands it to the browser. Answers the sentence of what went wrong, or null. */
export async function download(
  session: Pick<Session, "token">,
  { path, name, words: wordsOf }: Download,
): Promise<string | null> {
  try {
    const token = await session.token();
    const response = await fetch(path, { headers: { authorization: `Bearer ${token ?? ""}` } });
    if (!response.ok) return wordsOf(response.status);
    saveFile(await response.blob(), name);
    return null;
  } catch {
    return words.unreachable;
  }
}
