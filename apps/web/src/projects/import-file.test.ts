import { expect, test } from "vitest";
import { IMPORT_BYTES, base64Of, importProblem, nameFromFile, nameOfImport } from "./import-file.ts";

test.each([
  ["my_site-v2.zip", "My site v2"],
  ["index.html", "Imported site"],
  [".zip", "Imported site"],
  ["Crumb & Co.html", "Crumb & Co"],
])("%s becomes the project %s", (file, name) => {
  expect(nameFromFile(file)).toBe(name);
});

test.each([
  ["<title>\n  Crumb &amp; Co </title><p>Bread", "Crumb & Co"],
  ["<p>Bread", "My site"],
  ["<title> </title>", "My site"],
])("a page is named by its title, if it has one: %s", async (html, name) => {
  expect(await nameOfImport(new File([html], "my_site.html"))).toBe(name);
});

test("of a zip only the name is read", async () => {
  expect(await nameOfImport(new File(["<title>Not read</title>"], "crumb-co.zip"))).toBe("Crumb co");
});

test("what cannot be a site is refused before it is sent, with the limit", () => {
  expect(importProblem({ name: "a.html", size: 10 })).toBeNull();
  expect(importProblem({ name: "a.ZIP", size: IMPORT_BYTES })).toBeNull();
  expect(importProblem({ name: "a.png", size: 10 })).toMatch(/\.zip or an \.html/);
  expect(importProblem({ name: "a.zip", size: 0 })).toMatch(/empty/);
  expect(importProblem({ name: "a.zip", size: IMPORT_BYTES + 1 })).toMatch(/3,073 kB; 3,072 kB fit/);
});

test("every byte survives the encoding, also those of a large file", async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7) % 256);
  const decoded = Uint8Array.from(atob(await base64Of(new Blob([bytes]))), (letter) => letter.charCodeAt(0));
  expect(decoded.length).toBe(bytes.length);
  expect(decoded.every((byte, index) => byte === bytes[index])).toBe(true);
});
