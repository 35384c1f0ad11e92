import { useApolloClient, useMutation } from "@apollo/client/react";
import { useEffect, useMemo, useRef } from "react";
import { type VersionRef, useBench } from "../builder/bench.ts";
import { builderProject } from "../builder/queries.ts";
import type { Code } from "../chat/fold.ts";
import { plain, saveCode } from "../code/save-code.ts";
import { copyText } from "../deployments/copy-text.ts";
import { errorWords } from "../errors.ts";
import { shortened } from "../ui/format.ts";
import { toast } from "../ui/toast.ts";
import { words } from "../words/preview.ts";
import type { TextEdit, TextWish } from "./pointing.ts";
import type { WantedPage } from "./stacked-frames.ts";

type Options = {
  current: VersionRef | null;
  /** Why nothing can be changed now. */
  reason: string | null;
};
/** What a text is saved into. */
type Base = { readonly code: Code; readonly version: VersionRef | null };

const normal = (text: string): string => text.replace(/\r\n?/g, "\n");
const say = words.text;
const explain = (words: string) => toast(words, { id: "text" });

/** Texts of the page, changed in place: which may be, and how they become a version. */
export const useTextEdit = ({ current, reason }: Options) => {
  const client = useApolloClient();
  const { projectId, restore } = useBench();
  const [mutateSave] = useMutation(saveCode);

  const latest = async (): Promise<Base | null> => {
    const { data } = await client.query({
      query: builderProject,
      variables: { id: projectId },
      fetchPolicy: "network-only",
    });
    const project = data?.project;
    return project ? { code: project.code, version: project.currentVersion ?? null } : null;
  };
  const save = async (edit: TextEdit, base: Base): Promise<void> => {
    const yours = <bdi>{shortened(edit.after.replace(/\s+/g, " ").trim(), 300)}</bdi>;
    // Each text that was not saved has a toast of its own: it is all there is of it.
    const notSaved = (why: string, label: string, again?: () => Promise<void>) =>
      toast(say.notSaved(why, yours), {
        kind: "error",
        also: { label: say.copy, onPress: () => void copyText(edit.after) },
        ...(again && { action: { label, onPress: () => void again() } }),
      });
    const again = async () => {
      const now = await latest().catch(() => null);
      if (now) await save(edit, now);
      else notSaved(say.unreached, say.again, again);
    };
    const { withText } = await import("./source-elements.ts");
    const html = withText(base.code.html, edit.at, edit.before, edit.after);
    if (html === null) return notSaved(say.gone, "");
    if (html === base.code.html) return;
    try {
      const { data } = await mutateSave({
        variables: {
          input: {
            projectId,
            code: { ...plain(base.code), html },
            baseVersionId: base.version?.id ?? null,
          },
        },
      });
      const problem = data?.saveCode.userErrors[0];
      const made = data?.saveCode.version;
      if (problem?.code === "CONFLICT" && made)
        return notSaved(say.newer(made.number), say.putInto(made.number), () =>
          save(edit, { code: made.code, version: made }),
        );
      if (problem?.code === "GENERATION_RUNNING") return notSaved(say.running, say.again, again);
      if (problem || !made) return notSaved(problem?.message ?? say.nothing, say.again, again);
      const before = base.version;
      toast(say.saved(made.number), {
        id: "text",
        ...(before && { action: { label: say.undo, onPress: () => void restore(before) } }),
      });
    } catch (error) {
      notSaved(errorWords(error), say.again, again);
    }
  };
  const wish = async ({ at, text }: TextWish, page: WantedPage, edit: () => void): Promise<void> => {
    if (reason) return explain(say.notNow(reason));
    if (!page.finished || page.version?.id !== current?.id) return explain(say.notCurrent);
    if (text === null) return explain(say.mixed);
    const { textAt } = await import("./source-elements.ts");
    const found = at === null ? null : textAt(page.code.html, at);
    if (!found || normal(found.text) !== normal(text)) return explain(say.byScript);
    edit();
  };
  const now = useRef({ save, wish });
  useEffect(() => {
    now.current = { save, wish };
  });
  return useMemo(
    () => ({
      onWish: (one: TextWish, page: WantedPage, edit: () => void) => void now.current.wish(one, page, edit),
      onEdited: (edit: TextEdit, page: WantedPage) =>
        void now.current.save(edit, { code: page.code, version: page.version ?? null }),
    }),
    [],
  );
};
