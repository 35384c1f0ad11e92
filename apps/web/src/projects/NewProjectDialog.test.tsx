import { act, fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../test-world.tsx";
import { NewProjectDialog } from "./NewProjectDialog.tsx";

test("Enter creates the project, Shift and Enter begin a new line", async () => {
  const { asked } = await show(<NewProjectDialog open onOpenChange={() => {}} />, {});
  const field = await screen.findByLabelText("What should it be?");
  await act(async () => fireEvent.change(field, { target: { value: "A quiz about capitals" } }));
  // True where nothing kept the browser from writing the line break.
  expect(fireEvent.keyDown(field, { key: "Enter", shiftKey: true })).toBe(true);
  expect(fireEvent.keyDown(field, { key: "Enter", isComposing: true })).toBe(true);
  expect(asked).toEqual([]);
  await act(async () => expect(fireEvent.keyDown(field, { key: "Enter" })).toBe(false));
  expect(asked).toMatchObject([
    { name: "CreateProject", variables: { input: { name: "Quiz about capitals" } } },
  ]);
});
