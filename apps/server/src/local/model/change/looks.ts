import postcss, { type Declaration, type Root } from "postcss";
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
import { type Change, made } from "./page.ts";
import { elementsOf, firstOf, namesOf } from "./structure.ts";

/** Styles with something done to them, the rest byte for byte; what cannot be read stays as it is. */
function restyled(css: string, change: (root: Root) => void): string {
  try {
    const root = postcss.parse(css);
    change(root);
    return root.toString();
  } catch {
    return css;
  }
}

type Values = Readonly<Record<string, string>>;
export const ruleOf = (selector: string, values: Values) =>
  `${selector} {\n${Object.entries(values)
    .map(([property, value]) => `  ${property}: ${value};\n`)
    .join("")}}`;
export const withRule = (css: string, rule: string): string => `${css.trimEnd()}\n\n${rule}\n`.trimStart();

/** Sets properties in the last rule for one of these selectors that has them, else in a rule at the end. */
function withStyle(css: string, selectors: readonly string[], values: Values): string {
  const found = new Map<string, Declaration>();
  const next = restyled(css, (root) => {
    root.walkRules((rule) => {
      if (!rule.selectors.some((selector) => selectors.includes(selector))) return;
      rule.walkDecls((one) => void found.set(one.prop.replace("background-color", "background"), one));
    });
    for (const [property, declaration] of found) declaration.value = values[property] ?? declaration.value;
  });
  const lacking = Object.entries(values).filter(([property]) => !found.has(property));
  return lacking.length === 0
    ? next
    : withRule(next, ruleOf(selectors.join(", "), Object.fromEntries(lacking)));
}

export const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What the page itself is set to, in its first rule; bands of it may set the same anew. */
const tokensIn = (root: Root): Declaration[] =>
  root.nodes.flatMap((rule) =>
    rule.type === "rule" && rule.selector === ":root"
      ? rule.nodes.filter((node) => node.type === "decl")
      : [],
  );
const tokenOf = ({ prop }: Declaration) => prop.replace(/^--/, "");

export function tokensOf(css: string): Map<string, string> {
  const found = new Map<string, string>();
  restyled(css, (root) => tokensIn(root).forEach((one) => found.set(tokenOf(one), one.value)));
  return found;
}

/** Sets what the page has of these. */
function withTokens(css: string, values: Values): string {
  const wanted = new Map(Object.entries(values).map(([name, value]) => [kebab(name), value]));
  return restyled(css, (root) => {
    for (const one of tokensIn(root)) one.value = wanted.get(tokenOf(one)) ?? one.value;
  });
}

const isHex = (text: string | undefined): text is string => /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(text ?? "");

/** The colours that a page of this model is painted from; null on a page of somebody else. */
export function rootsOf(css: string): Roots | null {
  const tokens = tokensOf(css);
  const [ground, accent, deep, second = accent] = ["ground", "accent", "deep", "second"].map((name) =>
    tokens.get(name),
  );
  return isHex(ground) && isHex(accent) && isHex(deep) && isHex(second)
    ? { ground, accent, deep, second }
    : null;
}

/** The page in other colours. A header that had the tone of the ground or of another part keeps having it. */
function repainted(css: string, roots: Roots, own: Partial<Palette> = {}): string {
  const header = tokensOf(css).get("header");
  const before = rootsOf(css);
  const palette = { ...paint(roots), ...own };
  const pairs = [
    ["ground", "ink"],
    ["deep", "onDeep"],
    ["accent", "onAccent"],
  ] as const;
  const same = pairs.find(([surface]) => before?.[surface] === header);
  const headed: Values = same ? { header: palette[same[0]], onHeader: palette[same[1]] } : {};
  return withTokens(css, { ...palette, ...headed, colorScheme: isDark(roots.ground) ? "dark" : "light" });
}

