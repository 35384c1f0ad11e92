import type { ApolloClient } from "@apollo/client";
import { InMemoryCache } from "@apollo/client";
import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../test-world.tsx";
import { TURNS_A_PAGE, useConversation } from "./useConversation.ts";

const SAID = 80;
const version = (number: number) => ({ __typename: "Version", id: `v${number}`, number });
/** Requests and their answers in turn, as the server has them. */
const edge = (at: number) => ({
  __typename: "ChatMessageEdge",
  cursor: `c${at}`,
  node: {
    __typename: "ChatMessage",
    id: `m${at}`,
    role: at % 2 === 0 ? "USER" : "ASSISTANT",
    content: `words ${at}`,
    createdAt: "2026-01-01T10:00:00Z",
    generation: {
      __typename: "Generation",
      id: `g${at >> 1}`,
      status: "COMPLETED",
      mode: "BUILD",
      createdAt: "2026-01-01T10:00:00Z",
      finishedAt: "2026-01-01T10:00:09Z",
      stopRequested: false,
      error: null,
      usage: null,
      report: null,
      continues: null,
      baseVersion: version(at >> 1),
      version: version((at >> 1) + 1),
    },
  },
});
const page = ({ last, before }: Record<string, unknown>) => {
  const to = typeof before === "string" ? Number(before.slice(1)) : SAID;
  const from = Math.max(0, to - Number(last));
  return {
    project: {
      __typename: "Project",
      id: "p1",
      messages: {
        __typename: "ChatMessageConnection",
        edges: Array.from({ length: to - from }, (_, at) => edge(from + at)),
        pageInfo: {
          __typename: "PageInfo",
          startCursor: `c${from}`,
          endCursor: `c${to - 1}`,
          hasPreviousPage: from > 0,
          hasNextPage: to < SAID,
        },
      },
    },
  };
};

let conversation: ReturnType<typeof useConversation> | null = null;
function Messages() {
  conversation = useConversation("p1");
  const { messages, hasEarlier } = conversation;
  return (
    <p>
      {messages.length} from {messages[0]?.id ?? "nowhere"} {hasEarlier ? "and earlier" : "and no more"}
    </p>
  );
}
const earlier = () => act(async () => conversation?.earlier());
const letGo = () => act(async () => conversation?.letGo());
const held = ({ cache }: ApolloClient): string[] =>
  cache instanceof InMemoryCache
    ? Object.keys(cache.extract()).filter((key) => /^(ChatMessage|Generation):/.test(key))
    : [];

test("turns far above are let go with all that was known of them, and come again", async () => {
  const { client } = await show(<Messages />, { Conversation: page });
  await earlier();
  await earlier();
  await screen.findByText("80 from m0 and no more");
  expect(held(client)).toHaveLength(SAID + SAID / 2);

  await letGo();
  await screen.findByText("30 from m50 and earlier");
  expect(held(client)).toHaveLength(TURNS_A_PAGE + TURNS_A_PAGE / 2);

  await earlier();
  await screen.findByText("60 from m20 and earlier");
});

test("a page or two stay", async () => {
  const { client } = await show(<Messages />, { Conversation: page });
  await earlier();
  await screen.findByText("60 from m20 and earlier");
  await letGo();
  expect(held(client)).toHaveLength(60 + 30);
});

test("what is read after an answer ended was asked for after it, and askers that wait share one reading", async () => {
  const { asked } = await show(<Messages />, { Conversation: page });
  await screen.findByText("30 from m50 and earlier");
  const readings = () => asked.filter(({ variables }) => variables["after"] !== undefined).length;
  await act(async () => {
    const first = conversation?.newer();
    const second = conversation?.newer();
    await Promise.resolve();
    await Promise.resolve();
    const third = conversation?.newer();
    await Promise.all([first, second, third]);
  });
  expect(readings()).toBe(2);
});
