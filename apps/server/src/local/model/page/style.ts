import type { Mood } from "../understand/brief.ts";
import type { Random } from "../random.ts";

/** Families of looks: how surfaces, headings and buttons are made. */
export const families = ["clean", "editorial", "soft", "poster", "ledger"] as const;
export type Family = (typeof families)[number];

/** The look of one page beside its colours. Measures are drawn anew for each page, so pages differ in more than hue. */
export interface Style {
  readonly family: Family;
  /** Font stacks of what computers have. */
  readonly display: string;
  readonly text: string;
  readonly weight: number;
  readonly tracking: string;
  /** Of buttons and fields; cards have `--radius-card`. */
  readonly radius: string;
  readonly card: string;
  /** `n` quarters of a rhythm of about a rem, as a length in rem: paddings, gaps and margins. */
  readonly space: (n: number) => string;
  /** The size of a heading by its step (1 is text), as a length in rem. */
  readonly size: (step: number) => string;
  /** A size that grows with the window from `n` to `m` spaces. */
  readonly fluid: (n: number, m: number) => string;
}

const sans = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif';
const grotesk = '"Helvetica Neue", "Arial Nova", "Nimbus Sans", Arial, sans-serif';
const humanist = 'Seravek, "Gill Sans Nova", Ubuntu, Calibri, "DejaVu Sans", sans-serif';
const rounded =
  'ui-rounded, "Hiragino Maru Gothic ProN", Quicksand, Comfortaa, "Arial Rounded MT Bold", Calibri, sans-serif';
const serif = '"Iowan Old Style", "Palatino Linotype", "URW Palladio L", P052, Georgia, serif';
const oldStyle = 'Didot, "Bodoni MT", "Noto Serif Display", "Playfair Display", Georgia, serif';
const slab = 'Rockwell, "Rockwell Nova", "Roboto Slab", "DejaVu Serif", serif';
const condensed =
  'Bahnschrift, "DIN Alternate", "Franklin Gothic Medium", "Nimbus Sans Narrow", "Arial Narrow", sans-serif';
const mono =
  'ui-monospace, "Cascadia Code", "Source Code Pro", Menlo, Consolas, "DejaVu Sans Mono", monospace';

interface Look {
  readonly display: readonly [string, ...string[]];
  readonly text: readonly [string, ...string[]];
  readonly weights: readonly [number, ...number[]];
  readonly tracking: readonly [string, ...string[]];
  readonly radii: readonly [readonly [radius: string, card: string], ...(readonly [string, string])[]];
}

const looks: Record<Family, Look> = {
  clean: {
    display: [sans, humanist],
    text: [sans],
    weights: [600, 650, 700],
    tracking: ["-0.02em", "-0.03em"],
    radii: [
      ["6px", "10px"],
      ["8px", "12px"],
      ["4px", "6px"],
    ],
  },
  editorial: {
    display: [serif, oldStyle],
    text: [serif, sans],
    weights: [400, 500],
    tracking: ["-0.015em", "-0.01em"],
    radii: [
      ["0px", "0px"],
      ["2px", "2px"],
    ],
  },
  soft: {
    display: [rounded, humanist],
    text: [humanist, rounded],
    weights: [600, 700],
    tracking: ["-0.01em", "-0.02em"],
    radii: [
      ["999px", "22px"],
      ["999px", "28px"],
      ["16px", "20px"],
    ],
  },
  poster: {
    display: [condensed, grotesk, slab],
    text: [grotesk, sans],
    weights: [700, 800],
    tracking: ["-0.035em", "-0.02em"],
    radii: [
      ["0px", "0px"],
      ["3px", "3px"],
    ],
  },
  ledger: {
    display: [slab, mono, grotesk],
    text: [humanist, sans],
    weights: [500, 600],
    tracking: ["-0.02em", "-0.025em"],
    radii: [
      ["2px", "2px"],
      ["4px", "4px"],
    ],
  },
};

const fitting: Record<Mood, readonly [Family, ...Family[]]> = {
  plain: ["clean", "ledger", "editorial"],
  warm: ["soft", "editorial", "clean"],
  calm: ["editorial", "clean", "soft"],
  elegant: ["editorial", "ledger"],
  bold: ["poster", "clean"],
  playful: ["soft", "poster"],
};

const rem = (value: number) => `${Math.round(value * 1000) / 1000}rem`;

/** `mood` narrows the families; without one each may come. `named` is that of a page that is there already. */
export function styleFor(mood: Mood | null, random: Random, named?: Family): Style {
  const drawn = random.pick(mood ? fitting[mood] : families);
  const family = named ?? drawn;
  const look = looks[family];
  const [radius, card] = random.pick(look.radii);
  const rhythm = 0.225 + random.int(1860) / 20000;
  const ratio = 1.2 + random.int(136) / 1000;
  const space = (n: number) => rem(n * rhythm);
  return {
    family,
    display: random.pick(look.display),
    text: random.pick(look.text),
    weight: random.pick(look.weights),
    tracking: random.pick(look.tracking),
    radius,
    card,
    space,
    size: (step) => rem(ratio ** (step - 1)),
    fluid: (n, m) =>
      `clamp(${space(n)}, ${space(n * 0.7)} + ${Math.round((m - n) * rhythm * 12) / 10}vw, ${space(m)})`,
  };
}
