import type { Random } from "../random.ts";
import type { Trade } from "../words/types.ts";
import { contrast, inkOn, isDark, luminance, mix, readable } from "./colour.ts";

/** How the opening of a landing page is built. */
export type Opening = "arch" | "split" | "band" | "type";

export interface Theme {
  ground: string;
  sheet: string;
  ink: string;
  muted: string;
  line: string;
  accent: string;
  onAccent: string;
  /** The accent as text on the ground. */
  accentText: string;
  /** A soft tone of the accent for surfaces. */
  tint: string;
  /** Header, footer and one section stand on this. */
  deep: string;
  onDeep: string;
  display: string;
  body: string;
  radius: string;
  weight: number;
  tracking: string;
  opening: Opening;
}

const fonts = {
  serif: 'Georgia, "DejaVu Serif", serif',
  oldstyle: '"Iowan Old Style", Palatino, "URW Palladio L", Georgia, serif',
  sans: 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
  round: 'ui-rounded, Nunito, "Segoe UI", system-ui, sans-serif',
  slab: 'Rockwell, "Roboto Slab", "DejaVu Serif", Georgia, serif',
  human: 'Optima, Candara, "Gill Sans", "Noto Sans", sans-serif',
};

interface Seed {
  ground: string;
  accent: string;
  deep: string;
  display: keyof typeof fonts;
  body?: keyof typeof fonts;
  radius: string;
  weight: number;
  tracking: string;
  opening: Opening;
}

