import { gql } from "@apollo/client";
import type { TypedDocumentNode } from "@apollo/client";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createApi } from "./apollo.ts";
import type { Api } from "./apollo.ts";
import { lastingContext } from "./live-views.ts";
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

const userId = "u1";

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
    expire: vi.fn(async (_how?: { deletedUserId: string }) => {}),
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
    return { api: keep(createApi({ session, userId, fetcher })), tokens, session };
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

  test("of an account that was deleted ends the session, and is not tried again", async () => {
    const { api, tokens, session } = setUp([
      { errors: [{ message: "Gone.", extensions: { code: "UNAUTHENTICATED", reason: "ACCOUNT_DELETED" } }] },
    ]);
    await expect(api.client.query({ query: Viewer })).rejects.toThrow("Gone.");
    expect(tokens).toHaveLength(1);
    expect(session.refresh).not.toHaveBeenCalled();
    expect(session.expire).toHaveBeenCalledExactlyOnceWith({ deletedUserId: userId });
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
    if (message.type === "ping") this.say({ type: "pong" });
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
    return this.subscriptions[0];
  }
  get subscriptions() {
    return this.sent.filter((message) => message.type === "subscribe");
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

/** The nth operation that was begun over this socket, without waiting for its turn. */
const subscriptionAt = (socket: FakeSocket, index: number, api: Api) =>
  vi.waitFor(() => {
    api.reconnectNow();
    const message = socket.subscriptions[index];
    if (!message) throw new Error("not subscribed yet");
    return message;
  });
const failure = (code: string, retryable: boolean) => ({
  message: code,
  extensions: { code, retryable, requestId: "r" },
});

describe("a numbered stream", () => {
  const listen = (session = fakeSession()) => {
    const api = keep(createApi({ session, userId, webSocketImpl: FakeSocket }));
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

  test("asks for a new token again where Auth could not be asked, and keeps the session", async () => {
    const session = fakeSession("unreachable");
    const { api } = listen(session);
    const { socket } = await socketAt(0);
    FakeSocket.closeNext = [4403, 4403, 4403];
    socket.drop(4403);
    await vi.waitFor(() => {
      api.reconnectNow();
      expect(session.refresh.mock.calls.length).toBeGreaterThan(1);
    });
    await vi.waitFor(() => {
      api.reconnectNow();
      expect(api.connection().state).toBe("connected");
    });
    expect(session.expire).not.toHaveBeenCalled();
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

  test("goes on behind the last event when the server ended it with what may pass", async () => {
    const { seen, emit, api } = listen();
    const { socket, message } = await socketAt(0);
    emit(socket, message.id, 7);
    socket.say({ type: "error", id: message.id, payload: [failure("UNAVAILABLE", true)] });
    const next = await subscriptionAt(socket, 1, api);
    expect(next.payload?.variables?.after).toBe(7);
    emit(socket, next.id, 8);
    await vi.waitFor(() => expect(seen).toEqual([7, 8]));
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

type News = { viewerUpdated: { __typename: string; id: string } };
const ViewerUpdated: TypedDocumentNode<News, Record<string, never>> = gql`
  subscription ViewerUpdated {
    viewerUpdated {
      id
    }
  }
`;

describe("a live view", () => {
  const look = async (options: { session?: ReturnType<typeof fakeSession>; fetcher?: typeof fetch } = {}) => {
    const { session = fakeSession(), ...rest } = options;
    const api = keep(createApi({ session, userId, webSocketImpl: FakeSocket, ...rest }));
    const seen: (string | undefined)[] = [];
    const ends: unknown[] = [];
    let gaps = 0;
    api.onReconnected(() => (gaps += 1));
    api.client.subscribe({ query: ViewerUpdated, context: lastingContext }).subscribe({
      next: ({ data, error }) => (error ? ends.push(error.message) : seen.push(data?.viewerUpdated.id)),
      complete: () => ends.push("complete"),
    });
    const { socket, message } = await socketAt(0);
    const emit = (id: string | undefined, viewer: string) =>
      socket.say({
        type: "next",
        id,
        payload: { data: { viewerUpdated: { __typename: "Viewer", id: viewer } } },
      });
    const end = (id: string | undefined, code: string, retryable = false) =>
      socket.say({ type: "error", id, payload: [failure(code, retryable)] });
    return { api, session, seen, ends, gaps: () => gaps, socket, message, emit, end };
  };

  test("that the server could not go on with is begun again, and what it missed is read", async () => {
    const { api, seen, ends, gaps, socket, message, emit, end } = await look();
    emit(message.id, "1");
    end(message.id, "UNAVAILABLE", true);
    const next = await subscriptionAt(socket, 1, api);
    expect(gaps()).toBe(1);
    emit(next.id, "2");
    await vi.waitFor(() => expect(seen).toEqual(["1", "2"]));
    expect(ends).toEqual([]);
  });

  test("waits longer after each failure, and not at all when somebody asks it to hurry", async () => {
    const { api } = await look();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"] });
    // While it waits nobody listens, and the socket may close.
    const asked = () => FakeSocket.all.flatMap(({ subscriptions }) => subscriptions);
    const fail = async () => {
      FakeSocket.all
        .at(-1)
        ?.say({ type: "error", id: asked().at(-1)?.id, payload: [failure("INTERNAL", true)] });
      await vi.advanceTimersByTimeAsync(0);
    };
    const waits: number[] = [];
    for (let tries = 1; tries <= 8; tries += 1) {
      await fail();
      const began = Date.now();
      while (asked().length === tries) await vi.advanceTimersByTimeAsync(100);
      waits.push(Date.now() - began);
    }
    expect(waits[0]).toBeLessThan(1000);
    expect(waits[5]).toBeGreaterThan(10_000);
    expect(Math.max(...waits)).toBeLessThan(26_000);
    await fail();
    api.reconnectNow();
    await vi.waitFor(() => expect(asked()).toHaveLength(10));
  });

  test("one of whose events could not be read is begun again", async () => {
    const { api, seen, socket, message, emit } = await look();
    socket.say({
      type: "next",
      id: message.id,
      payload: { data: null, errors: [failure("UNAVAILABLE", true)] },
    });
    const next = await subscriptionAt(socket, 1, api);
    emit(next.id, "2");
    await vi.waitFor(() => expect(seen).toEqual(["2"]));
  });

  test("that is refused is over", async () => {
    const { socket, message, end, ends, gaps } = await look();
    end(message.id, "NOT_FOUND");
    await vi.waitFor(() => expect(ends).toEqual(["NOT_FOUND", "complete"]));
    expect(socket.subscriptions).toHaveLength(1);
    expect(gaps()).toBe(0);
  });

  test("that completes is asked for once more at once, and over when it is not there", async () => {
    const { socket, message, end, ends } = await look();
    socket.say({ type: "complete", id: message.id });
    const next = await vi.waitFor(() => {
      const again = socket.subscriptions[1];
      if (!again) throw new Error("not subscribed yet");
      return again;
    });
    end(next.id, "NOT_FOUND");
    await vi.waitFor(() => expect(ends).toEqual(["NOT_FOUND", "complete"]));
    expect(socket.subscriptions).toHaveLength(2);
  });

  test("that completed while it is still there goes on", async () => {
    const { api, socket, message, emit, seen, ends } = await look();
    socket.say({ type: "complete", id: message.id });
    emit((await subscriptionAt(socket, 1, api)).id, "2");
    await vi.waitFor(() => expect(seen).toEqual(["2"]));
    expect(ends).toEqual([]);
  });

  test("that is asked for again and again by what the server says and ends at once is asked for less and less", async () => {
    const { gaps } = await look();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"] });
    const asked = () => FakeSocket.all.flatMap(({ subscriptions }) => subscriptions);
    const sayAndEnd = async () => {
      const socket = FakeSocket.all.at(-1);
      const id = asked().at(-1)?.id;
      socket?.say({
        type: "next",
        id,
        payload: { data: { viewerUpdated: { __typename: "Viewer", id: "1" } } },
      });
      socket?.say({ type: "complete", id });
      await vi.advanceTimersByTimeAsync(0);
    };
    for (let seconds = 0, heard = 0; seconds < 20; seconds += 0.1) {
      if (asked().length > heard) {
        heard = asked().length;
        await sayAndEnd();
      }
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(asked().length).toBeGreaterThan(2);
    expect(asked().length).toBeLessThan(10);
    expect(gaps()).toBe(asked().length - 1);
  });

  test("is not told that what it shows is gone when the client is stopped", async () => {
    const { api, ends, socket, message } = await look();
    api.stop();
    socket.say({ type: "complete", id: message.id });
    await vi.waitFor(() => expect(socket.readyState).toBe(FakeSocket.CLOSED));
    expect(ends).toEqual([]);
  });

  test("outlives a socket that the server closed for good", async () => {
    const { api, socket, seen } = await look();
    socket.drop(4500);
    const next = await vi.waitFor(() => {
      api.reconnectNow();
      const other = FakeSocket.all[1];
      if (!other?.subscribed) throw new Error("not subscribed yet");
      return other;
    });
    next.say({
      type: "next",
      id: next.subscribed?.id,
      payload: { data: { viewerUpdated: { __typename: "Viewer", id: "2" } } },
    });
    await vi.waitFor(() => expect(seen).toEqual(["2"]));
    expect(api.connection().state).toBe("connected");
  });

  test("that the server takes for nobody's is asked for with a new token", async () => {
    const { api, session, seen, socket, message, emit, end } = await look();
    end(message.id, "UNAUTHENTICATED");
    emit((await subscriptionAt(socket, 1, api)).id, "2");
    await vi.waitFor(() => expect(seen).toEqual(["2"]));
    expect(session.refresh).toHaveBeenCalledOnce();
  });

  test("ends the session where there is no new token", async () => {
    const { session, message, end, ends } = await look({ session: fakeSession("refused") });
    end(message.id, "UNAUTHENTICATED");
    await vi.waitFor(() => expect(ends).toEqual(["UNAUTHENTICATED", "complete"]));
    expect(session.expire).toHaveBeenCalledOnce();
  });

  test("back after a loss, what could not be read loads by itself", async () => {
    let away = true;
    const fetcher: typeof fetch = async () => {
      if (away) throw new TypeError("Failed to fetch");
      return Response.json({ data: { viewer: { __typename: "Viewer", id: "1" } } });
    };
    const { api, socket } = await look({ fetcher });
    const shown: (string | undefined)[] = [];
    const query: TypedDocumentNode<{ viewer: { id: string } }, Record<string, never>> = Viewer;
    api.client
      .watchQuery({ query, notifyOnNetworkStatusChange: true })
      .subscribe(({ data, error }) => shown.push(error ? "failed" : data?.viewer?.id));
    await vi.waitFor(() => expect(shown).toContain("failed"));
    away = false;
    socket.drop(1006);
    await vi.waitFor(() => {
      api.reconnectNow();
      expect(shown.at(-1)).toBe("1");
    });
  });
});
