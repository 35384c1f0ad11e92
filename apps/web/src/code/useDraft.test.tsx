import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { useState } from "react";
import { show } from "../test-world.tsx";
import { keepEdits, keptEdits } from "./edits.ts";
import { useDraft } from "./useDraft.ts";

const code = (html: string) => ({ html, css: "", javascript: "" });
const versionOf = (number: number) => ({ id: `v${number}`, number });

function Editor({ number, html, archived }: { number: number; html: string; archived: boolean }) {
  const draft = useDraft({ projectId: "p1", code: code(html), version: versionOf(number), archived });
  return (
    <>
      <textarea
        aria-label="Code"
        value={draft.code.html}
        onChange={(event) => draft.edit("HTML", event.target.value)}
      />
      {draft.newer && (
        <>
          <button onClick={draft.take}>Take</button>
          <button onClick={() => draft.merge(code("both"))}>Merge</button>
        </>
      )}
    </>
  );
}
const opened = { number: 4, html: "four", archived: false };
const moved = { number: 5, html: "five", archived: false };
function Project({ begin }: { begin: typeof opened }) {
  const [at, setAt] = useState<typeof opened | null>(begin);
  return (
    <>
      {at && <Editor {...at} />}
      <button onClick={() => setAt(moved)}>v5 is made</button>
      <button onClick={() => setAt(null)}>Leave</button>
      <button onClick={() => setAt((now) => now && { ...now, archived: false })}>Unarchive</button>
    </>
  );
}
const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Code" });
const type = (value: string) => fireEvent.change(field(), { target: { value } });
const press = async (name: string) => {
  // A toast says its action in a part of the page that is to be read out too.
  const button = (await screen.findAllByRole("button", { name, hidden: true }))[0];
  await act(async () => void (button && fireEvent.click(button)));
};
const conflict = async () => {
  await show(<Project begin={opened} />, {});
  type("mine");
  await press("v5 is made");
};

beforeEach(() => sessionStorage.clear());
afterEach(() => sessionStorage.clear());

test("edits that gave way to a newer version come back after the project was left", async () => {
  await conflict();
  await press("Take");
  expect(field().value).toBe("five");
  await press("Leave");
  expect(keptEdits("p1")).toBeNull();
  await press("Bring my edits back");
  expect(keptEdits("p1")).toMatchObject({ code: code("mine"), base: { version: versionOf(4) } });
  await press("v5 is made");
  expect(field().value).toBe("mine");
});

test("they come back into the editor that is open by then", async () => {
  await conflict();
  await press("Take");
  await press("Leave");
  await press("v5 is made");
  await press("Bring my edits back");
  expect(field().value).toBe("mine");
});

test("what was typed after a merge comes back when its undo is undone", async () => {
  await conflict();
  await press("Merge");
  type("both, and more");
  await press("Undo");
  expect(field().value).toBe("mine");
  await press("Swap them back");
  await waitFor(() => expect(field().value).toBe("both, and more"));
});

test("the archive keeps the edits of a project, and they are there when it comes out of it", async () => {
  const edits = { code: code("mine"), base: { code: code("four"), version: versionOf(4) } };
  keepEdits("p1", edits);
  await show(<Project begin={{ ...opened, archived: true }} />, {});
  expect(field().value).toBe("four");
  window.dispatchEvent(new Event("pagehide"));
  expect(keptEdits("p1")).toEqual(edits);
  await press("Unarchive");
  expect(field().value).toBe("mine");
});