const seeds: Record<Trade, readonly [Seed, ...Seed[]]> = {
  bike: [
    {
      ground: "#f3f5f4",
      accent: "#b5441a",
      deep: "#1d3136",
      display: "sans",
      radius: "8px",
      weight: 750,
      tracking: "-0.035em",
      opening: "split",
    },
    {
      ground: "#f5f4ef",
      accent: "#17666a",
      deep: "#22313a",
      display: "slab",
      radius: "6px",
      weight: 600,
      tracking: "-0.02em",
      opening: "arch",
    },
  ],
  bakery: [
    {
      ground: "#fbf5e9",
      accent: "#ad4f22",
      deep: "#253a2e",
      display: "serif",
      radius: "6px",
      weight: 500,
      tracking: "-0.02em",
      opening: "arch",
    },
    {
      ground: "#f8f1e7",
      accent: "#8c3b2e",
      deep: "#3d2a22",
      display: "oldstyle",
      radius: "4px",
      weight: 500,
      tracking: "-0.015em",
      opening: "arch",
    },
  ],
  cafe: [
    {
      ground: "#f5f0ea",
      accent: "#9a4a2f",
      deep: "#2d2522",
      display: "slab",
      radius: "10px",
      weight: 600,
      tracking: "-0.02em",
      opening: "split",
    },
    {
      ground: "#f0f2ec",
      accent: "#2f6250",
      deep: "#22352d",
      display: "serif",
      radius: "14px",
      weight: 500,
      tracking: "-0.02em",
      opening: "arch",
    },
  ],
  restaurant: [
    {
      ground: "#f6f2ec",
      accent: "#8e2f3c",
      deep: "#2a1f24",
      display: "oldstyle",
      radius: "2px",
      weight: 400,
      tracking: "-0.015em",
      opening: "split",
    },
    {
      ground: "#f3f1e8",
      accent: "#5c6423",
      deep: "#2b3020",
      display: "serif",
      radius: "2px",
      weight: 400,
      tracking: "-0.02em",
      opening: "band",
    },
  ],
  dentist: [
    {
      ground: "#f4f8f9",
      accent: "#12697a",
      deep: "#123c48",
      display: "round",
      body: "round",
      radius: "16px",
      weight: 600,
      tracking: "-0.025em",
      opening: "split",
    },
    {
      ground: "#f6f7fb",
      accent: "#3456b0",
      deep: "#1e2f62",
      display: "sans",
      radius: "14px",
      weight: 600,
      tracking: "-0.03em",
      opening: "arch",
    },
  ],
  yoga: [
    {
      ground: "#f6f1ec",
      accent: "#a2503f",
      deep: "#43312f",
      display: "human",
      body: "human",
      radius: "24px",
      weight: 400,
      tracking: "-0.015em",
      opening: "arch",
    },
    {
      ground: "#f1f3ee",
      accent: "#55694a",
      deep: "#313c2d",
      display: "oldstyle",
      radius: "24px",
      weight: 400,
      tracking: "-0.015em",
      opening: "band",
    },
  ],
  craft: [
    {
      ground: "#f5f5f2",
      accent: "#c2480f",
      deep: "#1e2a33",
      display: "sans",
      radius: "4px",
      weight: 750,
      tracking: "-0.035em",
      opening: "band",
    },
    {
      ground: "#f3f5f6",
      accent: "#1c5f9e",
      deep: "#16232e",
      display: "sans",
      radius: "6px",
      weight: 700,
      tracking: "-0.03em",
      opening: "split",
    },
  ],
  law: [
    {
      ground: "#f7f6f3",
      accent: "#7a5a1e",
      deep: "#1f2a3c",
      display: "oldstyle",
      radius: "2px",
      weight: 500,
      tracking: "-0.015em",
      opening: "split",
    },
    {
      ground: "#f5f6f6",
      accent: "#23575a",
      deep: "#1b2e30",
      display: "serif",
      radius: "2px",
      weight: 500,
      tracking: "-0.02em",
      opening: "type",
    },
  ],
  hair: [
    {
      ground: "#f7f2f1",
      accent: "#a33d56",
      deep: "#2b2226",
      display: "human",
      radius: "999px",
      weight: 400,
      tracking: "-0.02em",
      opening: "type",
    },
    {
      ground: "#f2f1f4",
      accent: "#5d4590",
      deep: "#27222f",
      display: "sans",
      radius: "12px",
      weight: 600,
      tracking: "-0.04em",
      opening: "split",
    },
  ],
  florist: [
    {
      ground: "#f8f4ef",
      accent: "#b03a63",
      deep: "#2c4636",
      display: "oldstyle",
      radius: "18px",
      weight: 500,
      tracking: "-0.02em",
      opening: "arch",
    },
    {
      ground: "#f3f5ee",
      accent: "#8a3f6d",
      deep: "#33412f",
      display: "serif",
      radius: "18px",
      weight: 400,
      tracking: "-0.02em",
      opening: "split",
    },
  ],
  photo: [
    {
      ground: "#f2f2f0",
      accent: "#a5421d",
      deep: "#181a1c",
      display: "sans",
      radius: "0px",
      weight: 600,
      tracking: "-0.045em",
      opening: "type",
    },
    {
      ground: "#f4f1ed",
      accent: "#36566f",
      deep: "#1d2329",
      display: "serif",
      radius: "2px",
      weight: 400,
      tracking: "-0.025em",
      opening: "band",
    },
  ],
  gym: [
    {
      ground: "#f3f4f1",
      accent: "#c03a1b",
      deep: "#15181a",
      display: "sans",
      radius: "4px",
      weight: 800,
      tracking: "-0.045em",
      opening: "band",
    },
    {
      ground: "#f2f3f6",
      accent: "#3d46c2",
      deep: "#14152a",
      display: "sans",
      radius: "10px",
      weight: 750,
      tracking: "-0.04em",
      opening: "split",
    },
  ],
  architect: [
    {
      ground: "#eeefee",
      accent: "#8a4a22",
      deep: "#24292d",
      display: "sans",
      radius: "0px",
      weight: 600,
      tracking: "-0.05em",
      opening: "type",
    },
    {
      ground: "#f3f1ec",
      accent: "#3f5a4c",
      deep: "#23302a",
      display: "sans",
      radius: "0px",
      weight: 500,
      tracking: "-0.045em",
      opening: "band",
    },
  ],
  shop: [
    {
      ground: "#f6f3ee",
      accent: "#9c4a33",
      deep: "#2f3a44",
      display: "serif",
      radius: "8px",
      weight: 500,
      tracking: "-0.02em",
      opening: "split",
    },
    {
      ground: "#f2f4f3",
      accent: "#29616b",
      deep: "#213338",
      display: "slab",
      radius: "4px",
      weight: 600,
      tracking: "-0.02em",
      opening: "arch",
    },
  ],
  hotel: [
    {
      ground: "#f4f3ee",
      accent: "#2f6072",
      deep: "#203840",
      display: "oldstyle",
      radius: "8px",
      weight: 400,
      tracking: "-0.015em",
      opening: "band",
    },
    {
      ground: "#f7f2ea",
      accent: "#99532a",
      deep: "#33402f",
      display: "serif",
      radius: "10px",
      weight: 400,
      tracking: "-0.02em",
      opening: "arch",
    },
  ],
  software: [
    {
      ground: "#f7f7fb",
      accent: "#4a3fd0",
      deep: "#191836",
      display: "sans",
      radius: "12px",
      weight: 650,
      tracking: "-0.04em",
      opening: "split",
    },
    {
      ground: "#f4f7f6",
      accent: "#0d6b57",
      deep: "#0f2a25",
      display: "sans",
      radius: "10px",
      weight: 650,
      tracking: "-0.04em",
      opening: "arch",
    },
  ],
  other: [
    {
      ground: "#f6f5f1",
      accent: "#2e5e4e",
      deep: "#20332c",
      display: "serif",
      radius: "8px",
      weight: 500,
      tracking: "-0.02em",
      opening: "arch",
    },
    {
      ground: "#f4f4f7",
      accent: "#7a3e86",
      deep: "#2a2138",
      display: "sans",
      radius: "12px",
      weight: 650,
      tracking: "-0.035em",
      opening: "split",
    },
    {
      ground: "#f7f3ee",
      accent: "#a4472b",
      deep: "#2b2f3a",
      display: "slab",
      radius: "6px",
      weight: 600,
      tracking: "-0.025em",
      opening: "band",
    },
  ],
};

