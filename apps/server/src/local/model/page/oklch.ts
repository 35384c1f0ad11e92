/** A colour as the eye orders it: lightness 0..1, chroma 0..0.37, hue in degrees. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const gamma = (part: number) => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

/** Red, green and blue in linear light, each 0..1, of "#rgb" or "#rrggbb". */
function light(hex: string): readonly [number, number, number] {
  const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join("") : hex.slice(1);
  const at = (index: number) => linear((Number.parseInt(full.slice(index, index + 2), 16) || 0) / 255);
  return [at(0), at(2), at(4)];
}

export function toOklch(hex: string): Oklch {
  const [r, g, b] = light(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    c: Math.hypot(a, y),
    h: ((Math.atan2(y, a) * 180) / Math.PI + 360) % 360,
  };
}

/** The nearest colour a screen can show: what lies outside loses chroma, never hue or lightness. */
export function toHex({ l, c, h }: Oklch): string {
  const at = (chroma: number): readonly number[] => {
    const a = chroma * Math.cos((h * Math.PI) / 180);
    const b = chroma * Math.sin((h * Math.PI) / 180);
    const x = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
    const y = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
    const z = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
    return [
      4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
      -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
      -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
    ];
  };
  let chroma = c;
  while (chroma > 0.002 && at(chroma).some((part) => part < -0.0005 || part > 1.0005)) chroma *= 0.96;
  const byte = (part: number) => Math.round(gamma(Math.min(1, Math.max(0, part))) * 255);
  return `#${at(chroma)
    .map((part) => byte(part).toString(16).padStart(2, "0"))
    .join("")}`;
}

/** The same colour with some of its three numbers changed. */
export const shifted = (hex: string, change: (colour: Oklch) => Partial<Oklch>): string => {
  const colour = toOklch(hex);
  const next = { ...colour, ...change(colour) };
  return toHex({ l: Math.min(1, Math.max(0, next.l)), c: Math.max(0, next.c), h: (next.h + 360) % 360 });
};

/** Relative luminance as WCAG 2 defines it, 0..1. */
export function luminance(hex: string): number {
  const [r, g, b] = light(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast as WCAG 2 defines it, 1..21. */
export function contrast(first: string, second: string): number {
  const [one, two] = [luminance(first), luminance(second)];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

export const isDark = (hex: string) => luminance(hex) < 0.2;

/** The colour itself, or the nearest lightness of it that reads on all the grounds at the given contrast. */
export function readable(hex: string, grounds: readonly [string, ...string[]], wanted = 4.6): string {
  const step = isDark(grounds[0]) ? 0.02 : -0.02;
  for (let l = toOklch(hex).l; l >= 0 && l <= 1; l += step) {
    const shade = l === toOklch(hex).l ? hex : shifted(hex, () => ({ l }));
    if (grounds.every((ground) => contrast(shade, ground) >= wanted)) return shade;
  }
  return step > 0 ? "#ffffff" : "#000000";
}

/** Text on a coloured surface: nearly white or nearly black with a breath of its hue, pure where that is not enough. */
export function inkOn(surface: string): string {
  const pale = shifted(surface, ({ c }) => ({ l: 0.985, c: Math.min(c, 0.012) }));
  const dark = shifted(surface, ({ c }) => ({ l: 0.16, c: Math.min(c, 0.03) }));
  const best = contrast(pale, surface) >= contrast(dark, surface) ? pale : dark;
  if (contrast(best, surface) >= 4.5) return best;
  return contrast("#ffffff", surface) >= contrast("#000000", surface) ? "#ffffff" : "#000000";
}
