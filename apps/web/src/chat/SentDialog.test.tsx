import { act, fireEvent, screen, within } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import { show } from "../test-world.tsx";
import { SentDialog } from "./SentDialog.tsx";

const call = (number: number, more: object) => ({
  __typename: "ModelCall",
  attempt: 1,
  number,
  purpose: "ANSWER",
  status: "OK",
  inputTokens: 4198,
  outputTokens: 71,
  estimated: false,
  durationMs: 11_400,
  prompt: [],
  ...more,
});
const said = (role: string, content: string) => ({ __typename: "PromptMessage", role, content });

function Opened() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>Open</button>
      <SentDialog open={open} onOpenChange={setOpen} generationId="g1" />
    </>
  );
}

test("what was sent is asked for when it is opened, call by call, with code folded", async () => {
  const code = Array.from({ length: 30 }, (_, line) => `<p>${line}</p>`).join("\n");
  const page = `@@roseram:k3 current path="index.html"\n${code}\n@@roseram:k3 current end\nMake it green`;
  const { asked } = await show(<Opened />, {
    SentCalls: () => ({
      generation: {
        __typename: "Generation",
        id: "g1",
        model: "gpt-5-mini",
        calls: [
          call(1, { prompt: [said("SYSTEM", "Rules"), said("USER", page)] }),
          call(2, {
            purpose: "REPAIR",
            status: "FAILED",
            inputTokens: null,
            outputTokens: null,
            durationMs: null,
          }),
        ],
      },
    }),
  });
  expect(asked).toEqual([]);
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Open" })));
  const first = within(await screen.findByRole("region", { name: "The answer" }));
  expect(screen.getByText("To gpt-5-mini, in 2 calls. Only you can see this.")).toBeTruthy();
  expect(first.getByText("4,198 in, 71 out · 11 s")).toBeTruthy();
  expect(first.getAllByText("Make it green")).toHaveLength(2);
  const rows = [...document.querySelectorAll(".sent-head")].map((row) =>
    [...row.children].slice(0, 2).map((part) => part.textContent),
  );
  expect(rows).toEqual([
    ["Instructions", "Rules"],
    ["You", "Make it green"],
  ]);
  expect(first.getByText("30 lines").closest("details")?.open).toBe(false);
  const second = within(screen.getByRole("region", { name: "Putting the page right" }));
  expect(second.getByText("failed, not counted")).toBeTruthy();
  expect(second.getByText(/not kept any more/)).toBeTruthy();
});
