import { gql } from "@apollo/client";
import type { TypedDocumentNode } from "@apollo/client";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createApi } from "./apollo.ts";
import type { Api } from "./apollo.ts";
import type { Refreshed } from "./session/session.ts";

let apis: Api[] = [];
const keep = (api: Api) => {
  apis.push(api);
  return api;
};
afterEach(() => {
  for (const api of apis) api.stop();
  apis = [];
  FakeSocket.all = [];
  FakeSocket.closeNext = [];
  vi.useRealTimers();
});

const refused = { errors: [{ message: "Sign in first.", extensions: { code: "UNAUTHENTICATED" } }] };

/** A session whose tokens are numbered: every refresh makes the next one. */
function fakeSession(answer: Refreshed = "renewed") {
  let number = 1;
  const listeners = new Set<() => void>();
  return {
    token: async () => `token-${number}`,
    refresh: vi.fn(async (): Promise<Refreshed> => {
      if (answer === "renewed") number += 1;
      return answer;
    }),
    expire: vi.fn(async () => {}),
    onTokenChange: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    renew() {
      number += 1;
      for (const listener of listeners) listener();
    },
  };
}

const Viewer = gql`
  query Viewer {
    viewer {
      id
    }
  }
`;

describe("a request the server takes for nobody's", () => {
  const setUp = (answers: object[], session = fakeSession()) => {
    const tokens: (string | null)[] = [];
    const fetcher: typeof fetch = async (_, init) => {
      tokens.push(new Headers(init?.headers).get("authorization"));
      return Response.json(answers.shift() ?? refused);
    };
    return { api: keep(createApi({ session, fetcher })), tokens, session };
  };

  test("is sent once more with a new token", async () => {
    const { api, tokens, session } = setUp([
      refused,
      { data: { viewer: { __typename: "Viewer", id: "1" } } },
    ]);
    const { data } = await api.client.query({ query: Viewer });
    expect(data).toEqual({ viewer: { __typename: "Viewer", id: "1" } });
    expect(tokens).toEqual(["Bearer token-1", "Bearer token-2"]);
    expect(session.expire).not.toHaveBeenCalled();
  });

  test("ends the session when the new token does not help either", async () => {
    const { api, tokens, session } = setUp([refused, refused]);
    await expect(api.client.query({ query: Viewer })).rejects.toThrow("Sign in first.");
    expect(tokens).toHaveLength(2);
    expect(session.expire).toHaveBeenCalledOnce();
  });

  test("ends the session when there is no new token", async () => {
    const session = fakeSession("refused");
    const { api, tokens } = setUp([refused], session);
    await expect(api.client.query({ query: Viewer })).rejects.toThrow("Sign in first.");
    expect(tokens).toHaveLength(1);
    expect(session.expire).toHaveBeenCalledOnce();
  });

  test("keeps the session when Auth could not be asked", async () => {
    const session = fakeSession("unreachable");
    const { api } = setUp([refused], session);
    await expect(api.client.query({ query: Viewer })).rejects.toThrow("Sign in first.");
    expect(session.expire).not.toHaveBeenCalled();
  });

  test("leaves other refusals alone", async () => {
    const { api, session } = setUp([{ errors: [{ message: "Gone.", extensions: { code: "NOT_FOUND" } }] }]);
    await expect(api.client.query({ query: Viewer })).rejects.toThrow("Gone.");
    expect(session.refresh).not.toHaveBeenCalled();
  });
});

type Sent = {
  type: string;
  id?: string;
  payload?: { authorization?: string; variables?: Record<string, unknown> };
};

/** The server's end of a socket, in the hands of the test. */
class FakeSocket {
  static all: FakeSocket[] = [];
  static CONNECTING = 0 as const;
  static OPEN = 1 as const;
  static CLOSING = 2 as const;
  static CLOSED = 3 as const;
  /** Close codes that meet the next sockets instead of an open door. */
  static closeNext: number[] = [];
  readyState: number = FakeSocket.CONNECTING;
  sent: Sent[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number; reason: string; wasClean: boolean }) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;

  constructor() {
    FakeSocket.all.push(this);
    queueMicrotask(() => {
      const refusal = FakeSocket.closeNext.shift();
      if (refusal) return this.drop(refusal);
      this.readyState = FakeSocket.OPEN;
      this.onopen?.();
    });
  }
  send(text: string) {
    const message: Sent = JSON.parse(text);
    this.sent.push(message);
    if (message.type === "connection_init") this.say({ type: "connection_ack" });
  }
  say(message: object) {
    queueMicrotask(() => this.onmessage?.({ data: JSON.stringify(message) }));
  }
  close(code: number) {
    this.drop(code);
  }
  drop(code: number) {
    if (this.readyState === FakeSocket.CLOSED) return;
    this.readyState = FakeSocket.CLOSED;
    this.onclose?.({ code, reason: "", wasClean: code !== 1006 });
  }
  get subscribed() {
    return this.sent.find((message) => message.type === "subscribe");
  }
}

type Event = { generationEvents: { __typename: string; seq: number } };
const Events: TypedDocumentNode<Event, { generationId: string; after?: number }> = gql`
  subscription Events($generationId: ID!, $after: Int) {
    generationEvents(generationId: $generationId, after: $after) {
      seq
    }
  }
`;
const socketAt = (index: number) =>
  vi.waitFor(() => {
    const socket = FakeSocket.all[index];
    if (!socket?.subscribed) throw new Error("not subscribed yet");
    return { socket, message: socket.subscribed };
  });

