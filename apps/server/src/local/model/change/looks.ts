import {
  contrast,
  inkOn,
  isDark,
  luminance,
  type Oklch,
  readable,
  shifted,
  toHex,
  toOklch,
} from "../page/oklch.ts";
import { paint, type Palette, type Roots } from "../palette.ts";
import { made, type Page } from "./page.ts";
import {
  attribute,
  type Cut,
  type Element,
  elementsOf,
  named,
  spliced,
  styles,
  tokensOf,
  valuePlace,
  withRule,
} from "./structure.ts";

/** Sets custom properties of the page, those of them that it has. */
function withTokens(css: string, values: Readonly<Record<string, string>>): string {
  const tokens = tokensOf(css);
  const cuts = Object.entries(values).flatMap(([name, text]): Cut[] => {
    const declared = tokens.get(kebab(name));
    return declared ? [{ ...valuePlace(declared), text }] : [];
  });
  return spliced(css, cuts);
}

export const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const isHex = (text: string | undefined): text is string => /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(text ?? "");

/** The colours that a page of this model is painted from; null on a page of somebody else. */
export function rootsOf(css: string): Roots | null {
  const tokens = tokensOf(css);
  const [ground, accent, deep, second = accent] = ["ground", "accent", "deep", "second"].map(
    (name) => tokens.get(name)?.value,
  );
  return isHex(ground) && isHex(accent) && isHex(deep) && isHex(second)
    ? { ground, accent, deep, second }
    : null;
}

/** The page in other colours. A header that had the tone of the ground or of another part keeps having it. */
function repainted(css: string, roots: Roots, own: Partial<Palette> = {}): string {
  const header = tokensOf(css).get("header")?.value;
  const before = rootsOf(css);
  const palette = { ...paint(roots), ...own };
  const same = (
    [
      ["ground", "ink"],
      ["deep", "onDeep"],
      ["accent", "onAccent"],
    ] as const
  ).find(([surface]) => before?.[surface] === header);
  const headed: Record<string, string> = same ? { header: palette[same[0]], onHeader: palette[same[1]] } : {};
  return withTokens(css, { ...palette, ...headed, "color-scheme": isDark(roots.ground) ? "dark" : "light" });
}

