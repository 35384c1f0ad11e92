import { expect, test } from "vitest";
import { pageDocument } from "./page-document.ts";
import { rewritten, selectionAt, textAt, withText } from "./source-elements.ts";

const page = `<!doctype html>
<html lang="en">
  <head><title>Bread</title></head>
  <body>
    <!-- <h1>Not this one</h1> -->
    <h1>Bread &amp; rolls</h1>
    <template><p>Later</p></template>
    <main id="shop">
      <p>One</p>
      <p class="on">
        Two
      </p>
      <table><tr><td>Cell</td></tr></table>
      <p>Three <b>bold</b></p>
    </main>
  </body>
</html>
`;
/** The number an element has in the preview, by the words in it. */
const numberOf = (html: string, selector: string): number => {
  const shown = new DOMParser().parseFromString(
    pageDocument({ html, css: "", javascript: "" }, { scripts: true, numbered: true }).html,
    "text/html",
  );
  return Number(shown.querySelector(selector)?.getAttribute("roseram-at"));
};
const at = (selector: string, tag: string) => selectionAt(page, numberOf(page, selector), tag);

test("an element of the preview is found again in its html, with a selector that finds it alone", () => {
  expect(at("h1", "h1")).toEqual({ selector: "body > h1", lines: { from: 6, to: 6 } });
  expect(at("main", "main")).toEqual({ selector: "main#shop", lines: { from: 8, to: 15 } });
  expect(at(".on", "p")).toEqual({ selector: "main#shop > p:nth-of-type(2)", lines: { from: 10, to: 12 } });
  expect(at("td", "td")).toEqual({
    selector: "main#shop > table > tbody > tr > td",
    lines: { from: 13, to: 13 },
  });
  for (const selector of ["h1", "main", ".on", "td", "b"]) {
    const found = selectionAt(page, numberOf(page, selector), selector === ".on" ? "p" : selector);
    const original = new DOMParser().parseFromString(page, "text/html");
    expect([...original.querySelectorAll(found?.selector ?? "none")]).toEqual([
      original.querySelector(selector),
    ]);
  }
});

test("what the builder takes out of a page does not shift the others", () => {
  const html = `<iframe src="x"></iframe><link rel="preconnect" href="//x"><script>1</script>\n<h1>Bread</h1>`;
  expect(selectionAt(html, numberOf(html, "h1"), "h1")).toEqual({
    selector: "body > h1",
    lines: { from: 2, to: 2 },
  });
});

test("an element that is not written, another tag, and a number that is none have no place", () => {
  expect(at("tbody", "tbody")).toBeNull();
  expect(selectionAt(page, numberOf(page, "h1"), "h2")).toBeNull();
  expect(selectionAt(page, 9999, "h1")).toBeNull();
  expect(selectionAt(page, -1, "h1")).toBeNull();
});

test("a page that is badly nested is counted as browsers count it", () => {
  const html =
    "<p>One<div>Two</div></p><table><b>Three</b><tr><td>4</table><noscript><i>5</i></noscript><u>6</u>";
  for (const tag of ["b", "td", "u", "div", "i"]) {
    const found = selectionAt(html, numberOf(html, tag), tag);
    expect([tag, found?.lines]).toEqual([tag, { from: 1, to: 1 }]);
  }
});

test("a plain text is found by its offsets; mixed, made up and foreign ones are not", () => {
  const found = textAt(page, numberOf(page, "h1"));
  expect(found && page.slice(found.from, found.to)).toBe("Bread &amp; rolls");
  expect(found?.text).toBe("Bread & rolls");
  expect(textAt(page, numberOf(page, "main > p:last-child"))).toBeNull();
  expect(textAt(page, numberOf(page, "title"))).toBeNull();
  const apart = "<p>a</x>b</p>";
  expect(textAt(apart, numberOf(apart, "p"))).toBeNull();
});

test("another text keeps everything else of the page, to the byte", () => {
  const changed = withText(page, numberOf(page, ".on"), "\n        Two\n      ", "Two & <three>");
  expect(changed).toBe(page.replace("        Two\n", "        Two &amp; &lt;three&gt;\n"));
  expect(withText(page, numberOf(page, ".on"), "Another", "x")).toBeNull();
});

test.each([
  ["Bread &amp; rolls", "Bread & buns", "Bread &amp; buns"],
  ["Caf&eacute; &copy; 2026", "Café © 2027", "Caf&eacute; &copy; 2027"],
  ["Caf&eacute; &copy; 2026", "Bar © 2026", "Bar &copy; 2026"],
  ["10&nbsp;km", "12\u00a0km", "12&nbsp;km"],
  ["One two", "One\u00a0two\u00a0three ", "One two three"],
  ["One\n    two", "One two three", "One\n    two three"],
  ["  One  ", "Two", "  Two  "],
  ["a &lt b", "a < c", "a &lt; c"],
  ["Fish &chips", "Fish & chips", "Fish &amp; chips"],
  ["Cats & dogs &copy", "Cats &copy dogs &copy", "Cats &amp;copy dogs &amp;copy"],
  ["R& D", "R&lt;D", "R&amp;lt;D"],
  ["A & copy", "A &copy", "A &amp;copy"],
  ["aa", "aaa", "aaa"],
  ["aba", "aa", "aa"],
  ["👋 Hello", "👋 Hi", "👋 Hi"],
  ["Old", "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
  ["Old", "", ""],
  ["Old", "one\ntwo\u0000", "one two"],
])("%j becomes %j as %j", (raw, words, expected) => {
  expect(rewritten(raw, words)).toBe(expected);
});
