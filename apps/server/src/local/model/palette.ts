import type { Brief, Mood } from "./understand/brief.ts";
import { contrast, inkOn, isDark, readable, shifted, toHex, toOklch } from "./page/oklch.ts";
import type { Random } from "./random.ts";

/** Every colour of a page, as "#rrggbb". Text on its own surface has a contrast of at least 4.5 : 1. */
export interface Palette {
  readonly ground: string;
  /** Cards and fields. */
  readonly sheet: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly accent: string;
  readonly onAccent: string;
  /** The accent where it is text on the ground. */
  readonly accentText: string;
  /** A quiet band in the accent's hue; ink, muted and accentText read on it. */
  readonly tint: string;
  /** Footer and loud bands. */
  readonly deep: string;
  readonly onDeep: string;
  /** The second hue of the harmony: pictures and marks, never text. */
  readonly second: string;
}

/** What decides a palette; the rest follows from contrast. */
export type Roots = Pick<Palette, "ground" | "accent" | "deep" | "second">;

export function paint({ ground, accent, deep, second }: Roots): Palette {
  const dark = isDark(ground);
  const base = toOklch(ground);
  const hue = toOklch(accent);
  const sheet = shifted(ground, ({ l, c }) => ({ l: dark ? l + 0.045 : Math.min(1, l + 0.03), c: c * 0.6 }));
  const tint = toHex({
    l: dark ? base.l + 0.075 : Math.max(0.86, base.l - 0.045),
    c: Math.min(0.035, hue.c * 0.3),
    h: hue.h,
  });
  const surfaces = [ground, sheet, tint] as const;
  const inkHue = dark ? base.h : hue.h;
  return {
    ground,
    sheet,
    tint,
    ink: readable(toHex({ l: dark ? 0.94 : 0.23, c: 0.018, h: inkHue }), surfaces, 9),
    muted: readable(toHex({ l: dark ? 0.76 : 0.46, c: 0.02, h: inkHue }), surfaces, 4.7),
    line: toHex({ l: dark ? base.l + 0.15 : base.l - 0.11, c: Math.min(0.025, hue.c * 0.2), h: hue.h }),
    accent,
    onAccent: inkOn(accent),
    accentText: readable(accent, surfaces, 4.7),
    deep,
    onDeep: inkOn(deep),
    second,
  };
}

/** Degrees between the two hues of a page. */
const harmonies = { mono: 0, near: 32, wide: 64, triad: 120, split: 152, opposite: 180 } as const;
type Harmony = keyof typeof harmonies;

interface Character {
  readonly chroma: number;
  readonly lightness: number;
  readonly harmonies: readonly [Harmony, ...Harmony[]];
  readonly grounds: readonly [Ground, ...Ground[]];
}

/** Lightness, chroma and whether it takes the page's hue or the warm one of paper. */
type Ground = readonly [l: number, c: number, paper: boolean];
const white: Ground = [0.992, 0.003, false];
const paper: Ground = [0.972, 0.014, true];
const linen: Ground = [0.95, 0.022, true];
const mist: Ground = [0.965, 0.012, false];
const wash: Ground = [0.94, 0.032, false];

const characters: Record<Mood, Character> = {
  plain: {
    chroma: 0.12,
    lightness: 0.47,
    harmonies: ["mono", "near", "split"],
    grounds: [white, mist, paper],
  },
  warm: { chroma: 0.13, lightness: 0.52, harmonies: ["near", "wide"], grounds: [paper, linen] },
  calm: { chroma: 0.065, lightness: 0.45, harmonies: ["near", "mono"], grounds: [mist, paper, linen] },
  elegant: {
    chroma: 0.055,
    lightness: 0.36,
    harmonies: ["mono", "opposite"],
    grounds: [paper, white, linen],
  },
  bold: { chroma: 0.21, lightness: 0.55, harmonies: ["split", "opposite", "triad"], grounds: [white, wash] },
  playful: { chroma: 0.18, lightness: 0.56, harmonies: ["triad", "split", "wide"], grounds: [wash, white] },
};

/** The palette of a page: asked-for colours as they are, the rest in harmony with them. */
export function paletteFor(
  brief: Pick<Brief, "colours" | "mood" | "dark">,
  hue: number,
  random: Random,
): Palette {
  const character = characters[brief.mood ?? "plain"];
  const [first, other] = brief.colours.filter((colour) => !colour.ground).map(({ hex }) => hex);
  const jittered = (hue + random.int(37) - 18 + 360) % 360;
  const asked = first ? toOklch(first) : null;
  // A grey has no hue of its own.
  const h = asked && asked.c > 0.02 ? asked.h : jittered;
  const turn = harmonies[random.pick(character.harmonies)] * (random.int(2) === 0 ? 1 : -1);
  const groundAsked = brief.colours.find((colour) => colour.ground)?.hex;
  const [l, c, isPaper] = random.pick(character.grounds);
  const ground =
    groundAsked ??
    (brief.dark
      ? toHex({ l: 0.17 + random.int(5) / 100, c: 0.012 + random.int(3) / 100, h })
      : toHex({ l, c, h: isPaper ? 84 : h }));
  const nightly = isDark(ground);
  const own = first ?? toHex({ l: nightly ? 0.74 : character.lightness, c: character.chroma, h });
  // Buttons must be seen on the ground, whatever colour was asked for.
  const accent = contrast(own, ground) < 1.3 ? shifted(own, () => ({ l: nightly ? 0.78 : 0.5 })) : own;
  const second =
    other ?? toHex({ l: nightly ? 0.7 : 0.68, c: Math.max(0.05, character.chroma * 0.8), h: h + turn });
  const deep = toHex({ l: nightly ? 0.13 : 0.26, c: Math.min(0.06, toOklch(accent).c * 0.5), h });
  return paint({ ground, accent, deep, second });
}