/** Every colour of a page without such names, each seen by itself. */
function eachColour(css: string, change: (hex: string) => string): string {
  const cuts: Cut[] = [];
  styles(css).walkDecls((declaration) => {
    const { from, to } = valuePlace(declaration);
    for (const { 0: hex, index } of css.slice(from, to).matchAll(/#(?:[\da-f]{6}|[\da-f]{3})\b/gi))
      cuts.push({ from: from + index, to: from + index + hex.length, text: change(hex) });
  });
  return spliced(css, cuts);
}

/** Whether the end of a selector means the element: its tag, classes and id alone. */
function means(selector: string, element: Element): boolean {
  const [all, tag = element.tagName, names = ""] =
    /(?:^|[\s>+~])([a-z][\w-]*)?((?:[.#][\w-]+)*)$/i.exec(selector) ?? [];
  const own = `#${attribute(element, "id") ?? ""} ${named(element)} `.replace(/\s+(?=\S)/g, " .");
  return (
    Boolean(all?.trim()) &&
    tag.toLowerCase() === element.tagName &&
    (names.match(/[.#][\w-]+/g) ?? []).every((name) => own.includes(`${name} `))
  );
}

/** Sets properties in the last rule for these elements that has them; those that none has, in a rule at the end. */
function styled(
  css: string,
  elements: readonly Element[],
  values: Readonly<Record<string, string>>,
  selector: string,
): string {
  const found = new Map<string, Cut>();
  styles(css).walkRules((rule) => {
    if (rule.selectors.some((one) => elements.some((element) => means(one, element))))
      rule.walkDecls((declaration) => {
        const property = declaration.prop.replace("background-color", "background");
        if (values[property]) found.set(property, { ...valuePlace(declaration), text: values[property] });
      });
  });
  const lacking = Object.entries(values).filter(([property]) => !found.has(property));
  const next = spliced(css, [...found.values()]);
  return lacking.length === 0 ? next : withRule(next, ruleOf(selector, lacking));
}
export const ruleOf = (selector: string, values: readonly (readonly string[])[]) =>
  `${selector} {\n${values.map(([property, value]) => `  ${property ?? ""}: ${value ?? ""};\n`).join("")}}`;

/** How elements of a part are called, and what a rule for it begins with. */
const parts = {
  header: [/^header\b|\b(?:banner|(?:site-?)?head(?:er)?|top-?bar|nav-?bar|masthead)\b/, "header"],
  footer: [/^footer\b|\bfoot(?:er)?\b/, "footer"],
  background: [/^body\b/, "body"],
  buttons: [/^button\b|\b(?:btn|button|cta|submit)\b/, ':is(button, .button, [type="submit"])'],
  links: [/^a\b(?!.*(?:btn|button))/, "a"],
  headings: [/^h[1-3]\b/, "h1, h2, h3"],
  text: [/^body\b/, "body"],
} as const;
export type Part = keyof typeof parts | "all";

/** A colour for one part of the page, or as its main colour; `word` is what the person calls it. */
export function recolour(page: Page, part: Part, hex: string, word: string) {
  const roots = rootsOf(page.code.css);
  const css =
    roots && part !== "headings"
      ? ownColours(page.code.css, roots, part, hex)
      : foreignColours(page, part, hex);
  return made(page, { css }, part, { x: word });
}

function ownColours(css: string, roots: Roots, part: Exclude<Part, "headings">, hex: string): string {
  const { ground, sheet, tint } = paint(roots);
  const surfaces = [ground, sheet, tint] as const;
  const { accent, onAccent, accentText } = paint({ ...roots, accent: hex });
  const turn = toOklch(hex).h - toOklch(roots.accent).h;
  const deep = shifted(hex, ({ l, c }) => ({
    l: isDark(ground) ? 0.13 : Math.min(l, 0.26),
    c: Math.min(c * 0.5, 0.06),
  }));
  const ways = {
    header: () => withTokens(css, { header: hex, onHeader: inkOn(hex) }),
    footer: () => withTokens(css, { deep: hex, onDeep: inkOn(hex) }),
    background: () => repainted(css, { ...roots, ground: hex, accent: seenOn(hex, roots.accent) }),
    buttons: () => withTokens(css, { accent, onAccent, accentText }),
    links: () => withTokens(css, { accentText: readable(hex, surfaces) }),
    text: () => withTokens(css, { ink: readable(hex, surfaces, 7) }),
    all: () =>
      luminance(hex) > 0.72
        ? repainted(css, { ...roots, ground: hex })
        : repainted(css, {
            ground,
            accent: hex,
            deep,
            second: shifted(roots.second, ({ h }) => ({ h: h + turn })),
          }),
  };
  return ways[part]();
}

/** Buttons must be seen on the ground. */
const seenOn = (ground: string, accent: string) =>
  contrast(accent, ground) < 2.2 ? shifted(accent, () => ({ l: isDark(ground) ? 0.76 : 0.48 })) : accent;

function foreignColours({ code: { html, css } }: Page, part: Part, hex: string): string {
  if (part === "all") return mainColour(css, hex);
  const [pattern, tag] = parts[part];
  const elements = elementsOf(html).filter((element) => pattern.test(`${element.tagName} ${named(element)}`));
  const [first] = elements;
  const [id, own] = [attribute(first, "id"), attribute(first, "class")?.split(" ")[0]];
  const selector = first?.tagName === "div" && (id || own) ? (id ? `#${id}` : `.${own ?? ""}`) : tag;
  const values: Record<string, string> = /links|headings|text/.test(part)
    ? { color: hex }
    : { background: hex, color: inkOn(hex) };
  return styled(css, elements, values, selector);
}

/** The colour that stands out most becomes this one, and the others with a hue take its hue. */
function mainColour(css: string, hex: string): string {
  const seen: string[] = [];
  eachColour(css, (found) => (toOklch(found).c > 0.05 && seen.push(found), found));
  const often = (colour: string) => seen.filter((other) => other === colour).length;
  const main = seen.sort((a, b) => often(b) - often(a))[0];
  const turned = (found: string) =>
    toOklch(found).c > 0.03 ? shifted(found, () => ({ h: toOklch(hex).h })) : found;
  if (main) return eachColour(css, (found) => (found === main ? hex : turned(found)));
  const buttons = withRule(
    css,
    ruleOf(parts.buttons[1], [
      ["background", hex],
      ["color", inkOn(hex)],
    ]),
  );
  return withRule(buttons, ruleOf("a", [["color", readable(hex, ["#ffffff"])]]));
}

const towards = (from: number, to: number) => from + (((to - from + 540) % 360) - 180) * 0.4;

/** What each word does to a colour. */
const tones = {
  warmer: ({ h, c }: Oklch) => ({ h: towards(h, 55), c: c + 0.012 }),
  cooler: ({ h, c }: Oklch) => ({ h: towards(h, 245), c: c + 0.008 }),
  muted: ({ c }: Oklch) => ({ c: c * 0.5 }),
  vivid: ({ c }: Oklch) => ({ c: c * 1.5 + 0.005 }),
  darker: ({ l }: Oklch) => ({ l: l - 0.07 }),
  lighter: ({ l }: Oklch) => ({ l: l + 0.06 }),
  contrast: ({ l }: Oklch) => ({ l: l > 0.62 ? l + 0.06 : l - 0.08 }),
} as const;
export type Tone = keyof typeof tones;
export const toneNames = [
  "warmer",
  "cooler",
  "muted",
  "vivid",
  "darker",
  "lighter",
  "contrast",
] as const satisfies readonly Tone[];

export function retone(page: Page, tone: Tone) {
  const { css } = page.code;
  const roots = rootsOf(css);
  const turn = (hex: string) => shifted(hex, tones[tone]);
  if (!roots) return made(page, { css: eachColour(css, turn) }, "tone");
  const ground = turn(roots.ground);
  const next = {
    ground,
    accent: seenOn(ground, turn(roots.accent)),
    deep: turn(roots.deep),
    second: turn(roots.second),
  };
  const { sheet, tint, ink, muted, accentText } = paint(next);
  const onAll = (hex: string, wanted: number) => readable(hex, [ground, sheet, tint], wanted);
  const strong = {
    ink: onAll(ink, 15),
    muted: onAll(muted, 8),
    accentText: onAll(accentText, 8),
    line: muted,
  };
  return made(page, { css: repainted(css, next, tone === "contrast" ? strong : {}) }, "tone");
}

export function darken(page: Page, dark: boolean) {
  const { css, html } = page.code;
  const roots = rootsOf(css);
  const h = roots ? toOklch(roots.accent).h : 255;
  const ground = toHex(dark ? { l: 0.18, c: 0.014, h } : { l: 0.985, c: 0.006, h });
  const body = elementsOf(html).filter(({ tagName }) => tagName === "body");
  const foreign = () =>
    styled(
      dark ? eachColour(css, (hex) => shifted(hex, ({ l }) => ({ l: 1.1 - l * 0.93 }))) : css,
      body,
      { background: ground, color: inkOn(ground) },
      "body",
    );
  const own = ({ accent, deep, second }: Roots) =>
    repainted(css, {
      ground,
      accent: seenOn(ground, accent),
      deep: shifted(deep, () => ({ l: dark ? 0.13 : 0.26 })),
      second,
    });
  return made(page, { css: roots ? own(roots) : foreign() }, dark ? "dark" : "light");
}

const stepped = (size: number, larger: boolean, least: number, most: number) =>
  Math.round(Math.min(most, Math.max(least, size * (larger ? 1.1 : 0.91))) * 100) / 100;

export function resize(page: Page, larger: boolean) {
  const { css, html } = page.code;
  const token = tokensOf(css).get("text-size");
  const now = token?.value ?? /(?:^|\n)html \{\s*font-size: ([\d.]+%)/.exec(css)?.[1] ?? "100%";
  const next = `${stepped(Number.parseFloat(now) || 100, larger, 80, 150)}%`;
  const root = elementsOf(html).filter(({ tagName }) => tagName === "html");
  const sized = token
    ? withTokens(css, { textSize: next })
    : styled(css, root, { "font-size": next }, "html");
  return made(page, { css: sized }, larger ? "larger" : "smaller");
}

/** Every rule that sets the size of the main heading alone gets a factor; one for other headings too stays as it is. */
export function resizeHeadline(page: Page, larger: boolean) {
  const { css, html } = page.code;
  const cuts: Cut[] = [];
  let shared = "2em";
  const scaled = (value: string) => {
    const [, inner = value, factor = "1"] = /^calc\(([\s\S]+) \* ([\d.]+)\)$/.exec(value) ?? [];
    return `calc(${inner} * ${stepped(Number(factor), larger, 0.5, 2)})`;
  };
  styles(css).walkRules((rule) => {
    const isMain = rule.selectors.map((selector) => /(?:^|[\s>+~])h1[.#:\w-]*$/i.test(selector));
    rule.walkDecls("font-size", (declaration) => {
      if (isMain.every(Boolean)) cuts.push({ ...valuePlace(declaration), text: scaled(declaration.value) });
      else if (isMain.includes(true)) shared = declaration.value;
    });
  });
  if (!elementsOf(html).some(({ tagName }) => tagName === "h1"))
    return made(page, {}, "notThere", { x: "h1" });
  const next =
    cuts.length > 0 ? spliced(css, cuts) : withRule(css, ruleOf("h1", [["font-size", scaled(shared)]]));
  return made(page, { css: next }, larger ? "headlineLarger" : "headlineSmaller");
}

export function corners(page: Page, round: boolean) {
  const { css } = page.code;
  const radius = round ? "14px" : "0px";
  const cuts: Cut[] = [];
  styles(css).walkDecls(
    "border-radius",
    (declaration) => void cuts.push({ ...valuePlace(declaration), text: radius }),
  );
  const own = tokensOf(css).has("radius") && withTokens(css, { radius, radiusCard: round ? "18px" : radius });
  const foreign =
    cuts.length > 0
      ? spliced(css, cuts)
      : withRule(css, ruleOf(":is(button, input, img)", [["border-radius", radius]]));
  return made(page, { css: own || foreign }, round ? "round" : "square");
}
