import { act, fireEvent, screen } from "@testing-library/react";
import { expect, onTestFinished, test } from "vitest";
import { type Bench, BenchContext } from "../builder/bench.ts";
import { show } from "../test-world.tsx";
import { useTextEdit } from "./useTextEdit.tsx";

const nothing = () => {};
const bench: Bench = {
  projectId: "p1",
  openCode: nothing,
  openChanges: nothing,
  showVersion: nothing,
  showPart: nothing,
  restore: async () => null,
  known: () => undefined,
  suggest: nothing,
};
const page = {
  finished: true,
  version: { id: "v1", number: 1 },
  code: { html: "<p>Bread</p>", css: "", javascript: "" },
};

function Page({ texts }: { texts: readonly string[] }) {
  const { onEdited } = useTextEdit({ current: page.version, reason: null });
  return texts.map((text, index) => (
    <button key={text} onClick={() => onEdited({ at: 0, before: "Cakes", after: text }, page)}>
      Edit {index + 1}
    </button>
  ));
}

test("each text that was not saved stays until it is closed, and can be copied as a whole", async () => {
  const copied: string[] = [];
  const clipboard = { writeText: async (text: string) => void copied.push(text) };
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: clipboard });
  onTestFinished(() => void Reflect.deleteProperty(navigator, "clipboard"));
  const texts = ["long ".repeat(200), "another text"];
  await show(
    <BenchContext value={bench}>
      <Page texts={texts} />
    </BenchContext>,
    {},
  );
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Edit 1" })));
  await screen.findByRole("button", { name: "Copy it", hidden: true });
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Edit 2" })));
  await screen.findAllByText("another text");
  const buttons = screen.getAllByRole("button", { name: "Copy it", hidden: true });
  expect(buttons).toHaveLength(2);
  for (const button of buttons) await act(async () => fireEvent.click(button));
  expect(copied.toSorted()).toEqual(texts.toSorted());
  expect(screen.getAllByRole("button", { name: "Copy it", hidden: true })).toHaveLength(2);
});
