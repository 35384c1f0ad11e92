import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { setSingleKeys } from "../ui/single-keys.ts";
import { useKeys } from "./useKeys.ts";

afterEach(() => setSingleKeys(true));

const show = () => {
  const done: string[] = [];
  function Page() {
    useKeys({
      w: () => done.push("w"),
      "g p": () => done.push("g p"),
      f2: () => done.push("f2"),
      escape: () => done.push("escape"),
    });
    return (
      <>
        <input aria-label="Field" />
        <div role="menu">
          <button>Item</button>
        </div>
      </>
    );
  }
  render(<Page />);
  const press = (key: string, target: Element = document.body) => fireEvent.keyDown(target, { key });
  return { done, press, field: screen.getByLabelText("Field") };
};

test("a letter acts outside of fields, and a pair in its order", () => {
  const { done, press, field } = show();
  press("w", field);
  press("p");
  expect(done).toEqual([]);
  press("w");
  press("g");
  press("p");
  expect(done).toEqual(["w", "g p"]);
});

test("switched off, letters do nothing and the function keys still act", () => {
  const { done, press } = show();
  setSingleKeys(false);
  press("w");
  press("g");
  press("p");
  press("F2");
  expect(done).toEqual(["f2"]);
});

test("Escape acts in fields too, and leaves a menu to itself", () => {
  const { done, press, field } = show();
  press("Escape", screen.getByText("Item"));
  expect(done).toEqual([]);
  press("Escape", field);
  expect(done).toEqual(["escape"]);
});
