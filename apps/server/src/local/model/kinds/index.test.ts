import { describe, expect, test } from "vitest";
import { inLanguage, pageOf } from "../test-brief.ts";
import { ask } from "../test-page.ts";
import { langs } from "../texts/types.ts";
import { kindNames, kinds } from "./index.ts";

const programs = kindNames.filter((kind) => kinds[kind]?.program);

const proposed = programs.flatMap((kind) =>
  (kinds[kind]?.layouts ?? []).flatMap((layout) =>
    langs.flatMap((lang) =>
      (kinds[kind]?.says[lang].next ?? []).map((request) => ({ kind, layout, lang, request })),
    ),
  ),
);

describe("what is proposed after a program", () => {
  test.each(proposed)("changes it: $request ($kind, $layout)", ({ kind, layout, lang, request }) => {
    const code = pageOf(kind, inLanguage(lang), layout);
    const { blocks } = ask(request.replaceAll('"', ""), code);
    expect(blocks).not.toEqual([]);
    expect(blocks.filter((block) => !block.startsWith("edit"))).toEqual([]);
  });
});
