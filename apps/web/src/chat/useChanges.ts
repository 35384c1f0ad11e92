import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import type { Answer_GenerationFragment } from "../__generated__/graphql.ts";
import { useBench } from "../builder/bench.ts";
import { answerCode } from "./answer-code.ts";
import { type FileProgress, fileProgress } from "./file-progress.ts";
import { codeFiles, emptyCode, fileText } from "./fold.ts";
import { phaseOf } from "./phase.ts";

/** The lines an ended answer changed. What was counted while it was written is not asked for again. */
export const useChanges = (generation: Answer_GenerationFragment | null, seen: boolean) => {
  const bench = useBench();
  const known = generation ? bench.known(generation.id) : undefined;
  const ended = generation !== null && generation.status !== "QUEUED" && generation.status !== "RUNNING";
  const wanted = ended && seen && !known && (generation.version != null || generation.status !== "COMPLETED");
  const { data } = useQuery(answerCode, {
    variables: { id: generation?.id ?? "" },
    skip: !wanted,
  });
  return useMemo((): { rows: FileProgress[]; text: string } => {
    if (known) return known;
    const found = data?.generation;
    if (!found || !generation) return { rows: [], text: "" };
    const code = found.version?.code ?? found.code;
    const base = found.baseVersion?.code ?? emptyCode;
    const phase = phaseOf(generation.status);
    // The pen is not kept; what was written last is the last file that differs.
    const file =
      phase !== "done" ? codeFiles.findLast((one) => fileText(code, one) !== fileText(base, one)) : undefined;
    const pen = file ? { file, offset: fileText(code, file).length } : null;
    return { rows: fileProgress(base, { code, pen }, phase), text: found.text };
  }, [known, data, generation]);
};
