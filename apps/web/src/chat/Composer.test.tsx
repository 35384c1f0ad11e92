import { act, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { Composer, MESSAGE_CHARACTERS, type Mode } from "./Composer.tsx";
import { useDraft } from "./draft.ts";
import { type Selection, selectionLine } from "./selection.ts";

afterEach(() => localStorage.clear());

type Options = {
  writing?: boolean;
  blocked?: string | null;
  yields?: boolean;
  taken?: boolean | Promise<boolean>;
  selection?: Selection | null;
};

const show = async ({
  writing = false,
  blocked = null,
  yields = false,
  taken = true,
  selection = null,
}: Options = {}) => {
  const sent: [string, Mode][] = [];
  const said: string[] = [];
  let stopped = 0;
  function Held() {
    const [draft, setDraft] = useDraft("p1");
    const [mounted] = useState(true);
    return mounted ? (
      <Composer
        draft={draft}
        onDraft={setDraft}
        onTaken={setDraft}
        onSend={(content, mode) => {
          sent.push([content, mode]);
          return Promise.resolve(taken);
        }}
        onStop={() => stopped++}
        stopping={false}
        writing={writing}
        blocked={blocked}
        yields={yields}
        onBlocked={(reason) => said.push(reason)}
        modelName="Demo model (offline)"
        promptTokens={{ BUILD: 4180, DISCUSS: 120 }}
        lastRequest="the last one"
        selection={selection}
        onUnselect={() => said.push("removed")}
        placeholder=""
      />
    ) : null;
  }
  const view = await act(async () => render(<Held />));
  const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Your request" });
  const type = (value: string) => fireEvent.change(field, { target: { value } });
  const press = async (key: string, more = {}) =>
    act(async () => void fireEvent.keyDown(field, { key, ...more }));
  return { view, field, type, press, sent, said, stopped: () => stopped };
};

test("Enter sends and the draft goes when it was taken", async () => {
  const { field, type, press, sent } = await show();
  type("make it green");
  await press("Enter", { shiftKey: true });
  expect(sent).toEqual([]);
  await press("Enter");
  expect(sent).toEqual([["make it green", "BUILD"]]);
  expect(field.value).toBe("");
});

test("what was not taken stays, and survives a reload", async () => {
  const { view, field, type, press } = await show({ taken: false });
  type("make it green");
  await press("Enter");
  expect(field.value).toBe("make it green");
  view.unmount();
  expect((await show()).field.value).toBe("make it green");
});

test("while an answer is written Enter keeps the text and says so, and Send is Stop", async () => {
  const { field, type, press, sent, said, stopped } = await show({ writing: true });
  type("next");
  await press("Enter");
  expect(sent).toEqual([]);
  expect(said[0]).toMatch(/One answer at a time/);
  expect(field.value).toBe("next");
  expect(screen.queryByRole("button", { name: "Send" })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: /Stop/ }));
  expect(stopped()).toBe(1);
});

test("a message that is too long is not sent and says how long it may be", async () => {
  const { type, press, sent, said } = await show();
  type("x".repeat(32_001));
  expect(screen.getByText("32,001 of 32,000 characters")).toBeTruthy();
  await press("Enter");
  expect(sent).toEqual([]);
  expect(said[0]).toMatch(/32,001 characters; 32,000 fit/);
});

test("Discuss is sent as such, and arrow up in an empty field brings the last request back", async () => {
  const { field, press, sent } = await show();
  fireEvent.click(screen.getByRole("radio", { name: "Discuss" }));
  await press("ArrowUp");
  expect(field.value).toBe("the last one");
  await press("Enter");
  expect(sent).toEqual([["the last one", "DISCUSS"]]);
});

test("Enter inside a composition of another script does not send", async () => {
  const { type, press, sent } = await show();
  type("にほん");
  await press("Enter", { isComposing: true });
  expect(sent).toEqual([]);
});

test("what is typed while a request is on its way begins the next one", async () => {
  let take = (_: boolean) => {};
  const { field, type, press } = await show({ taken: new Promise<boolean>((resolve) => (take = resolve)) });
  type("make it green");
  await press("Enter");
  type("make it green and add a map");
  await act(async () => take(true));
  expect(field.value).toBe("and add a map");
});

test("Send is the rose control only with a text that can go and when nothing else is the next step", async () => {
  const look = () => screen.getByRole("button", { name: "Send" }).dataset.variant;
  const { view, type } = await show();
  expect(look()).toBe("default");
  type("make it green");
  expect(look()).toBe("rose");
  type("x".repeat(32_001));
  expect(look()).toBe("default");
  type("make it green");
  view.unmount();
  for (const other of [{ blocked: "This project is archived." }, { yields: true }]) {
    const { view } = await show(other);
    expect(look()).toBe("default");
    view.unmount();
  }
});

test("while something is typed it says about how many tokens that would take, by what the answer does", async () => {
  const { type } = await show();
  expect(screen.getByText("Demo model (offline)")).toBeTruthy();
  type("make it green");
  expect(screen.getByText("about 4,200 tokens")).toBeTruthy();
  fireEvent.click(screen.getByRole("radio", { name: "Discuss" }));
  expect(screen.getByText("about 120 tokens")).toBeTruthy();
  type(" ");
  expect(screen.queryByText(/tokens$/)).toBeNull();
});

test("the element a request is about is named beside the field, counts as a part of it, and can be removed", async () => {
  const selection = { selector: "main > h1", lines: { from: 4, to: 4 } };
  const { field, type, said } = await show({ selection });
  const named = document.getElementById(field.getAttribute("aria-describedby") ?? "");
  expect(named?.textContent).toContain("h1 in index.html, line 4");
  type("x".repeat(MESSAGE_CHARACTERS - selectionLine(selection).length - 2));
  expect(field.getAttribute("aria-invalid")).toBeNull();
  type("x".repeat(MESSAGE_CHARACTERS - selectionLine(selection).length - 1));
  expect(field.getAttribute("aria-invalid")).toBe("true");
  fireEvent.click(screen.getByRole("button", { name: "Remove the selected element" }));
  expect(said).toEqual(["removed"]);
  expect(document.activeElement).toBe(field);
});
