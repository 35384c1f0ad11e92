import { type Code, fileNames } from "../conversation.ts";
import type { Brief } from "../understand/brief.ts";
import { plain } from "../understand/text.ts";
import { changesIn } from "./commands.ts";
import { pageOf } from "./page.ts";
import { has, say } from "./words.ts";

/** What was changed, and what is said of it; without code where it was understood and cannot be done. */
export interface Changed {
  readonly code: Code | null;
  readonly said: string;
}

/** The page with what was asked for changed; null when nothing in the request is a change that this model knows. */
export function change(code: Code, request: string, brief: Brief): Changed | null {
  const changes = changesIn(code.html, request, brief);
  if (changes.length === 0)
    return has(plain(request), "undo") ? { code: null, said: say(brief.language.talk, "undo") } : null;
  let page = pageOf(code, brief);
  const said = changes.map((one) => {
    const made = one(page);
    page = { ...page, code: made.code };
    return made.said;
  });
  const isChanged = fileNames.some((file) => page.code[file] !== code[file]);
  return { code: isChanged ? page.code : null, said: [...new Set(said)].join(" ") };
}
