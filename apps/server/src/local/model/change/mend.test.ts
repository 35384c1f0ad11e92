import { describe, expect, it } from "vitest";
import { kindNames, kinds } from "../kinds/index.ts";
import { pageOf } from "../test-brief.ts";
import { isFixRequest, mend, tellsOfError } from "./mend.ts";

const broken = 'document.querySelector(".nowhere").classList.add("on");\n';
const asks =
  "The page reports this error:\n\n`TypeError: x is null` (script.js, line 3)\n\nFind the cause and mend it.";

describe("a fix that is asked for", () => {
  it.each(kindNames.filter((kind) => kinds[kind]))(
    "brings back the script of a page of its own: %s",
    (kind) => {
      const page = pageOf(kind);
      const code = { ...page, javascript: page.javascript + broken };
      const { code: after, said } = mend(code, [pageOf("landing", { name: "Another" }), page], asks, "en");
      expect(after).toEqual(page);
      expect(said).toMatch(/^The script of this page was not the one .* its own script is back\./);
    },
  );

  const page = pageOf("landing", { name: "Old Mill" });

  it("does so where texts or styles were changed by hand", () => {
    const own = {
      ...page,
      html: page.html.replaceAll(">Old Mill<", ">New Mill<"),
      css: "a { color: red }\n",
    };
    expect(mend({ ...own, javascript: broken }, [page], asks, "en").code).toEqual(own);
  });

  it.each([
    [
      "whose elements were changed by hand",
      { ...page, html: page.html.replace("<main", "<p>x</p><main"), javascript: broken },
      [page],
    ],
    ["of which nothing is known", { ...page, javascript: broken }, []],
    ["whose script is the model's own", page, [page]],
  ])("changes nothing about a page %s, and says what can be done", (_, code, made) => {
    const answered = mend(code, made, asks, "en");
    expect(answered.code).toBeNull();
    expect(answered.said).toContain("restore the version before in “Versions”");
  });

  it.each([
    ["There is an error in version 4: TypeError: x is null", "en", "restore version 3 in"],
    ["Die Seite zeigt einen Fehler in Version 3", "de", "Version 2 wiederherstellen"],
    ["la page affiche une erreur, corrige-la", "fr", "restaurez la version précédente"],
    ["la página muestra un error en la versión 2", "es", "restaura la versión 1"],
  ] as const)("may be asked for in one's own words: %s", (request, lang, words) => {
    expect(tellsOfError(request)).toBe(true);
    expect(mend(page, [], request, lang).said).toContain(words);
  });

  it("is told from other requests", () => {
    expect(isFixRequest(asks)).toBe(true);
    for (const request of ["make the page blue", "add a section about errors I made"])
      expect(tellsOfError(request)).toBe(false);
  });
});
