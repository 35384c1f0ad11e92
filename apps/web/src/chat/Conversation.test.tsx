import { act, fireEvent, screen } from "@testing-library/react";
import { createRef } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Bench, BenchContext, type VersionRef } from "../builder/bench.ts";
import { preferencesQuery } from "../settings/usePreferences.ts";
import { show, viewer } from "../test-world.tsx";
import type { ComposerHandle, Mode } from "./Composer.tsx";
import { Conversation } from "./Conversation.tsx";
import { answerFragment } from "./EndedAnswer.tsx";
import type { Message, useConversation } from "./useConversation.ts";
import type { Selection } from "./selection.ts";
import type { Refusal } from "./useSend.ts";

beforeEach(() => {
  const observer = class {
    observe() {}
    disconnect() {}
    unobserve() {}
  };
  vi.stubGlobal("ResizeObserver", observer);
  vi.stubGlobal("IntersectionObserver", observer);
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  Element.prototype.scrollTo = () => {};
});
afterEach(() => localStorage.clear());

const v = (number: number) => ({ __typename: "Version", id: `v${number}`, number });
const nothing = () => {};

/** What is shown of a message has the type of the query. */
const trusted = <T,>(value: unknown): T => value as T;
const message = (id: string, role: string, content: string, generation: object | null): Message =>
  trusted({ __typename: "ChatMessage", id, role, content, createdAt: "2026-01-01T10:00:00Z", generation });
const answered = (mode: Mode, base: VersionRef | null, made: VersionRef | null) => ({
  __typename: "Generation",
  id: "g1",
  status: "COMPLETED",
  error: null,
  mode,
  baseVersion: base,
  version: made,
});

/** What the answer's own part is shown of it beside that. */
const ended = {
  createdAt: "2026-01-01T10:00:00Z",
  finishedAt: "2026-01-01T10:00:09Z",
  stopRequested: false,
  usage: null,
  report: null,
};

type Options = {
  generation?: object;
  current?: VersionRef | null;
  busy?: boolean;
  archived?: boolean;
  restored?: VersionRef | null;
  refusal?: Refusal;
  suggestions?: boolean;
  said?: string;
  selection?: Selection | null;
};

const open = async ({
  generation = answered("BUILD", v(3), v(4)),
  current = v(4),
  busy = false,
  archived = false,
  restored = v(5),
  refusal = null,
  suggestions = true,
  said = "make it green",
  selection = null,
}: Options = {}) => {
  const done: string[] = [];
  const bench: Bench = {
    projectId: "p1",
    openCode: nothing,
    openChanges: nothing,
    showVersion: nothing,
    showPart: nothing,
    restore: async ({ number }) => {
      done.push(`restore v${number}`);
      return restored;
    },
    known: () => undefined,
    suggest: nothing,
  };
  const conversation: ReturnType<typeof useConversation> = {
    messages: [
      message("m1", "USER", said, generation),
      message("m2", "ASSISTANT", "The header is green now.", generation),
    ],
    hasEarlier: false,
    loadingEarlier: false,
    loading: false,
    error: undefined,
    earlier: async () => {},
    newer: async () => {},
    letGo: nothing,
    refetch: trusted(async () => {}),
  };
  const { view, client } = await show(
    <BenchContext value={bench}>
      <Conversation
        projectId="p1"
        conversation={conversation}
        writing={null}
        pending={null}
        busy={busy}
        current={current}
        archived={archived}
        code={{ html: "<h1>Crumb & Co</h1>", css: "", javascript: "" }}
        hasPage
        notice={null}
        onNotice={nothing}
        onSend={async (content, mode) => {
          done.push(`${mode} ${content}`);
          return refusal;
        }}
        onStop={nothing}
        stopping={false}
        onRetry={async (id) => {
          done.push(`retry ${id}`);
          return null;
        }}
        onContinue={async (id) => {
          done.push(`continue ${id}`);
          return null;
        }}
        composer={createRef<ComposerHandle>()}
        selection={selection}
        onUnselect={() => done.push("unselected")}
        yields={false}
      />
    </BenchContext>,
    {},
  );
  await act(async () => {
    client.writeQuery({ query: preferencesQuery, data: trusted(viewer({ preferences: { suggestions } })) });
  });
  await act(async () => {
    client.writeFragment({
      id: "Generation:g1",
      fragment: answerFragment,
      fragmentName: "Answer_generation",
      data: trusted({ ...ended, ...generation }),
    });
  });
  const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Your request" });
  return {
    view,
    done,
    field,
    type: (value: string) => fireEvent.change(field, { target: { value } }),
    press: (key: string) => act(async () => void fireEvent.keyDown(field, { key })),
    edit: () => fireEvent.click(screen.getByRole("button", { name: "Edit this request" })),
  };
};

test("the last request is edited and sent from the page before its answer, and says so first", async () => {
  const { field, done, type, press, edit } = await open();
  edit();
  expect(field.value).toBe("make it green");
  expect(screen.getByText(/^v3 comes back as a new version, then this is sent\. v4 stays/)).toBeTruthy();
  type("make it blue");
  await press("Enter");
  expect(done).toEqual(["restore v3", "BUILD make it blue"]);
  expect(field.value).toBe("");
  expect(screen.queryByRole("group", { name: "Editing the last request" })).toBeNull();
});

test("it can be sent for the page as it is now, in the mode it had", async () => {
  const { done, press, edit } = await open({ generation: answered("DISCUSS", v(4), null) });
  edit();
  expect(screen.queryByRole("radiogroup", { name: "The page it works on" })).toBeNull();
  expect(screen.getByText(/^Sent as a new request for v4\./)).toBeTruthy();
  await press("Enter");
  expect(done).toEqual(["DISCUSS make it green"]);
});