/** What a person asked for: each may be missing. */
export interface Wishes {
  colours: readonly string[];
  dark: boolean;
  /** The background that was asked for. */
  ground?: string | null;
}

export function themeFor(trade: Trade, wishes: Wishes, random: Random): Theme {
  const seed = random.pick(seeds[trade]);
  return {
    ...coloursOf(seed, wishes),
    display: fonts[seed.display],
    body: fonts[seed.body ?? "sans"],
    radius: seed.radius,
    weight: seed.weight,
    tracking: seed.tracking,
    opening: seed.opening,
  };
}

type Colours = Pick<
  Theme,
  | "ground"
  | "sheet"
  | "ink"
  | "muted"
  | "line"
  | "accent"
  | "onAccent"
  | "accentText"
  | "tint"
  | "deep"
  | "onDeep"
>;

function coloursOf(seed: Seed, { colours, dark, ground }: Wishes): Colours {
  const light = colours.find((colour) => luminance(colour) > 0.72);
  const strong = colours.filter((colour) => luminance(colour) <= 0.72);
  const onlyBlack = strong.length === 1 && isBlack(strong[0] ?? "");
  // "Dark green and gold": gold stands out on dark green, not the other way round.
  const [one, two] = strong;
  const bright = one && two && luminance(one) < 0.06 && luminance(two) > 0.12 ? two : null;
  const accent = bright ?? strong.find((colour) => !isBlack(colour)) ?? (onlyBlack ? "#191919" : seed.accent);
  const second = strong.find((colour) => colour !== accent);
  const deep = second && isDark(second) ? second : strong.length > 0 ? deepOf(accent) : seed.deep;
  if (ground) return paint({ ground, accent, deep });
  // "Black and orange" is orange on black.
  if (!light && second && isBlack(second)) return paint({ ground: second, accent, deep });
  const lightGround = light ?? (strong.length > 0 ? mix(accent, "#fdfcfa", 0.95) : seed.ground);
  return paint({ ground: dark ? mix(deep, "#0c0d0f", 0.55) : lightGround, accent, deep });
}

/** The dark surface that goes with a colour: a colour that is dark by itself stays as it is. */
export const deepOf = (colour: string) => mix(colour, "#101214", luminance(colour) < 0.06 ? 0.2 : 0.62);

const isBlack = (colour: string) => luminance(colour) < 0.012;

/** Every derived tone from three chosen ones; text always reads on what it stands on. */
export function paint({ ground, accent, deep }: { ground: string; accent: string; deep: string }): Colours {
  const dark = isDark(ground);
  const ink = dark ? mix(ground, "#ffffff", 0.92) : mix(deep, "#101010", 0.55);
  // On a dark page a dark button would vanish.
  const button = dark && contrast(accent, ground) < 3 ? readable(accent, ground, 4.6) : accent;
  const sheet = dark ? mix(ground, "#ffffff", 0.06) : mix(ground, "#ffffff", 0.75);
  const tint = mix(ground, button, dark ? 0.12 : 0.13);
  return {
    ground,
    sheet,
    ink,
    muted: readable(mix(ink, ground, 0.34), tint, 4.8),
    line: mix(ground, ink, 0.16),
    accent: button,
    onAccent: inkOn(button),
    accentText: readable(button, tint),
    tint,
    deep: dark ? mix(ground, "#000000", 0.35) : deep,
    onDeep: inkOn(dark ? mix(ground, "#000000", 0.35) : deep),
  };
}
