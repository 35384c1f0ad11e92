import { plain } from "./language.ts";

/** Numbers that people write as words, in the languages this model knows. */
const written: Readonly<Record<number, string>> = {
  2: "two zwei deux dos due dois duas twee",
  3: "three drei trois tres tre drie",
  4: "four vier quatre cuatro quattro quatro",
  5: "five funf cinq cinco cinque vijf",
  6: "six sechs seis sei zes",
  7: "seven sieben sept siete sette sete zeven",
  8: "eight acht huit ocho otto oito",
  9: "nine neun neuf nueve nove negen",
  10: "ten zehn dix diez dieci dez tien",
  12: "twelve zwolf douze doce dodici doze twaalf",
  15: "fifteen funfzehn quinze quince quindici vijftien",
  20: "twenty zwanzig vingt veinte venti vinte twintig",
};
const values = new Map(
  Object.entries(written).flatMap(([value, names]) =>
    names.split(" ").map((name) => [name, Number(value)] as const),
  ),
);

const question = "(?:questions?|fragen?|preguntas?|domand[ae]|perguntas?|vragen|vraag)";
const counted = new RegExp(
  `\\b(\\d{1,4}|${[...values.keys()].join("|")})[ -](?:[\\p{L}-]+ ){0,2}${question}\\b`,
  "u",
);

/** "Ten questions", "mit 10 schweren Fragen"; null where nobody said how many. */
export function questionsAsked(request: string): number | null {
  const said = counted.exec(plain(request))?.[1];
  if (said === undefined) return null;
  return values.get(said) ?? Number(said);
}
