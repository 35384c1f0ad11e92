import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { createArchive, fileNameOf } from "./archive.ts";

it("hands out what there is so far, and a whole archive in the end", () => {
  const archive = createArchive();
  archive.add("a.txt", "first");
  const file = archive.open("b.txt");
  file.write("sec");
  const early = [...archive.take()];
  file.end("ond");
  archive.end();
  const bytes = Buffer.concat([...early, ...archive.take()]);
  expect(early.length).toBeGreaterThan(0);
  const files = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]);
  expect(files).toEqual([
    ["a.txt", "first"],
    ["b.txt", "second"],
  ]);
});

it.each([
  ["Crumb & Co", "crumb-co"],
  ["  Café Übermut  ", "cafe-ubermut"],
  ["日本語 サイト", "日本語-サイト"],
  ["../../etc/passwd", "etc-passwd"],
  ['a\u0000b\u202ec\r\n"d"', "a-b-c-d"],
  ["!!!", "page"],
  ["", "page"],
  ["CON.", "con"],
  ["x".repeat(255), "x".repeat(60)],
])("%j becomes the name %s", (name, expected) => {
  expect(fileNameOf(name, "page")).toBe(expected);
});