test("the choice of the page is the person's", async () => {
  const { done, press, edit } = await open();
  edit();
  fireEvent.click(screen.getByRole("radio", { name: "From v4, as it is now" }));
  await press("Enter");
  expect(done).toEqual(["BUILD make it green"]);
});

test("what was typed before an edit comes back when the edit is sent or left", async () => {
  const { field, type, press, edit } = await open();
  type("and a map");
  edit();
  expect(field.value).toBe("make it green");
  await press("Escape");
  expect(field.value).toBe("and a map");
  edit();
  await press("Enter");
  expect(field.value).toBe("and a map");
});

test("an edit is there again after a reload", async () => {
  const { view, type, edit } = await open();
  edit();
  type("make it bl");
  view.unmount();
  const { field } = await open();
  expect(field.value).toBe("make it bl");
  expect(screen.getByRole("group", { name: "Editing the last request" })).toBeTruthy();
});

test("a page that does not come back keeps the request from being sent", async () => {
  const { field, done, press, edit } = await open({ restored: null });
  edit();
  await press("Enter");
  expect(done).toEqual(["restore v3"]);
  expect(field.value).toBe("make it green");
});

test("a request that was refused after the page came back does not bring it back twice", async () => {
  const { field, done, press, edit } = await open({ refusal: { words: "Full.", freesAt: null } });
  edit();
  await press("Enter");
  expect(field.value).toBe("make it green");
  await press("Enter");
  expect(done).toEqual(["restore v3", "BUILD make it green", "BUILD make it green"]);
});

test("nothing is edited while an answer is written, or in the archive", async () => {
  for (const state of [{ busy: true }, { archived: true }]) {
    const { view } = await open(state);
    expect(screen.queryByRole("button", { name: "Edit this request" })).toBeNull();
    view.unmount();
  }
});

const broken = (more: object = {}) => ({ ...answered("BUILD", v(4), null), status: "CANCELLED", ...more });
const goOn = () => screen.queryByRole("button", { name: "Continue" });

test("an answer that was stopped is gone on with while the page is the one it was written on", async () => {
  const { done, view } = await open({ generation: broken() });
  await screen.findByText("Stopped. Nothing was saved.");
  expect(goOn()?.dataset["variant"]).toBe("default");
  await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Continue" })));
  expect(done).toEqual(["continue g1"]);
  expect(document.activeElement).toBe(screen.getByRole("log"));
  view.unmount();
  for (const state of [{ current: v(5) }, { busy: true }, { archived: true }]) {
    const { view } = await open({ generation: broken(), ...state });
    await screen.findByText("Stopped. Nothing was saved.");
    expect(goOn()).toBeNull();
    view.unmount();
  }
});

test("going on is the next step of one that broke off, and none of one that is too large or out of tokens", async () => {
  const failed = (code: string) =>
    broken({
      status: "INCOMPLETE",
      error: { __typename: "GenerationError", code, message: "It ended. Sorry." },
    });
  const { view } = await open({ generation: failed("MODEL_INTERRUPTED") });
  await screen.findByText("The answer broke off.");
  expect(goOn()?.dataset["variant"]).toBe("rose");
  expect(screen.getByRole("button", { name: "Try again" }).dataset["variant"]).toBe("quiet");
  view.unmount();
  const large = await open({ generation: failed("TOO_LARGE") });
  await screen.findByText("The page grew larger than a project may be.");
  expect(goOn()).toBeNull();
  expect(screen.getByRole("button", { name: "Try again" }).dataset["variant"]).toBe("rose");
  large.view.unmount();
});

test("a suggestion goes into the composer, for the person to send", async () => {
  const { field, done, press } = await open();
  const offered = screen.getByRole("group", { name: "Suggestions" });
  expect(offered.textContent).toContain("Add a contact form");
  fireEvent.click(screen.getByRole("button", { name: "Add a contact form" }));
  expect(field.value).toBe("Add a contact form");
  expect(document.activeElement).toBe(field);
  expect(screen.queryByRole("group", { name: "Suggestions" })).toBeNull();
  expect(done).toEqual([]);
  await press("Enter");
  expect(done).toEqual(["BUILD Add a contact form"]);
});

test("nothing is suggested while something is typed or edited, after an answer that broke off, or on request", async () => {
  const none = () => expect(screen.queryByRole("group", { name: "Suggestions" })).toBeNull();
  const first = await open();
  first.edit();
  none();
  await first.press("Escape");
  first.type("and a map");
  none();
  first.view.unmount();
  localStorage.clear();
  const broken = { ...answered("BUILD", v(3), null), status: "INCOMPLETE" };
  for (const state of [{ generation: broken }, { busy: true }, { archived: true }, { suggestions: false }]) {
    const { view } = await open(state);
    none();
    view.unmount();
  }
});

const heading = { selector: "main > h1", lines: { from: 4, to: 4 } };
const about = "Selected: main > h1 in index.html, line 4\n\n";

test("the selected element goes with the next message, once", async () => {
  const { done, type, press } = await open({ selection: heading });
  type("make it larger");
  await press("Enter");
  expect(done).toEqual([`BUILD ${about}make it larger`, "unselected"]);
});

test("an edited request keeps its element where the page is the one it was said of", async () => {
  const { done, field, press, edit, view } = await open({ said: `${about}make it larger` });
  edit();
  expect(field.value).toBe("make it larger");
  await press("Enter");
  expect(done).toEqual(["restore v3", `BUILD ${about}make it larger`]);
  view.unmount();
  const again = await open({ said: `${about}make it larger` });
  again.edit();
  fireEvent.click(screen.getByRole("radio", { name: "From v4, as it is now" }));
  await again.press("Enter");
  expect(again.done).toEqual(["BUILD make it larger"]);
});
