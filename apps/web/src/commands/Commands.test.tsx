import { fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeAll, expect, test } from "vitest";
import { show } from "../test-world.tsx";
import { setSingleKeys } from "../ui/single-keys.ts";
import { Commands } from "./Commands.tsx";
import { type Command, useCommands } from "./registry.ts";

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
afterEach(() => setSingleKeys(true));

const project = (id: string, name: string) => ({ __typename: "Project", id, name, status: "ACTIVE" });
const found = (...nodes: object[]) => ({
  projects: {
    __typename: "ProjectConnection",
    edges: nodes.map((node) => ({ __typename: "ProjectEdge", node })),
  },
});

const start = async (more: readonly Command[] = []) => {
  const done: string[] = [];
  const does = (id: string) => () => void done.push(id);
  const own: readonly Command[] = [
    { id: "width", group: "preview", title: "Next width", keys: "w", run: does("width") },
    { id: "preview", group: "tabs", title: "Preview", keys: "g p", run: does("preview") },
    { id: "rename", group: "project", title: "Rename", keys: "f2", run: does("rename") },
    {
      id: "save",
      group: "code",
      title: "Save as version",
      keys: "mod+s",
      keysElsewhere: true,
      run: does("save"),
    },
    ...more,
  ];
  function Page() {
    useCommands(own);
    return (
      <>
        <input aria-label="Field" />
        <div role="menu">
          <button>Item</button>
        </div>
      </>
    );
  }
  const world = await show(
    <>
      <Commands />
      <Page />
    </>,
    {
      CommandProjects: ({ filter }) =>
        filter ? found(project("p2", "Crumb & Co")) : found(project("p1", "Harbour kiln")),
    },
  );
  const press = (key: string, target: Element = document.body, held: object = {}) =>
    fireEvent.keyDown(target, { key, ...held });
  const open = () => press("k", document.body, { ctrlKey: true });
  return { ...world, done, press, open, field: screen.getByLabelText("Field") };
};
const names = () => screen.getAllByRole("option").map((option) => option.getAttribute("aria-label"));

test("a letter acts outside of fields, a pair in its order, and none under a menu", async () => {
  const { done, press, field } = await start();
  press("w", field);
  press("w", screen.getByText("Item"));
  press("p");
  expect(done).toEqual([]);
  press("w");
  press("g");
  press("p");
  expect(done).toEqual(["width", "preview"]);
});

test("turned off, letters do nothing, and the other keys still act", async () => {
  const { done, press, field } = await start();
  setSingleKeys(false);
  press("w");
  press("g");
  press("p");
  press("F2", field);
  expect(done).toEqual(["rename"]);
});

test("a key that another takes is not taken twice", async () => {
  const { done, press } = await start();
  press("s", document.body, { ctrlKey: true });
  expect(done).toEqual([]);
});

test("what cannot be done now is neither done by its key nor from the palette, which says why", async () => {
  const tried: string[] = [];
  const { press, open } = await start([
    {
      id: "undo",
      group: "versions",
      title: "Undo it",
      keys: "u",
      reason: "Nothing to undo",
      run: () => void tried.push("undo"),
    },
  ]);
  press("u");
  open();
  const input = await screen.findByRole("combobox");
  fireEvent.change(input, { target: { value: "undo" } });
  expect(names()[0]).toBe("Undo it, Nothing to undo");
  press("Enter", input);
  expect(screen.getByRole("combobox")).toBe(input);
  expect(tried).toEqual([]);
});

test("the arrows choose, around the ends, and Enter does it once the palette is closed", async () => {
  const { done, press, open } = await start();
  open();
  const input = await screen.findByRole("combobox");
  const chosen = () => screen.getByRole("option", { selected: true }).getAttribute("aria-label");
  expect(chosen()).toBe("Preview");
  press("ArrowDown", input);
  expect(chosen()).toBe("Next width");
  expect(input.getAttribute("aria-activedescendant")).toBe(screen.getByRole("option", { selected: true }).id);
  press("ArrowUp", input);
  press("ArrowUp", input);
  expect(chosen()).toBe(names().at(-1));
  fireEvent.change(input, { target: { value: "width" } });
  press("Enter", input);
  expect(done).toEqual(["width"]);
  expect(screen.queryByRole("combobox")).toBeNull();
});

test("projects are found through the API, for what is typed when the hand rests", async () => {
  const { asked, open } = await start();
  open();
  const input = await screen.findByRole("combobox");
  expect(await screen.findByRole("option", { name: "Harbour kiln" })).toBeDefined();
  for (const value of ["c", "cr", "cru"]) fireEvent.change(input, { target: { value } });
  expect(await screen.findByRole("option", { name: "Crumb & Co" })).toBeDefined();
  expect(asked.map(({ variables }) => variables.filter)).toEqual([undefined, { text: "cru" }]);
});

test("the list of keys is made of what the page declares", async () => {
  const { press } = await start();
  press("?");
  const list = await screen.findByRole("dialog", { name: "Keys" });
  for (const does of ["Next width", "Preview", "Rename", "Save as version", "Commands", "Keys"]) {
    expect(list.textContent).toContain(does);
  }
  fireEvent.click(screen.getByRole("button", { name: "Close" }));
});
