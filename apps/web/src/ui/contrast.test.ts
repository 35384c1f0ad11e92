import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(`${import.meta.dirname}/tokens.css`, "utf8");

type Colour = { l: number; c: number; h: number };
const tokens = new Map<string, { light: Colour; dark: Colour }>();
const colour = /oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g;
for (const [, name = "", value = ""] of css.matchAll(/--color-([\w-]+):\s*([^;]+);/g)) {
  const [light, dark = light] = [...value.matchAll(colour)].map(([, l, c, h]) => ({
    l: Number(l),
    c: Number(c),
    h: Number(h),
  }));
  if (light && dark && !value.includes("/")) tokens.set(name, { light, dark });
}

/** Relative luminance of WCAG, from OKLCH by way of linear sRGB. */
function luminance({ l, c, h }: Colour): number {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const within = (value: number) => Math.min(Math.max(value, 0), 1);
  const red = within(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short);
  const green = within(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short);
  const blue = within(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: string, ground: string, theme: "light" | "dark"): number {
  const [one, two] = [front, ground].map((name) => tokens.get(name)?.[theme]);
  if (!one || !two) throw new Error(`No colour ${front} or ${ground}.`);
  const [bright, dim] = [luminance(one), luminance(two)].sort((x, y) => y - x);
  return ((bright ?? 0) + 0.05) / ((dim ?? 0) + 0.05);
}

const grounds = ["bench", "sheet", "raised", "well"];
const pairs: [string, string, number][] = [
  ...grounds.flatMap((ground): [string, string, number][] => [
    ["ink", ground, 4.5],
    ["ink-2", ground, 4.5],
    ["ink-3", ground, 4.5],
    ["rose-ink", ground, 4.5],
    ["leaf-ink", ground, 4.5],
    ["brass-ink", ground, 4.5],
    ["ember-ink", ground, 4.5],
    ["edge", ground, 3],
    ["focus", ground, 3],
    ["ember", ground, 3],
  ]),
  ["on-fill", "rose", 4.5],
  ["on-fill", "rose-hover", 4.5],
  ["on-fill", "rose-press", 4.5],
  ["on-fill", "ember-fill", 4.5],
  ["on-ink", "ink", 4.5],
  ["on-ink", "ink-2", 4.5],
  ...["rose", "leaf", "brass", "ember"].map((tone): [string, string, number] => [
    `${tone}-ink`,
    `${tone}-soft`,
    4.5,
  ]),
  ...["tag", "attr", "string", "name", "number", "comment"].flatMap((part): [string, string, number][] =>
    ["sheet", "well", "add", "del"].map((ground) => [`syn-${part}`, ground, 4.5]),
  ),
];

test.each(pairs)("%s stands out from %s by %d, in both themes", (front, ground, least) => {
  expect(contrast(front, ground, "light")).toBeGreaterThanOrEqual(least);
  expect(contrast(front, ground, "dark")).toBeGreaterThanOrEqual(least);
});
