import { act, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Announcer } from "./Announcer.tsx";
import { type Answer, type CodeFile, answerAt, emptyCode } from "./fold.ts";
import type { Writing } from "./useLiveAnswer.ts";

/** An answer whose state the test moves on. */
const listen = () => {
  let answer: Answer = answerAt({ text: "", code: emptyCode, lastSeq: 0, attempt: 1 });
  const listeners = new Set<() => void>();
  const writing: Writing = {
    id: "g1",
    mode: "BUILD",
    startedAt: "2026-01-01T10:00:00Z",
    base: emptyCode,
    number: 1,
    baseNumber: null,
    continues: null,
    answer: {
      get: () => answer,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close: () => {},
    },
    rows: { get: () => [], subscribe: () => () => {} },
  };
  const view = render(<Announcer writing={writing} status="RUNNING" />);
  const status = screen.getByRole("status");
  const heard: string[] = [status.textContent];
  const hear = () => {
    if (status.textContent !== heard.at(-1)) heard.push(status.textContent);
  };
  return {
    heard,
    move(file: CodeFile | null, text = answer.text) {
      answer = {
        ...answer,
        text,
        lastSeq: answer.lastSeq + 1,
        pen: file && { file, offset: answer.lastSeq },
      };
      act(() => {
        for (const listener of listeners) listener();
      });
      hear();
    },
    end(how: string) {
      view.rerender(<Announcer writing={null} status={how} />);
      hear();
    },
  };
};

test("who listens hears that it writes, each file once it is finished, and the end with its first sentence", () => {
  const { heard, move, end } = listen();
  for (const text of ["A page ", "A page for bread. ", "A page for bread. It has a map."]) move(null, text);
  for (let line = 0; line < 50; line++) move("HTML");
  for (let line = 0; line < 50; line++) move("CSS");
  move("HTML");
  move("CSS");
  move("JAVASCRIPT");
  end("COMPLETED");
  expect(heard).toEqual([
    "Writing",
    "index.html is written.",
    "styles.css is written.",
    "script.js is written. The answer has ended. A page for bread.",
  ]);
});

test.each([
  ["CANCELLED", "The answer has ended: it was stopped, and nothing was saved."],
  ["INCOMPLETE", "The answer has ended: it broke off, and what arrived is kept."],
])("one that ends as %s says so, and calls no half file written", (how, words) => {
  const { heard, move, end } = listen();
  move(null, "A page.");
  move("HTML");
  end(how);
  expect(heard).toEqual(["Writing", words]);
});
