import { useApolloClient } from "@apollo/client/react";
import { useCallback, useRef, useState } from "react";
import { graphql } from "../__generated__/gql.ts";
import type { Mode } from "../chat/Composer.tsx";
import { type FileProgress, fileProgress } from "../chat/file-progress.ts";
import { phaseOf } from "../chat/phase.ts";
import { type Writing, useLiveAnswer } from "../chat/useLiveAnswer.ts";
import { type Refusal, useSend } from "../chat/useSend.ts";
import { toast } from "../ui/toast.ts";
import { words } from "../words/builder.ts";

/** Everything the end of an answer changes, in one read. */
const generationEnd = graphql(`
  query GenerationEnd($id: ID!) {
    generation(id: $id) {
      id
      status
      ...Answer_generation
      version {
        id
        number
      }
      message {
        id
        generation {
          id
        }
      }
      project {
        id
        ...Builder_project @unmask
      }
    }
  }
`);

type Options = {
  projectId: string;
  activeId: string | null;
  refetch: () => void;
  /** Reads what was said since the last message that is known. */
  newer: () => Promise<unknown>;
};

/** What was counted of more answers than these is asked for again. */
const COUNTED_AT_MOST = 60;

/** The answer that is being written, from the request to its end: sending, following, trying again, stopping. */
export const useWriting = ({ projectId, activeId, refetch, newer }: Options) => {
  const client = useApolloClient();
  const { send, retry, goOn, stop } = useSend(projectId);
  const [notice, setNotice] = useState<Refusal>(null);
  const [pending, setPending] = useState<string | null>(null);
  const [stopping, setStopping] = useState<string | null>(null);
  const counted = useRef(new Map<string, { rows: FileProgress[]; text: string }>());

  const finished = useCallback(
    async (ended: Writing) => {
      const [read] = await Promise.all([
        client.query({ query: generationEnd, variables: { id: ended.id }, fetchPolicy: "network-only" }),
        newer(),
      ]);
      const status = read.data?.generation?.status ?? "COMPLETED";
      const answer = ended.answer.get();
      counted.current.set(ended.id, {
        rows: fileProgress(ended.base, answer, phaseOf(status)),
        text: answer.text,
      });
      for (const [oldest] of counted.current) {
        if (counted.current.size <= COUNTED_AT_MOST) break;
        counted.current.delete(oldest);
      }
      const made = read.data?.generation?.version;
      if (document.hidden) {
        toast(
          made
            ? words.ended.version(made.number)
            : status === "COMPLETED"
              ? words.ended.answer
              : words.ended.early,
        );
      }
    },
    [client, newer],
  );
  const writing = useLiveAnswer({ generationId: activeId, onFinished: finished });

  const onSend = async (content: string, mode: Mode) => {
    setPending(content);
    const refusal = await send(content, mode);
    if (refusal === null) await newer().catch(() => {});
    else refetch();
    setPending(null);
    return refusal;
  };
  const onRetry = async (generationId: string) => {
    const refusal = await retry(generationId);
    if (refusal !== null) refetch();
    return refusal;
  };
  const onContinue = async (generationId: string) => {
    const refusal = await goOn(generationId);
    if (refusal !== null) refetch();
    return refusal;
  };
  const onStop = () => {
    if (!writing || stopping === writing.id) return;
    setStopping(writing.id);
    void stop(writing.id).then((refusal) => {
      if (refusal === null) return;
      setStopping(null);
      setNotice(refusal);
    });
  };
  const known = useCallback((generationId: string) => counted.current.get(generationId), []);
  return {
    writing,
    /** The same, if it will be a page. */
    building: writing?.mode === "BUILD" ? writing : null,
    pending,
    /** A request is on its way or being answered. */
    busy: pending !== null || activeId !== null || writing !== null,
    stopping: writing !== null && stopping === writing.id,
    /** Why the last wish was not granted. */
    notice,
    onNotice: setNotice,
    onSend,
    onRetry,
    onContinue,
    onStop,
    /** What was counted while an answer was written in this tab. */
    known,
  };
};