/** Every colour of a page without such names, each seen by itself. */
const eachColour = (css: string, change: (hex: string) => string): string =>
  restyled(css, (root) =>
    root.walkDecls((one) => {
      one.value = one.value.replace(/#(?:[\da-f]{6}|[\da-f]{3})\b/gi, change);
    }),
  );

/** How the elements of a part are called on any page, and what they are called where a page has none. */
const parts = {
  header: [/^(?:header|[.#][\w-]*(?:head(?:er)?|banner|top-?bar|nav-?bar|masthead))$/, "header"],
  footer: [/^(?:footer|[.#][\w-]*foot(?:er)?)$/, "footer"],
  background: [/^body$/, "body"],
  buttons: [/^(?:button|[.#][\w-]*(?:btn|button|cta))$/, "button"],
  links: [/^a$/, "a"],
  headings: [/^h[1-3]$/, "h1"],
  text: [/^body$/, "body"],
} as const;
export type Part = keyof typeof parts | "all";

/** A colour for one part of the page, or as its main colour; `word` is what the person calls it. */
export const recolour =
  (part: Part, hex: string, word: string): Change =>
  (page) => {
    const { css, html } = page.code;
    const roots = rootsOf(css);
    const isOwn = roots && part !== "headings";
    const next = isOwn ? ownColours(css, roots, part, hex) : foreignColours(css, html, part, hex);
    return made(page, { css: next }, part, { x: word });
  };

function ownColours(css: string, roots: Roots, part: Exclude<Part, "headings">, hex: string): string {
  const { ground, sheet, tint } = paint(roots);
  const surfaces = [ground, sheet, tint] as const;
  const { accent, onAccent, accentText } = paint({ ...roots, accent: hex });
  const turn = toOklch(hex).h - toOklch(roots.accent).h;
  const second = shifted(roots.second, ({ h }) => ({ h: h + turn }));
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
      repainted(
        css,
        luminance(hex) > 0.72 ? { ...roots, ground: hex } : { ground, accent: hex, deep, second },
      ),
  };
  return ways[part]();
}

/** Buttons must be seen on the ground. */
const seenOn = (ground: string, accent: string) =>
  contrast(accent, ground) < 2.2 ? shifted(accent, () => ({ l: isDark(ground) ? 0.76 : 0.48 })) : accent;

function foreignColours(css: string, html: string, part: Part, hex: string): string {
  if (part === "all") return mainColour(css, hex);
  const [pattern, usual] = parts[part];
  const names = new Set(
    elementsOf(html)
      .flatMap(namesOf)
      .filter((name) => pattern.test(name)),
  );
  const isInk = part === "links" || part === "headings" || part === "text";
  return withStyle(
    css,
    names.size > 0 ? [...names] : [usual],
    isInk ? { color: hex } : { background: hex, color: inkOn(hex) },
  );
}

/** The colour that stands out most becomes this one, and the others with a hue take its hue. */
function mainColour(css: string, hex: string): string {
  const often = new Map<string, number>();
  eachColour(css, (found) => {
    if (toOklch(found).c > 0.05) often.set(found, (often.get(found) ?? 0) + 1);
    return found;
  });
  const main = [...often].sort(([, a], [, b]) => b - a)[0]?.[0];
  if (!main) return withStyle(css, ["button"], { background: hex, color: inkOn(hex) });
  const turned = (found: string) =>
    toOklch(found).c > 0.03 ? shifted(found, () => ({ h: toOklch(hex).h })) : found;
  return eachColour(css, (found) => (found === main ? hex : turned(found)));
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
export const toneNames = ["warmer", "cooler", "muted", "vivid", "darker", "lighter", "contrast"] as const;

export const retone =
  (tone: keyof typeof tones): Change =>
  (page) => {
    const { css } = page.code;
    const roots = rootsOf(css);
    const turn = (hex: string) => shifted(hex, tones[tone]);
    if (!roots) return made(page, { css: eachColour(css, turn) }, "tone");
    const [ground, deep, second] = [turn(roots.ground), turn(roots.deep), turn(roots.second)];
    const next = { ground, accent: seenOn(ground, turn(roots.accent)), deep, second };
    const { sheet, tint, ink, muted, accentText } = paint(next);
    const onAll = (hex: string, wanted: number) => readable(hex, [ground, sheet, tint], wanted);
    const strong = {
      ink: onAll(ink, 15),
      muted: onAll(muted, 8),
      accentText: onAll(accentText, 8),
      line: muted,
    };
    return made(page, { css: repainted(css, next, tone === "contrast" ? strong : {}) }, "tone");
  };

export const darken =
  (dark: boolean): Change =>
  (page) => {
    const { css } = page.code;
    const roots = rootsOf(css);
    const scheme = dark ? "dark" : "light";
    const h = roots ? toOklch(roots.accent).h : 255;
    const tone = dark ? { l: 0.18, c: 0.014 } : { l: 0.985, c: 0.006 };
    const ground = toHex({ ...tone, h });
    if (roots) {
      // Painted again, colours would drift by what their notation rounds off.
      const now = toOklch(roots.ground);
      const isSo = Math.abs(now.l - tone.l) < 0.004 && Math.abs(now.c - tone.c) < 0.004;
      if (isSo) return made(page, { css }, scheme);
      const accent = seenOn(ground, roots.accent);
      const deep = shifted(roots.deep, () => ({ l: dark ? 0.13 : 0.26 }));
      return made(page, { css: repainted(css, { ...roots, ground, accent, deep }) }, scheme);
    }
    // A page of somebody else is turned over, and says so, that asking again does not turn it back.
    const isDarkNow = /\bbody \{[^}]*color-scheme: dark/.test(css);
    const turned = eachColour(css, (hex) => shifted(hex, ({ l }) => ({ l: 1.1 - l * 0.93 })));
    const body = { background: ground, color: inkOn(ground), "color-scheme": scheme };
    return made(page, { css: withStyle(isDarkNow === dark ? css : turned, ["body"], body) }, scheme);
  };

const stepped = (size: number, larger: boolean, least: number, most: number) =>
  Math.round(Math.min(most, Math.max(least, size * (larger ? 1.1 : 0.91))) * 100) / 100;

export const resize =
  (larger: boolean): Change =>
  (page) => {
    const { css } = page.code;
    const isOwn = tokensOf(css).has("text-size");
    const now = tokensOf(css).get("text-size") ?? /(?:^|\n)html \{\s*font-size: ([\d.]+%)/.exec(css)?.[1];
    const size = `${stepped(Number.parseFloat(now ?? "100"), larger, 80, 150)}%`;
    const sized = isOwn
      ? withTokens(css, { textSize: size })
      : withStyle(css, ["html"], { "font-size": size });
    return made(page, { css: sized }, larger ? "larger" : "smaller");
  };

/** Every rule that sets the size of the main heading alone gets a factor; one for other headings too stays as it is. */
export const resizeHeadline =
  (larger: boolean): Change =>
  (page) => {
    const { css, html } = page.code;
    if (!firstOf(html, "h1")) return made(page, {}, "notThere", { x: "h1" });
    let shared = "2em";
    const scaled = (value: string) => {
      const [, inner = value, factor = "1"] = /^calc\(([\s\S]+) \* ([\d.]+)\)$/.exec(value) ?? [];
      return `calc(${inner} * ${stepped(Number(factor), larger, 0.5, 2)})`;
    };
    const next = restyled(css, (root) =>
      root.walkRules(({ selectors, nodes }) => {
        const main = selectors.filter((selector) => /(?:^|[\s>+~])h1[.#:\w-]*$/i.test(selector));
        for (const one of nodes) {
          if (main.length === 0 || one.type !== "decl" || one.prop !== "font-size") continue;
          if (main.length < selectors.length) shared = one.value;
          else one.value = scaled(one.value);
        }
      }),
    );
    const sized = next === css ? withRule(css, ruleOf("h1", { "font-size": scaled(shared) })) : next;
    return made(page, { css: sized }, larger ? "headlineLarger" : "headlineSmaller");
  };

export const corners =
  (round: boolean): Change =>
  (page) => {
    const { css } = page.code;
    const radius = round ? "14px" : "0px";
    const foreign = () =>
      css.includes("border-radius:")
        ? restyled(css, (root) => root.walkDecls("border-radius", (one) => void (one.value = radius)))
        : withRule(css, ruleOf(":is(button, input, img)", { "border-radius": radius }));
    const isOwn = tokensOf(css).has("radius");
    const next = isOwn ? withTokens(css, { radius, radiusCard: round ? "18px" : radius }) : foreign();
    return made(page, { css: next }, round ? "round" : "square");
  };
