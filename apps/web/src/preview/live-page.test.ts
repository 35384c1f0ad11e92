import { expect, test } from "vitest";
import { type Answer, answerAt, emptyCode } from "../chat/fold.ts";
import { livePage } from "./live-page.ts";

const base = { html: "<body><p>old</p></body>", css: "p { color: red }\n", javascript: "" };
const at = (more: Partial<Answer>): Answer => ({
  ...answerAt({ text: "", code: base, lastSeq: 3, attempt: 1 }),
  ...more,
});

test("until something has changed there is nothing new to show", () => {
  expect(livePage(base, at({}))).toBeNull();
});

test("styles written anew keep the old ones below them until they are whole", () => {
  const css = "p { color: blue }\na { b";
  const writing = at({ code: { ...base, css }, pen: { file: "CSS", offset: css.length } });
  expect(livePage(base, writing)?.code.css).toBe("p { color: red }\n\np { color: blue }");
  expect(livePage(base, { ...writing, finished: true })?.code.css).toBe(css);
});

test("an edit inside the styles is shown as it stands", () => {
  const css = "p { color: green }\n";
  const writing = at({ code: { ...base, css }, pen: { file: "CSS", offset: 16 } });
  expect(livePage(base, writing)?.code.css).toBe(css);
});

test("a first page wears plain paper until its own first rule, and small pictures until its last", () => {
  const html = "<body><h1>New</h1>";
  const bare = at({ code: { ...emptyCode, html }, pen: { file: "HTML", offset: html.length } });
  expect(livePage(emptyCode, bare)?.code.css).toContain(":where(body)");
  const styled = at({ code: { html, css: "h1 { x: y }", javascript: "" }, pen: { file: "CSS", offset: 11 } });
  expect(livePage(emptyCode, styled)?.code.css).toMatch(/^:where\(svg,[^\n]+\nh1 { x: y }$/);
  const whole = { ...styled, pen: { file: "JAVASCRIPT" as const, offset: 0 } };
  expect(livePage(emptyCode, whole)?.code.css).toBe("h1 { x: y }");
});
