import { paint, type Palette, type Roots } from "../palette.ts";
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
import { type Change, made, type Page } from "./page.ts";
import {
  attribute,
  type Cut,
  type Element,
  elementsOf,
  spliced,
  styles,
  tokensOf,
  valuePlace,
  withRule,
} from "./structure.ts";
import type { Sentence } from "./words.ts";

/** Sets custom properties of the page, those of them that it has. */
function withTokens(css: string, values: Readonly<Record<string, string | undefined>>): string {
  const tokens = tokensOf(css);
  return spliced(
    css,
    Object.entries(values).flatMap(([name, text]): Cut[] => {
      const declared = tokens.get(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
      return declared && text ? [{ ...valuePlace(declared), text }] : [];
    }),
  );
}

const isHex = (text: string | undefined): text is string => /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(text ?? "");

/** The colours that a page of this model is painted from; null on a page of somebody else. */
export function rootsOf(css: string): Roots | null {
  const tokens = tokensOf(css);
  const [ground, accent, deep] = ["ground", "accent", "deep"].map((name) => tokens.get(name)?.value);
  const second = tokens.get("second")?.value ?? accent;
  return isHex(ground) && isHex(accent) && isHex(deep) && isHex(second)
    ? { ground, accent, deep, second }
    : null;
}

/** The page in other colours. A header that had the tone of the ground or of the footer keeps having it. */
function repainted(css: string, roots: Roots, own: Partial<Palette> = {}): string {
  const header = tokensOf(css).get("header")?.value;
  const before = rootsOf(css);
  const palette = { ...paint(roots), ...own };
  const headed =
    header === before?.ground
      ? { header: palette.ground, onHeader: palette.ink }
      : header === before?.deep
        ? { header: palette.deep, onHeader: palette.onDeep }
        : header === before?.accent
          ? { header: palette.accent, onHeader: palette.onAccent }
          : {};
  return withTokens(css, { ...palette, ...headed, "color-scheme": isDark(roots.ground) ? "dark" : "light" });
}

/** Every colour of a page without such names, each seen by itself. */
function eachColour(css: string, change: (hex: string) => string): string {
  const cuts: Cut[] = [];
  styles(css).walkDecls((declaration) => {
    const { from, to } = valuePlace(declaration);
    for (const match of css.slice(from, to).matchAll(/#(?:[\da-f]{6}|[\da-f]{3})\b/gi))
      cuts.push({
        from: from + match.index,
        to: from + match.index + match[0].length,
        text: change(match[0]),
      });
  });
  return spliced(css, cuts);
}

/** Whether the end of a selector means the element: its tag, classes and id alone. */
function means(selector: string, element: Element): boolean {
  const last = /(?:^|[\s>+~])([a-z][\w-]*)?((?:[.#][\w-]+)*)$/i.exec(selector);
  if (!last?.[0].trim() || (last[1] && last[1].toLowerCase() !== element.tagName)) return false;
  const names = new Set([
    `#${attribute(element, "id") ?? ""}`,
    ...(attribute(element, "class") ?? "").split(/\s+/).map((name) => `.${name}`),
  ]);
  return (last[2]?.match(/[.#][\w-]+/g) ?? []).every((name) => names.has(name));
}

/** Sets a property in the last rule for these elements that has it; a rule at the end where none has. */
function styled(
  css: string,
  elements: readonly Element[],
  property: RegExp,
  value: string,
  otherwise: string,
): string {
  let found: Cut | null = null;
  styles(css).walkRules((rule) => {
    if (rule.selectors.some((selector) => elements.some((element) => means(selector, element))))
      rule.walkDecls(property, (declaration) => void (found = { ...valuePlace(declaration), text: value }));
  });
  return found ? spliced(css, [found]) : withRule(css, otherwise);
}

const parts = {
  header: /^header\b|\b(?:banner|(?:site-?)?head(?:er)?|top-?bar|nav-?bar|masthead)\b/,
  footer: /^footer\b|\bfoot(?:er)?\b/,
  background: /^body\b/,
  buttons: /^button\b|\b(?:btn|button|cta)\b|submit/,
  links: /^a\b(?!.*(?:btn|button))/,
  headings: /^h[1-3]\b/,
  text: /^body\b/,
} as const;
export type Part = keyof typeof parts | "all";
const tags = {
  header: "header",
  footer: "footer",
  background: "body",
  buttons: ':is(button, .button, [type="submit"])',
  links: "a",
  headings: "h1, h2, h3",
  text: "body",
};

/** A colour for one part of the page, or as its main colour; `word` is what the person calls it. */
export const recolour =
  (part: Part, hex: string, word: string): Change =>
  (page) => {
    const { css } = page.code;
    const roots = rootsOf(css);
    const next =
      roots && part !== "headings" ? ownColours(css, roots, part, hex) : foreignColours(page, part, hex);
    return made(page, { ...page.code, css: next }, part, { x: word });
  };

function ownColours(css: string, roots: Roots, part: Exclude<Part, "headings">, hex: string): string {
  const { ground, sheet, tint } = paint(roots);
  const surfaces = [ground, sheet, tint] as const;
  const { h } = toOklch(hex);
  switch (part) {
    case "header":
      return withTokens(css, { header: hex, onHeader: inkOn(hex) });
    case "footer":
      return withTokens(css, { deep: hex, onDeep: inkOn(hex) });
    case "background":
      return repainted(css, { ...roots, ground: hex, accent: seenOn(hex, roots.accent) });
    case "buttons": {
      const { accent, onAccent, accentText } = paint({ ...roots, accent: hex });
      return withTokens(css, { accent, onAccent, accentText });
    }
    case "links":
      return withTokens(css, { accentText: readable(hex, surfaces) });
    case "text":
      return withTokens(css, { ink: readable(hex, surfaces, 7) });
    case "all": {
      if (luminance(hex) > 0.72) return repainted(css, { ...roots, ground: hex });
      const turned = shifted(roots.second, (colour) => ({ h: colour.h + h - toOklch(roots.accent).h }));
      const deep = shifted(hex, ({ l, c }) => ({
        l: isDark(ground) ? 0.13 : Math.min(l, 0.26),
        c: Math.min(c * 0.5, 0.06),
      }));
      return repainted(css, { ground, accent: hex, deep, second: turned });
    }
  }
}

/** Buttons must be seen on the ground. */
const seenOn = (ground: string, accent: string) =>
  contrast(accent, ground) < 2.2 ? shifted(accent, () => ({ l: isDark(ground) ? 0.76 : 0.48 })) : accent;

function foreignColours({ code: { html, css } }: Page, part: Part, hex: string): string {
  if (part === "all") return mainColour(css, hex);
  const pattern = parts[part];
  const elements = elementsOf(html).filter((element) =>
    pattern.test(
      `${element.tagName} ${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""} ${attribute(element, "role") ?? ""} ${attribute(element, "type") ?? ""}`,
    ),
  );
  const [first] = elements;
  const name =
    first && first.tagName === "div"
      ? attribute(first, "id")
        ? `#${attribute(first, "id") ?? ""}`
        : `.${(attribute(first, "class") ?? "").split(/\s+/)[0] ?? ""}`
      : tags[part];
  if (/links|headings|text/.test(part))
    return styled(css, elements, /^color$/, hex, `${name} {\n  color: ${hex};\n}`);
  const links = part === "header" || part === "footer" ? `\n\n${name} a {\n  color: inherit;\n}` : "";
  const grounded = styled(css, elements, /^background(-color)?$/, hex, `${name} {\n  background: ${hex};\n}`);
  return styled(grounded, elements, /^color$/, inkOn(hex), `${name} {\n  color: ${inkOn(hex)};\n}${links}`);
}

/** The colour that stands out most becomes this one, and the others with a hue take its hue. */
function mainColour(css: string, hex: string): string {
  const seen = new Map<string, number>();
  eachColour(css, (found) => (toOklch(found).c > 0.05 && seen.set(found, (seen.get(found) ?? 0) + 1), found));
  const [main] = [...seen].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (!main)
    return withRule(
      css,
      `${tags.buttons} {\n  background: ${hex};\n  color: ${inkOn(hex)};\n}\n\na {\n  color: ${readable(hex, ["#ffffff"])};\n}`,
    );
  return eachColour(css, (found) =>
    found === main ? hex : toOklch(found).c > 0.03 ? shifted(found, () => ({ h: toOklch(hex).h })) : found,
  );
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

export const retone =
  (tone: Tone): Change =>
  (page) => {
    const { css } = page.code;
    const roots = rootsOf(css);
    const turn = (hex: string) => shifted(hex, tones[tone]);
    if (!roots) return made(page, { ...page.code, css: eachColour(css, turn) }, "tone");
    const ground = turn(roots.ground);
    const next = {
      ground,
      accent: seenOn(ground, turn(roots.accent)),
      deep: turn(roots.deep),
      second: turn(roots.second),
    };
    const painted = paint(next);
    const surfaces = [painted.ground, painted.sheet, painted.tint] as const;
    const strong =
      tone === "contrast"
        ? {
            ink: readable(painted.ink, surfaces, 15),
            muted: readable(painted.muted, surfaces, 8),
            accentText: readable(painted.accentText, surfaces, 8),
            line: painted.muted,
          }
        : {};
    return made(page, { ...page.code, css: repainted(css, next, strong) }, "tone");
  };

export const darken =
  (dark: boolean): Change =>
  (page) => {
    const { css, html } = page.code;
    const roots = rootsOf(css);
    const h = roots ? toOklch(roots.accent).h : 255;
    const ground = toHex(dark ? { l: 0.18, c: 0.014, h } : { l: 0.985, c: 0.006, h });
    const deep = (hex: string) => shifted(hex, () => ({ l: dark ? 0.13 : 0.26 }));
    const body = elementsOf(html).filter(({ tagName }) => tagName === "body");
    const isThere = dark === isDark(roots?.ground ?? "#ffffff");
    const inverted = () => {
      const turned = isThere
        ? css
        : eachColour(css, (hex) => shifted(hex, ({ l }) => ({ l: 1.1 - l * 0.93 })));
      const grounded = styled(
        turned,
        body,
        /^background(-color)?$/,
        ground,
        `body {\n  background: ${ground};\n}`,
      );
      return styled(grounded, body, /^color$/, inkOn(ground), `body {\n  color: ${inkOn(ground)};\n}`);
    };
    const next = roots
      ? repainted(css, { ...roots, ground, accent: seenOn(ground, roots.accent), deep: deep(roots.deep) })
      : inverted();
    return made(page, { ...page.code, css: next }, dark ? "dark" : "light");
  };

const stepped = (size: number, larger: boolean, least: number, most: number) =>
  Math.round(Math.min(most, Math.max(least, size * (larger ? 1.1 : 0.91))) * 100) / 100;

export const resize =
  (larger: boolean): Change =>
  (page) => {
    const { css, html } = page.code;
    const now =
      tokensOf(css).get("text-size")?.value ??
      /(?:^|\n)html \{\s*font-size: ([\d.]+%)/.exec(css)?.[1] ??
      "100%";
    const next = `${stepped(Number.parseFloat(now) || 100, larger, 80, 150)}%`;
    const root = elementsOf(html).filter(({ tagName }) => tagName === "html");
    const sized = tokensOf(css).has("text-size")
      ? withTokens(css, { textSize: next })
      : styled(css, root, /^font-size$/, next, `html {\n  font-size: ${next};\n}`);
    return made(page, { ...page.code, css: sized }, larger ? "larger" : "smaller");
  };

/** Every rule that sets the size of the main heading alone gets a factor; one for other headings too stays as it is. */
export const resizeHeadline =
  (larger: boolean): Change =>
  (page) => {
    const { css } = page.code;
    const cuts: Cut[] = [];
    let shared = "2em";
    const scaled = (value: string) => {
      const [, inner = value, factor = "1"] = /^calc\(([\s\S]+) \* ([\d.]+)\)$/.exec(value) ?? [];
      return `calc(${inner} * ${stepped(Number(factor), larger, 0.5, 2)})`;
    };
    styles(css).walkRules((rule) => {
      const isMain = rule.selectors.map((selector) => /(?:^|[\s>+~])h1[.#:\w-]*$/i.test(selector));
      rule.walkDecls(/^font-size$/, (declaration) => {
        if (isMain.every(Boolean)) cuts.push({ ...valuePlace(declaration), text: scaled(declaration.value) });
        else if (isMain.includes(true)) shared = declaration.value;
      });
    });
    const next =
      cuts.length > 0 ? spliced(css, cuts) : withRule(css, `h1 {\n  font-size: ${scaled(shared)};\n}`);
    if (!elementsOf(page.code.html).some(({ tagName }) => tagName === "h1"))
      return made(page, page.code, "notThere", { x: "h1" });
    const sentence: Sentence = larger ? "headlineLarger" : "headlineSmaller";
    return made(page, { ...page.code, css: next }, sentence);
  };

export const corners =
  (round: boolean): Change =>
  (page) => {
    const { css } = page.code;
    const [radius, card] = round ? ["14px", "18px"] : ["0px", "0px"];
    const cuts: Cut[] = [];
    styles(css).walkDecls(
      /^border-radius$/,
      (declaration) => void cuts.push({ ...valuePlace(declaration), text: radius }),
    );
    const next = tokensOf(css).has("radius")
      ? withTokens(css, { radius, radiusCard: card })
      : cuts.length > 0
        ? spliced(css, cuts)
        : withRule(
            css,
            `:is(button, input, textarea, select, img, a[class]) {\n  border-radius: ${radius};\n}`,
          );
    return made(page, { ...page.code, css: next }, round ? "round" : "square");
  };
