import type { ColourName } from "../words/types.ts";

/** A good shade for a bare colour word, and a light one for "light blue". */
export const shades: Record<ColourName, { plain: string; dark: string; light: string }> = {
  red: { plain: "#b3312c", dark: "#7d1f20", light: "#f6dedb" },
  orange: { plain: "#b8511b", dark: "#8a3a10", light: "#fbe6d4" },
  yellow: { plain: "#e3b421", dark: "#8a6a08", light: "#fbf2cf" },
  green: { plain: "#2c6e49", dark: "#1f3d2f", light: "#e0ecdf" },
  teal: { plain: "#17666a", dark: "#0f4347", light: "#daecea" },
  blue: { plain: "#2357a5", dark: "#173a70", light: "#dfe9f6" },
  navy: { plain: "#1d2f55", dark: "#142140", light: "#e1e6f0" },
  purple: { plain: "#6a3f97", dark: "#452767", light: "#ebe2f4" },
  pink: { plain: "#b83a72", dark: "#842850", light: "#fae1ea" },
  brown: { plain: "#7a4a2b", dark: "#4e2f1c", light: "#efe3d6" },
  black: { plain: "#191919", dark: "#0e0e0e", light: "#e8e8e8" },
  white: { plain: "#ffffff", dark: "#f2f2f2", light: "#ffffff" },
  grey: { plain: "#5a6068", dark: "#363b41", light: "#eceef0" },
  cream: { plain: "#f7efdf", dark: "#eadfc6", light: "#fbf6ea" },
  gold: { plain: "#c79a2e", dark: "#8a6714", light: "#f8efd6" },
  olive: { plain: "#66702c", dark: "#444b1b", light: "#edeedb" },
  burgundy: { plain: "#7a1f35", dark: "#561525", light: "#f4e0e3" },
  turquoise: { plain: "#12808a", dark: "#0c585f", light: "#d8eff0" },
};

type Rgb = readonly [number, number, number];

export function rgb(hex: string): Rgb {
  const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join("") : hex.slice(1);
  const at = (index: number) => Number.parseInt(full.slice(index, index + 2), 16) || 0;
  return [at(0), at(2), at(4)];
}

const toHex = (colour: readonly number[]) =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

/** `share` 0 gives the first colour, 1 the second. */
export function mix(first: string, second: string, share: number): string {
  const other = rgb(second);
  return toHex(rgb(first).map((part, index) => part + ((other[index] ?? 0) - part) * share));
}

export function luminance(hex: string): number {
  const [r, g, b] = rgb(hex).map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

export function contrast(first: string, second: string): number {
  const [low, high] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

export const isDark = (hex: string) => luminance(hex) < 0.2;

/** The colour itself, or the nearest shade of it that reads on the ground at the given contrast. */
export function readable(colour: string, ground: string, wanted = 4.6): string {
  const towards = luminance(ground) > 0.18 ? "#000000" : "#ffffff";
  for (let share = 0; share <= 1; share += 0.04) {
    const shade = mix(colour, towards, share);
    if (contrast(shade, ground) >= wanted) return shade;
  }
  return towards;
}

/** Text on a coloured surface: near-white or near-black, whichever reads better. */
export function inkOn(surface: string): string {
  const light = mix(surface, "#ffffff", 0.94);
  const dark = mix(surface, "#000000", 0.86);
  return contrast(light, surface) >= contrast(dark, surface) ? light : dark;
}
