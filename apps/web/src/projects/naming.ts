import { words as start } from "../words/start.ts";

const introduced =
  /\b(?:called|named|titled|namens|genannt|appel[ée]e?s?|nomm[ée]e?s?|llamad[oa]s?|chiamat[oa]|chamad[oa])\s+(.+)/iu;
const joins = /^(?:&|\+|and|und|et|y|e|of|the|de|du|la|le|del|von|n|’n’|'n')$/iu;
/** A full stop that does not end a sentence: titles, initials and the like. */
const abbreviation =
  /^(?:\p{L}|dr|prof|mr|mrs|ms|st|ste|hr|fr|sr|sra|dra|dott|mme|mlle|ing|dipl|no|nr|jr)\.$/iu;
const quotes = /^["“”„«»'‘’]+|["“”„«»'‘’]+$/gu;

/** A name out of the first sentence: what the person called it, else its first words. Anything else is one rename away. */
export function nameFrom(sentence: string): string {
  const text = sentence.replace(/\s+/gu, " ").trim();
  const said = introduced.exec(text)?.[1];
  if (said) {
    const quoted = /^["“„«'‘](.+?)["”“»'’]/u.exec(said)?.[1];
    if (quoted) return cut(quoted);
    const words: string[] = [];
    const rest = said.split(" ");
    for (const [index, word] of rest.entries()) {
      const following = rest[index + 1] ?? "";
      const named = /^\p{Lu}|^\p{N}/u.test(word);
      const joining = words.length > 0 && joins.test(word) && /^\p{Lu}|^\p{N}/u.test(following);
      if (!named && !joining) break;
      words.push(word);
      if (/[,.;:!?]$/u.test(word) && !abbreviation.test(word)) break;
    }
    const name = (words.length ? words.join(" ") : (rest[0] ?? ""))
      .replace(/[,.;:!?]+$/u, "")
      .replace(quotes, "");
    if (name) return cut(name);
  }
  // "for my salon “Schnitt & Co”": what stands in quotes, unless it is a text for the page.
  const [, before = "", quoted] = /^([^"“„«]*)["“„«]\s?([^"“”„«»]{2,60}?)\s?["”“»]/u.exec(text) ?? [];
  if (quoted && !/(?:headline|heading|title|slogan|text|says?|saying|reads?)\W*$/iu.test(before))
    return cut(quoted);
  const plain = text.replace(
    /^(?:please\s+)?(?:(?:make|build|create|write|design)\s+(?:me\s+)?)?(?:an?|the|my|our)\s+/iu,
    "",
  );
  const first = (/^[^.!?\n]+/u.exec(plain)?.[0] ?? plain).split(" ").slice(0, 6).join(" ");
  const name = cut(first.replace(/[,;:]+$/u, ""));
  return name.charAt(0).toLocaleUpperCase() + name.slice(1) || start.untitled;
}

const cut = (name: string): string => [...name].slice(0, 60).join("").trim();
