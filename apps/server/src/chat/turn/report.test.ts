import { EMPTY_CODE } from "@roseram/db";
import { buildApiSchema, printApiSchema } from "@roseram/schema";
import { describe, expect, it } from "vitest";
import type { Warning } from "../gate/gate.ts";
import { changedLines, reportOf } from "./report.ts";
import { firstMove } from "./turn.ts";

const tally = {
  blocks: 3,
  steps: { exact: 1, "trailing-space": 0, indentation: 1, unicode: 0 },
  wholeFiles: 1,
};
const { turn } = firstMove("build");

describe("the report of a generation", () => {
  it("counts blocks by the step that landed them, calls by purpose, and changed lines by file", () => {
    const report = reportOf({
      base: { html: "<p>\n", css: "a {}\nb {}\nc {}\n", javascript: "" },
      code: { html: "<p>\n", css: "a {}\nB {}\nc {}\n", javascript: "let a;\nlet b;\n" },
      tally,
      turn: { ...turn, calls: { answer: 1, continue: 1, edits: 1, file: 0, repair: 2 } },
      warnings: [{ code: "MISSING_ID", file: "html", line: 3, message: "No #menu." }],
    });
    expect(report).toEqual({
      blocks: 3,
      applied: 2,
      steps: { exact: 1, trailingSpace: 0, indentation: 1, unicode: 0 },
      wholeFiles: 1,
      calls: 5,
      repairs: 2,
      continues: 1,
      changedLines: { added: 3, removed: 1 },
      files: [
        { file: "css", added: 1, removed: 1 },
        { file: "javascript", added: 2, removed: 0 },
      ],
      warnings: [{ code: "MISSING_ID", file: "html", message: "No #menu." }],
    });
  });

  it("is left out where no code was written", () => {
    const nothing = { ...tally, blocks: 0, wholeFiles: 0 };
    expect(reportOf({ base: EMPTY_CODE, code: EMPTY_CODE, tally: nothing, turn, warnings: [] })).toBe(null);
  });

  it("takes files with nothing in common as wholly changed", () => {
    const numbered = (word: string) => Array.from({ length: 5_000 }, (_, n) => `${word} ${n}\n`).join("");
    expect(changedLines(numbered("a"), numbered("b"))).toEqual({ added: 5_000, removed: 5_000 });
    expect(changedLines("", "a\nb")).toEqual({ added: 2, removed: 0 });
  });
});

it("every warning that may stand in a report is named in the schema", () => {
  const codes = Object.keys({
    MISSING_ID: true,
    DUPLICATE_ID: true,
    MISSING_FILE: true,
    EXTERNAL_FILE: true,
    NOT_LINKED: true,
    UNCLOSED_ELEMENT: true,
    STILL_BROKEN: true,
    NOT_CHECKED: true,
    SHRUNK: true,
  } satisfies Record<Warning["code"], true>);
  const type = /type CodeWarning \{[^}]*\}/.exec(printApiSchema(buildApiSchema()))?.[0];
  for (const code of codes) expect(type).toContain(`\`${code}\``);
});
