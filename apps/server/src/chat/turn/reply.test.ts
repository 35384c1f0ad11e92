import { foldEvents } from "@roseram/db";
import { describe, expect, it } from "vitest";
import { createDraft } from "./draft.ts";
import { createReply } from "./reply.ts";

const nonce = "0123456789abcdef";
const M = `@@roseram:${nonce} `;
const base = { html: "<!doctype html>\n<p>Old</p>\n", css: "a {}\n", javascript: "" };
const maxFileBytes = 1_000;

function begin(mode: "build" | "discuss" = "build") {
  const draft = createDraft({ base, mode, maxFileBytes, attempt: 1 });
  draft.beginReply();
  return { draft, reply: createReply({ draft, mode, nonce, maxFileBytes }) };
}

describe("a reply", () => {
  it.each([
    ["code in a discussion", "discuss", `${M}file path="index.html"\n`],
    ["a file that is none of ours", "build", `${M}file path="about.html"\n`],
    ["words between edits", "build", `${M}edit path="styles.css"\n`],
  ] as const)("that goes on without an end is not read on: %s", (_name, mode, opening) => {
    const { reply } = begin(mode);
    reply.push(opening);
    for (let line = 0; line < 20; line += 1) {
      expect(reply.verdict).toBeNull();
      reply.push(`${"x".repeat(380)}\n`);
    }
    reply.push(`${"x".repeat(380)}\n`);
    expect(reply.verdict).toMatchObject({ as: "refused", error: { code: "TOO_LARGE" } });
  });

  it("in fences links the files that it wrote, by events that fold to the page", () => {
    const { draft, reply } = begin();
    const events = [
      ...reply.push("```html\n<!doctype html>\n<title>a</title>\n```\n```css\nb {}\n```\n"),
      ...reply.settle(),
    ];
    expect(draft.state.code).toMatchObject({ css: "b {}\n" });
    expect(draft.state.code.html).toContain('href="styles.css"');
    expect(foldEvents({ text: "", code: base }, events)).toEqual(draft.state);
  });
});
