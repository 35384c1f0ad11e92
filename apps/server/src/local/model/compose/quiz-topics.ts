import type { Topic } from "../brief.ts";
import type { Lang, Question, Words } from "../words/types.ts";
import { moreWords } from "../words/more.ts";
import { fill } from "../page/html.ts";

/** Six countries with their capitals, each in the seven languages; the wrong answers are cities of the same country. */
const capitals: readonly (readonly [
  country: string,
  capital: Record<Lang, string>,
  wrong: readonly [string, string, string],
])[] = [
  ["AU", same("Canberra"), ["Sydney", "Melbourne", "Perth"]],
  ["CA", same("Ottawa"), ["Toronto", "Montréal", "Vancouver"]],
  [
    "BR",
    { ...same("Brasília"), it: "Brasilia", fr: "Brasilia", es: "Brasilia" },
    ["São Paulo", "Salvador", "Recife"],
  ],
  ["MA", { ...same("Rabat") }, ["Casablanca", "Tanger", "Agadir"]],
  ["NZ", same("Wellington"), ["Auckland", "Christchurch", "Dunedin"]],
  ["TR", { ...same("Ankara"), pt: "Ancara" }, ["Istanbul", "Izmir", "Bursa"]],
];

function same(city: string): Record<Lang, string> {
  return { en: city, de: city, fr: city, es: city, it: city, pt: city, nl: city };
}

/** Questions on a topic this model knows, in the language of the page; null where it knows none. */
export function questionsOn(
  topic: Topic | null,
  { lang }: Words,
): { name: string; questions: Question[] } | null {
  const more = moreWords(lang);
  if (topic === "capitals") {
    const countries = new Intl.DisplayNames([lang], { type: "region" });
    return {
      name: more.capitals.name,
      questions: capitals.map(([code, city, wrong]) => {
        const country = countries.of(code) ?? code;
        return {
          ask: fill(more.capitals.ask, { x: country }),
          options: [city[lang], ...wrong],
          why: `${country}: ${city[lang]}.`,
        };
      }),
    };
  }
  if (topic === "rome") {
    const { name, asks, before, rivers, emperors } = more.rome;
    const bc = (year: number) => fill(before, { x: year });
    const [augustus, hadrian, nero, trajan] = emperors;
    const answers: readonly Question["options"][] = [
      [bc(753), bc(509), bc(390), bc(146)],
      rivers,
      [augustus, nero, trajan, hadrian],
      [bc(44), bc(49), bc(31), bc(27)],
      [hadrian, augustus, nero, trajan],
      ["476", "410", "395", "330"],
    ];
    return {
      name,
      questions: asks.map((ask, index) => {
        const options = answers[index] ?? rivers;
        return { ask, options, why: options[0].endsWith(".") ? options[0] : `${options[0]}.` };
      }),
    };
  }
  return null;
}
