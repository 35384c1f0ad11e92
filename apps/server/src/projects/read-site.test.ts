import { type Zippable, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readSite } from "./read-site.ts";

const MAX = 10_000;
const alone = (html: string) => ({ html, css: "split", javascript: "" });
const documents = {
  split: alone,
  link: (html: string, files: readonly string[]) => `${html}<!-- ${files.join(" ")} -->`,
};

const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString("base64");
const read = (bytes: Uint8Array | string, name = "site.zip") =>
  readSite({ name, content: base64(bytes) }, MAX, documents);
const zip = (files: Record<string, string | Uint8Array>, options: Zippable = {}) =>
  zipSync({
    ...Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, typeof text === "string" ? strToU8(text) : text]),
    ),
    ...options,
  });

describe("an archive", () => {
  it("is a site when it holds the three files", () => {
    const files = { "index.html": "<p>é</p>", "styles.css": "p{}", "script.js": "let a;" };
    expect(read(zip(files))).toEqual({
      code: { html: "<p>é</p><!-- css javascript -->", css: "p{}", javascript: "let a;" },
      leftOut: [],
    });
  });

  it("may hold them in one folder, packed or stored, with the files of macOS beside them", () => {
    const bytes = zipSync({
      "Site/": new Uint8Array(),
      "Site/Index.html": [strToU8("<p>"), { level: 0 }],
      "Site/script.js": strToU8("let a;"),
      "Site/.DS_Store": strToU8("x"),
      "__MACOSX/Site/._index.html": strToU8("x"),
    });
    expect(read(bytes)).toEqual({
      code: { html: "<p><!-- javascript -->", css: "", javascript: "let a;" },
      leftOut: [],
    });
  });

  it("leaves out what is not one of the three, and names it", () => {
    const files = {
      "index.html": "<p>",
      "styles.css": "p{}",
      "style.css": "old",
      "img/logo.png": new Uint8Array([0, 1, 2]),
      "about.html": "<p>",
    };
    expect(read(zip(files))).toMatchObject({ leftOut: ["style.css", "img/logo.png", "about.html"] });
  });

  it("may have other names for its styles and its script, if there is one of each", () => {
    const files = { "index.html": "<p>", "css/main.css": "p{}", "app.js": "let a;" };
    expect(read(zip(files))).toMatchObject({ code: { css: "p{}", javascript: "let a;" }, leftOut: [] });
    expect(read(zip({ ...files, "b.js": "", "css/b.css": "" }))).toEqual({
      code: alone("<p>"),
      leftOut: ["css/main.css", "app.js", "b.js", "css/b.css"],
    });
  });

  it("with a page alone is split like a page", () => {
    expect(read(zip({ "index.html": "<p>" }))).toEqual({ code: alone("<p>"), leftOut: [] });
  });

  it.each([
    ["without an index.html", { "a/b/index.html": "<p>" }, "There is no index.html in the archive."],
    [
      "with several sites",
      { "a/index.html": "<p>", "b/index.html": "<p>" },
      "There are several sites in the archive: a/, b/. Pack one of them alone.",
    ],
    ["with a path that leads out of it", { "index.html": "<p>", "../x": "" }, /leads out of it/],
    ["with an absolute path", { "index.html": "<p>", "/etc/passwd": "" }, /leads out of it/],
    ["with a path of another system", { "index.html": "<p>", "..\\x": "" }, /leads out of it/],
    ["with a drive", { "index.html": "<p>", "C:\\x": "" }, /leads out of it/],
    [
      "with a picture for a page",
      { "index.html": new Uint8Array([0x89, 0x50, 0x4e, 0x47]) },
      /not a text in UTF-8/,
    ],
    ["with a text for a page", { "index.html": "Dear all" }, /neither a zip archive nor an HTML page/],
    [
      "with U+0000 in a script",
      { "index.html": "<p>", "script.js": "a\0" },
      /characters that no web page has/,
    ],
  ])("%s is refused", (_name, files, message) => {
    expect(read(zip(files))).toEqual({
      refused: { code: "INVALID", message: expect.stringMatching(message) },
    });
  });

  it("is refused when a file is larger than a file may be", () => {
    const files = { "index.html": "<p>", "styles.css": "x".repeat(MAX + 1) };
    expect(read(zip(files))).toEqual({
      refused: { code: "TOO_LONG", message: "styles.css is too large: at most 10,000 bytes." },
    });
  });

  it("is refused by what its files declare together, before any is unpacked", () => {
    const files = { "index.html": "<p>", "a.bin": new Uint8Array(MAX * 3) };
    expect(read(zip(files))).toMatchObject({
      refused: { message: /^The archive is too large: .*30,000 bytes/ },
    });
  });

  it("is refused when it unpacks to more than it declares", () => {
    const bytes = zip({ "index.html": `<p>${" ".repeat(MAX * 2)}` });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // The directory's word for the unpacked size, made small.
    for (let at = 0; at + 4 < bytes.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    expect(read(bytes)).toMatchObject({ refused: { message: /damaged/ } });
  });

  it("is refused with more than 200 entries", () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`f${n}.txt`, ""]));
    expect(read(zip({ ...many, "index.html": "<p>" }))).toMatchObject({
      refused: { message: /at most 200/ },
    });
    delete many["f0.txt"];
    expect(read(zip({ ...many, "index.html": "<p>" }))).toMatchObject({ code: { html: "<p>" } });
  });

  it("is refused when it is encrypted", () => {
    const bytes = zip({ "index.html": "<p>" });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 4 < bytes.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    expect(read(bytes)).toMatchObject({ refused: { message: /without a password/ } });
  });

  it("is refused when it holds one of the three more than once, whatever the case", () => {
    for (const twice of ["Index.html", "STYLES.CSS"])
      expect(read(zip({ "index.html": "<p>a</p>", "styles.css": "", [twice]: "<p>b</p>" }))).toMatchObject({
        refused: { message: expect.stringMatching(/ more than once\. Pack it again/) },
      });
    const others = { "index.html": "<p>", "styles.css": "", "a.txt": "", "A.txt": "" };
    expect(read(zip(others))).toMatchObject({ leftOut: ["a.txt", "A.txt"] });
  });

  it("is refused when one of the three is a link, and when a path is longer than any system has", () => {
    const link = [strToU8("<p>"), { os: 3, attrs: 0o120777 << 16 }] satisfies Zippable[string];
    expect(read(zip({}, { "index.html": link }))).toMatchObject({
      refused: { message: /^index\.html is a link/ },
    });
    expect(read(zip({ "index.html": "<p>", ["x".repeat(1_025)]: "" }))).toMatchObject({
      refused: { message: /too long/ },
    });
  });

  it("that is cut or changed anywhere is refused or read, and never anything else", () => {
    const bytes = zip({ "index.html": "<p>Hello</p>", "styles.css": "p { color: red }" });
    for (let cut = 0; cut < bytes.length; cut += 1)
      expect(read(bytes.slice(0, cut))).toHaveProperty("refused");
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const site = read(changed);
      if ("code" in site) expect([site.code.html, site.code.css].join()).toMatch(/^<p>Hello<\/p>/);
    }
  });
});