describe("a numbered stream", () => {
  const listen = (session = fakeSession()) => {
    const api = keep(createApi({ session, webSocketImpl: FakeSocket }));
    const seen: number[] = [];
    const end = api.subscribeWithCursor({
      query: Events,
      variables: { generationId: "g" },
      seq: (data) => data.generationEvents.seq,
      closes: (data) => data.generationEvents.__typename === "GenerationFinished",
      next: (data) => seen.push(data.generationEvents.seq),
    });
    const emit = (socket: FakeSocket, id: string | undefined, seq: number, __typename = "TextDelta") =>
      socket.say({ type: "next", id, payload: { data: { generationEvents: { __typename, seq } } } });
    return { api, seen, end, emit, session };
  };

  test("goes on behind the last event after the connection broke", async () => {
    const { api, seen, emit } = listen();
    const first = await socketAt(0);
    expect(first.message.payload?.variables).toEqual({ generationId: "g", after: 0 });
    emit(first.socket, first.message.id, 1);
    emit(first.socket, first.message.id, 2);
    await vi.waitFor(() => expect(seen).toEqual([1, 2]));

    first.socket.drop(1006);
    expect(api.connection().state).toBe("lost");
    await vi.waitFor(() => api.reconnectNow());
    const second = await vi.waitFor(() => {
      api.reconnectNow();
      const socket = FakeSocket.all[1];
      if (!socket?.subscribed) throw new Error("not subscribed yet");
      return { socket, message: socket.subscribed };
    });
    expect(second.message.payload?.variables).toEqual({ generationId: "g", after: 2 });
    expect(api.connection()).toEqual({ state: "connected", since: null });

    emit(second.socket, second.message.id, 2);
    emit(second.socket, second.message.id, 3);
    await vi.waitFor(() => expect(seen).toEqual([1, 2, 3]));
  });

  test("delivers the closing event even if its place was seen", async () => {
    const { seen, emit } = listen();
    const { socket, message } = await socketAt(0);
    emit(socket, message.id, 4);
    emit(socket, message.id, 4);
    emit(socket, message.id, 4, "GenerationFinished");
    await vi.waitFor(() => expect(seen).toEqual([4, 4]));
  });

  test("comes back at once, with the new token and the cursor, when the token was renewed", async () => {
    const { seen, emit, session } = listen();
    const first = await socketAt(0);
    expect(first.socket.sent[0]?.payload?.authorization).toBe("Bearer token-1");
    emit(first.socket, first.message.id, 7);
    await vi.waitFor(() => expect(seen).toEqual([7]));

    session.renew();
    const second = await socketAt(1);
    expect(second.socket.sent[0]?.payload?.authorization).toBe("Bearer token-2");
    expect(second.message.payload?.variables?.after).toBe(7);
  });

  test("notices at once that the device went offline, and goes on where it was", async () => {
    const { api, seen, emit } = listen();
    const first = await socketAt(0);
    emit(first.socket, first.message.id, 7);
    await vi.waitFor(() => expect(seen).toEqual([7]));
    window.dispatchEvent(new Event("offline"));
    expect(api.connection().state).toBe("lost");
    const second = await socketAt(1);
    expect(second.message.payload?.variables?.after).toBe(7);
  });

  test("asks for a new token when the server refuses this one twice, and ends the session when there is none", async () => {
    const session = fakeSession("refused");
    const { api } = listen(session);
    const { socket } = await socketAt(0);
    FakeSocket.closeNext = [4403];
    socket.drop(4403);
    await vi.waitFor(() => {
      api.reconnectNow();
      expect(session.expire).toHaveBeenCalledOnce();
    });
  });

  test("says once when the connection is back after a loss", async () => {
    const { api } = listen();
    let back = 0;
    api.onReconnected(() => (back += 1));
    const { socket } = await socketAt(0);
    expect(back).toBe(0);
    socket.drop(1012);
    await vi.waitFor(() => {
      api.reconnectNow();
      expect(back).toBe(1);
    });
  });

  test("tries again within five seconds, however long the server was gone", async () => {
    const { api } = listen();
    const { socket } = await socketAt(0);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    FakeSocket.closeNext = Array.from({ length: 30 }, () => 1006);
    socket.drop(1006);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(api.connection().state).toBe("lost");
    // The first waits are shorter.
    expect(FakeSocket.all.length).toBeGreaterThan(60 / 5);
    FakeSocket.closeNext = [];
    await vi.advanceTimersByTimeAsync(5001);
    expect(api.connection().state).toBe("connected");
  });

  test("tries again at once when the tab is seen, or the device is online", async () => {
    const { api } = listen();
    const { socket } = await socketAt(0);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    for (const [target, event] of [
      [document, "visibilitychange"],
      [window, "online"],
    ] as const) {
      FakeSocket.all.at(-1)?.drop(1006);
      await vi.advanceTimersByTimeAsync(0);
      expect(api.connection().state).toBe("lost");
      target.dispatchEvent(new Event(event));
      await vi.advanceTimersByTimeAsync(0);
      expect(api.connection().state).toBe("connected");
    }
    expect(socket.readyState).toBe(FakeSocket.CLOSED);
  });

  test("is idle, not lost, when nobody listens any more", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { api, end } = listen();
    await socketAt(0);
    end();
    await vi.advanceTimersByTimeAsync(5000);
    expect(api.connection().state).toBe("idle");
  });
});
