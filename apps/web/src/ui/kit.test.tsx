import { act, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { arrowTabs } from "./arrowTabs.ts";
import { Button } from "./Button.tsx";
import { Field } from "./Field.tsx";
import { Menu, MenuItem } from "./Menu.tsx";
import { Segment } from "./Segment.tsx";
import { toast } from "./toast.ts";

test("a button with a reason can be focused, does nothing, and does not send its form", () => {
  const press = vi.fn();
  const submit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
  render(
    <form onSubmit={submit}>
      <Button type="submit" reason="Say first what it should be" onClick={press}>
        Start
      </Button>
    </form>,
  );
  const button = screen.getByRole("button", { name: "Start" });
  button.focus();
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute("aria-disabled")).toBe("true");
  fireEvent.click(button);
  expect(press).not.toHaveBeenCalled();
  expect(submit).not.toHaveBeenCalled();
});

test("a button that is loading keeps its name in -ing and is pressed once", () => {
  const press = vi.fn();
  render(
    <Button loading loadingText="Saving" onClick={press}>
      Save
    </Button>,
  );
  const button = screen.getByRole("button", { name: "Saving" });
  expect(button.getAttribute("aria-busy")).toBe("true");
  fireEvent.click(button);
  expect(press).not.toHaveBeenCalled();
});

test("an icon button has a name", () => {
  render(
    <>
      <Button icon label="Reload" />
      <Button icon aria-label="More" />
    </>,
  );
  expect(screen.getAllByRole("button").map((button) => button.getAttribute("aria-label"))).toEqual([
    "Reload",
    "More",
  ]);
});

test("an error takes the place of the hint, and the field points to it", () => {
  const { rerender } = render(<Field label="Name" hint="255 characters at most" />);
  const described = () =>
    document.getElementById(screen.getByLabelText("Name").getAttribute("aria-describedby") ?? "")
      ?.textContent;
  expect(described()).toBe("255 characters at most");
  rerender(<Field label="Name" hint="255 characters at most" error="A name is needed." />);
  expect(described()).toBe("A name is needed.");
  expect(screen.queryByText("255 characters at most")).toBeNull();
});

function Choice() {
  const [value, setValue] = useState<"build" | "discuss">("build");
  return (
    <Segment
      label="Mode"
      value={value}
      onChange={setValue}
      options={[
        { value: "build", label: "Build" },
        { value: "discuss", label: "Discuss" },
      ]}
    />
  );
}

test("arrows choose in a segment, round the end, and the focus follows", () => {
  render(<Choice />);
  const chosen = () => screen.getByRole("radio", { checked: true });
  chosen().focus();
  fireEvent.keyDown(chosen(), { key: "ArrowRight" });
  expect(chosen().textContent).toBe("Discuss");
  expect(document.activeElement).toBe(chosen());
  fireEvent.keyDown(chosen(), { key: "ArrowRight" });
  expect(chosen().textContent).toBe("Build");
  expect(chosen().tabIndex).toBe(0);
});

test("a menu opens by the keyboard, and what is chosen happens once", async () => {
  const rename = vi.fn();
  render(
    <Menu trigger={<Button>More</Button>}>
      <MenuItem onSelect={rename}>Rename</MenuItem>
    </Menu>,
  );
  const trigger = screen.getByRole("button", { name: "More" });
  expect(trigger.getAttribute("aria-expanded")).toBe("false");
  await act(async () => fireEvent.keyDown(trigger, { key: "ArrowDown" }));
  const item = await screen.findByRole("menuitem", { name: "Rename" });
  expect(trigger.getAttribute("aria-expanded")).toBe("true");
  await act(async () => fireEvent.click(item));
  expect(rename).toHaveBeenCalledOnce();
});

test("a toast is said, and its way back is one press away", async () => {
  const undo = vi.fn();
  await act(async () => toast("v3 restored as v5", { action: { label: "Undo", onPress: undo } }));
  await screen.findByText("v3 restored as v5");
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Undo" })));
  expect(undo).toHaveBeenCalledOnce();
});

test("in a row of files the arrows choose the next one, round the ends", () => {
  const chosen: string[] = [];
  render(
    <div role="tablist" aria-label="Files" onKeyDown={arrowTabs}>
      {["index.html", "styles.css", "script.js"].map((name) => (
        <button key={name} type="button" role="tab" onClick={() => chosen.push(name)}>
          {name}
        </button>
      ))}
    </div>,
  );
  screen.getByRole("tab", { name: "index.html" }).focus();
  for (const key of ["ArrowRight", "End", "ArrowRight", "ArrowLeft"]) {
    if (document.activeElement) fireEvent.keyDown(document.activeElement, { key });
  }
  expect(chosen).toEqual(["styles.css", "script.js", "index.html", "script.js"]);
  expect(document.activeElement?.textContent).toBe("script.js");
});
