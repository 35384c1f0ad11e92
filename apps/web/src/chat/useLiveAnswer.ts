import { useApolloClient } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import { graphql } from "../__generated__/gql.ts";
import type { GenerationStartQuery } from "../__generated__/graphql.ts";
import { useApi } from "../apollo.ts";
import { betweenKeys } from "./between-keys.ts";
import { type FileProgress, fileProgress } from "./file-progress.ts";
import { type Code, answerAt, emptyCode } from "./fold.ts";
import { type EventSource, type LiveAnswer, liveAnswer } from "./live-answer.ts";
import { type Reading, paced } from "./paced.ts";

/** Text, code and lastSeq are one state: they are read together and go nowhere else, so no cache can mix them. */
const generationStart = graphql(`
  query GenerationStart($id: ID!) {
    generation(id: $id) {
      id
      status
      mode
      text
      lastSeq
      attempt
      createdAt
      continues {
        id
      }
      code {
        html
        css
        javascript
      }
      baseVersion {
        id
        number
        code {
          html
          css
          javascript
        }
      }
    }
  }
`);

const generationEvents = graphql(`
  subscription GenerationEvents($generationId: ID!, $after: Int!) {
    generationEvents(generationId: $generationId, after: $after) {
      __typename
      seq
      ... on GenerationSnapshot {
        reason
        attempt
        text
        code {
          html
          css
          javascript
        }
      }
      ... on TextDelta {
        text
      }
      ... on CodeDelta {
        file
        text
      }
      ... on CodeReplaced {
        file
        text
      }
      ... on CodeSpliced {
        file
        at
        remove
        text
      }
    }
  }
`);

/** An answer that is being written: where it started from, and what has arrived so far. */
export interface Writing {
  readonly id: string;
  readonly mode: "BUILD" | "DISCUSS";
  readonly startedAt: string;
  readonly base: Code;
  /** The version it will make, if it makes one. */
  readonly number: number;
  readonly baseNumber: number | null;
  /** The answer it goes on with: what that one said and wrote is its beginning. */
  readonly continues: string | null;
  readonly answer: LiveAnswer;
  /** Its files, counted. */
  readonly rows: Reading<readonly FileProgress[]>;
}

type Start = NonNullable<GenerationStartQuery["generation"]>;

const COUNT_EVERY_MS = 100;

const later = (work: () => void, ms: number) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

interface Options {
  readonly generationId: string | null;
  /** Everything that the end changed is read before the live answer goes. */
  readonly onFinished: (writing: Writing) => Promise<void>;
}

/** Follows the generation that is active, from what has arrived to its end. */
export const useLiveAnswer = ({ generationId, onFinished }: Options): Writing | null => {
  const client = useApolloClient();
  const { subscribeWithCursor } = useApi();
  const [writing, setWriting] = useState<Writing | null>(null);
  const finished = useRef(onFinished);
  useEffect(() => {
    finished.current = onFinished;
  });
  // Once it is followed, an answer is followed to its end: the project may hear of the end before the stream does.
  const [followed, setFollowed] = useState(generationId);
  if (generationId !== null && generationId !== followed) setFollowed(generationId);

  useEffect(() => {
    if (followed === null) return;
    let gone = false;
    let live: LiveAnswer | null = null;
    const frames = betweenKeys();
    let retry: ReturnType<typeof setTimeout> | undefined;
    const source: EventSource = (after, sink) =>
      subscribeWithCursor({
        query: generationEvents,
        variables: { generationId: followed, after },
        seq: (data) => data.generationEvents.seq,
        closes: (data) => data.generationEvents.__typename === "GenerationFinished",
        next: (data) => sink.next(data.generationEvents),
        error: sink.failed,
        complete: sink.ended,
      });
    const leave = () => {
      if (gone) return;
      setWriting(null);
      setFollowed((id) => (id === followed ? null : id));
    };
    const begin = (start: Start) => {
      const base = start.baseVersion?.code ?? emptyCode;
      const answer = answerAt(start);
      live = liveAnswer({
        start: answer,
        source,
        schedule: frames.schedule,
        later,
        onFinished: () => void end(),
        onRefused: () => void end(),
      });
      const next: Writing = {
        id: start.id,
        mode: start.mode,
        startedAt: start.createdAt,
        base,
        baseNumber: start.baseVersion?.number ?? null,
        continues: start.continues?.id ?? null,
        number: (start.baseVersion?.number ?? 0) + 1,
        answer: live,
        rows: paced(
          live,
          (now) => fileProgress(base, now, now.finished ? "done" : "writing"),
          COUNT_EVERY_MS,
        ),
      };
      setWriting(next);
      const end = async () => {
        await finished.current(next).catch(() => {});
        leave();
      };
    };
    const read = async () => {
      try {
        const { data } = await client.query({
          query: generationStart,
          variables: { id: followed },
          fetchPolicy: "no-cache",
        });
        if (gone) return;
        if (data?.generation) begin(data.generation);
        else leave();
      } catch {
        if (!gone) retry = setTimeout(() => void read(), 2000);
      }
    };
    void read();
    return () => {
      gone = true;
      clearTimeout(retry);
      live?.close();
      frames.close();
      setWriting(null);
    };
  }, [client, subscribeWithCursor, followed]);
  return writing?.id === followed ? writing : null;
};
