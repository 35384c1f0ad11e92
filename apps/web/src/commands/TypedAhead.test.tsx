import { fireEvent, screen } from "@testing-library/react";
import { beforeAll, expect, test } from "vitest";
import { show } from "../test-world.tsx";
import { Commands } from "./Commands.tsx";
import { useCommands } from "./registry.ts";

// jsdom knows the element and not how it opens.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };
});

// Alone in its file: the palette is fetched once, and this is about the first time.
test("what is typed before the palette is there is for it, and acts on nothing under it", async () => {
  const done: string[] = [];
  function Page() {
    useCommands([
      { id: "width", group: "preview", title: "Next width", keys: "w", run: () => void done.push("width") },
      { id: "next", group: "preview", title: "Next change", keys: "x", run: () => void done.push("next") },
    ]);
    return null;
  }
  await show(
    <>
      <Commands />
      <Page />
    </>,
    {},
  );
  const press = (key: string, held = {}) => fireEvent.keyDown(document.body, { key, ...held });
  press("k", { ctrlKey: true });
  for (const key of ["w", "i", "x", "Backspace", "d", "t", "h", "Enter"]) press(key);
  expect(screen.queryByRole("combobox")).toBeNull();
  expect(done).toEqual([]);
  await expect.poll(() => done).toEqual(["width"]);
  expect(screen.queryByRole("combobox")).toBeNull();

  press("k", { ctrlKey: true });
  const field = await screen.findByRole<HTMLInputElement>("combobox");
  expect(field.value).toBe("");
});
