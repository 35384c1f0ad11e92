import { expect, it } from "vitest";
import { contentDigest, siteFiles } from "./site-files.ts";

const pathsOf = (html: string, css = "", javascript = "") =>
  siteFiles({ html, css, javascript }).map(({ path }) => path);

it.each([
  ["all three", "<p>", "p{}", "run()", ["index.html", "styles.css", "script.js"]],
  ["a page alone", "<p>", "", "", ["index.html"]],
  ["an empty page, for the site's address must answer", "", "", "", ["index.html"]],
  [
    "an empty file that the page links",
    `<link rel="stylesheet" href="./styles.css">`,
    "",
    "",
    ["index.html", "styles.css"],
  ],
  ["a file that the page does not link", "<p>", "", "run()", ["index.html", "script.js"]],
])("a version is published as its files: %s", (_, html, css, javascript, paths) => {
  expect(pathsOf(html, css, javascript)).toEqual(paths);
});

it("what is published is what was written, to the last byte", () => {
  const html = "<p>ü\r\n\u2028 \t</p>\n\n";
  expect(siteFiles({ html, css: "", javascript: "" })).toEqual([{ path: "index.html", text: html }]);
});

it("the same files have the same digest in any order, and no others do", () => {
  const files = siteFiles({ html: "<p>", css: "p{}", javascript: "run()" });
  const digest = contentDigest(files);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(contentDigest([...files].reverse())).toBe(digest);
  const others = [
    siteFiles({ html: "<p>", css: "run()", javascript: "p{}" }),
    siteFiles({ html: "<p>", css: "p{}", javascript: "" }),
    files.map((file) => ({ ...file, text: `${file.text}\n` })),
    files.map((file) => ({ ...file, path: `a/${file.path}` })),
  ];
  expect(new Set([digest, ...others.map(contentDigest)]).size).toBe(5);
});
