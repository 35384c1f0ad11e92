import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { fixRequest } from "./fix-request.ts";
import { Said } from "./Said.tsx";

const shown = (text: string) => {
  const { container } = render(<Said text={text} />);
  return {
    text: container.textContent,
    code: [...container.querySelectorAll("code")].map((one) => one.textContent),
  };
};

test("what a page said is shown as code, without the ticks", () => {
  const { text, code } = shown(fixRequest([{ message: "x is not defined (script.js)", line: 27 }]));
  expect(code).toEqual(["x is not defined"]);
  expect(text).toContain("this error:\n\nx is not defined (script.js, line 27)\n\n");
});

test("ticks that do not close on their line stay, and markup is text", () => {
  expect(shown("a ` b\n` c <b>d</b>")).toEqual({ text: "a ` b\n` c <b>d</b>", code: [] });
});

test("the element a request was about is a chip, not its line", () => {
  const { text } = shown("Selected: main > h1 in index.html, line 4\n\nMake it larger");
  expect(text).toBe("About h1 in index.html, line 4: Make it larger");
});
