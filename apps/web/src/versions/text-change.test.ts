import { expect, test } from "vitest";
import { textChange } from "./text-change.ts";

const page = (html: string, css = "") => ({ html, css, javascript: "" });
const change = (before: string, after: string) => textChange(page(before), page(after));

test.each([
  ["<p>Order</p>", "<p>Order now</p>", { old: "Order", now: "Order now" }],
  ["<p>Fresh bread</p><p>x</p>", "<p>Fresh cake</p><p>x</p>", { old: "Fresh bread", now: "Fresh cake" }],
  ["<li>a</li><li>a</li>", "<li>a</li><li>ab</li>", { old: "a", now: "ab" }],
  ["<p>Salt &amp; oil</p>", "<p>Salt</p>", { old: "Salt &amp; oil", now: "Salt" }],
  ["<p>שלום</p>", "<p>שלום עולם</p>", { old: "שלום", now: "שלום עולם" }],
  ["<p></p>", "<p>new</p>", { old: "", now: "new" }],
])("%s, then %s, is a text that was changed", (before, after, texts) => {
  expect(change(before, after)).toEqual(texts);
});

test.each([
  ["an attribute", '<p class="a">x</p>', '<p class="b">x</p>'],
  ["two texts", "<p>a</p><p>b</p>", "<p>c</p><p>d</p>"],
  ["a new element", "<p>a</p>", "<p>a</p><p>b</p>"],
  ["an element inside of a text", "<p>a b</p>", "<p>a <b>b</b></p>"],
  ["a rule", "<style>a{b:c}</style>", "<style>a{b:d}</style>"],
  ["a script", '<script type="module">go(1)</script>', '<script type="module">go(2)</script>'],
  ["the title", "<title>a</title>", "<title>b</title>"],
  ["nothing", "<p>a</p>", "<p>a</p>"],
  ["a page without tags", "a", "b"],
])("%s is none", (_, before, after) => {
  expect(change(before, after)).toBeNull();
});

test("nor is a text with a change in another file", () => {
  expect(textChange(page("<p>a</p>"), page("<p>b</p>", "a{}"))).toBeNull();
});