it("a file is told to be damaged as quickly as it is read", () => {
  expect(readSite({ name: "a.html", content: `${"=".repeat(300_000)}x===` }, 1_000_000, documents)).toEqual({
    refused: { code: "INVALID", message: "The file arrived damaged. Choose it again." },
  });
});

describe("a page", () => {
  it("is split into its files, whatever it is called", () => {
    expect(read("\uFEFF<!doctype html><p>", "notes.txt")).toEqual({
      code: alone("<!doctype html><p>"),
      leftOut: [],
    });
  });

  it.each([
    ["a text", "Dear all, x < y", "INVALID"],
    ["a picture", new Uint8Array([0xff, 0xd8, 0xff]), "INVALID"],
    ["UTF-16", Buffer.from("\uFEFF<p>", "utf16le"), "INVALID"],
    ["larger than a file may be", `<p>${"x".repeat(MAX)}`, "TOO_LONG"],
    ["larger than three files", new Uint8Array(MAX * 3 + 3), "TOO_LONG"],
  ])("that is %s is refused", (_name, bytes, code) => {
    expect(read(bytes, "page.html")).toMatchObject({ refused: { code } });
  });

  it("that was damaged on the way is refused", () => {
    for (const content of ["!!!!", "PHA", "data:text/html;base64,PHA+"])
      expect(readSite({ name: "a.html", content }, MAX, documents)).toMatchObject({
        refused: { message: "The file arrived damaged. Choose it again." },
      });
  });
});
