import { describe, expect, it } from "vitest";
import { contrast, isDark, shifted, toHex, toOklch } from "./page/oklch.ts";
import { paint, type Palette, paletteFor } from "./palette.ts";
import { seeded } from "./random.ts";
import { moods } from "./understand/brief.ts";
import { briefOf } from "./test-brief.ts";

const seeds = Array.from({ length: 60 }, (_, index) => `request ${index}`);

/** What is unreadable in a palette, as "muted on tint 3.9". */
const unreadable = (palette: Palette): string[] => {
  const pairs = [
    ...(["ground", "sheet", "tint"] as const).flatMap((surface) =>
      (["ink", "muted", "accentText"] as const).map((ink) => [ink, surface] as const),
    ),
    ["onAccent", "accent"] as const,
    ["onDeep", "deep"] as const,
  ];
  return pairs
    .map(([ink, surface]) => ({ ink, surface, is: contrast(palette[ink], palette[surface]) }))
    .filter(({ is }) => is < 4.5)
    .map(({ ink, surface, is }) => `${ink} on ${surface} ${is.toFixed(2)}`);
};

describe("the palette of a page", () => {
  it.each(moods)("is readable on every surface where the mood is %s, by day and by night", (mood) => {
    for (const seed of seeds)
      for (const dark of [false, true]) {
        const palette = paletteFor(briefOf({ mood, dark }), seeded(seed).int(360), seeded(seed));
        expect(unreadable(palette), `${seed} ${JSON.stringify(palette)}`).toEqual([]);
        expect(isDark(palette.ground)).toBe(dark);
      }
  });

  it.each(["#ffffff", "#000000", "#ffee00", "#7f7f7f", "#00ff00", "#1f3d2f", "#ff69b4", "#010180"])(
    "keeps %s where it was asked for, as accent and as background, and stays readable",
    (hex) => {
      const colour = { hex, name: null, shade: "plain", at: 0 } as const;
      for (const seed of seeds.slice(0, 12)) {
        const ground = paletteFor(briefOf({ colours: [{ ...colour, ground: true }] }), 200, seeded(seed));
        expect(ground.ground).toBe(hex);
        expect(unreadable(ground), JSON.stringify(ground)).toEqual([]);
        const accent = paletteFor(briefOf({ colours: [{ ...colour, ground: false }] }), 200, seeded(seed));
        if (contrast(hex, accent.ground) >= 1.3) expect(accent.accent).toBe(hex);
        expect(unreadable(accent), JSON.stringify(accent)).toEqual([]);
      }
    },
  );

  it("is the same for the same request, and another for another", () => {
    const of = (seed: string) => JSON.stringify(paletteFor(briefOf(), 200, seeded(seed)));
    expect(of("a quiz")).toBe(of("a quiz"));
    expect(new Set(seeds.map(of)).size).toBeGreaterThan(50);
  });

  it("derives the rest from its roots alone, so a change of one root keeps the others", () => {
    const roots = { ground: "#faf7f0", accent: "#2c6e49", deep: "#20332c", second: "#c7703f" };
    const warm = paint({ ...roots, accent: "#b8511b" });
    expect(warm).toMatchObject({ ground: roots.ground, deep: roots.deep, second: roots.second });
    expect(warm.accentText).not.toBe(paint(roots).accentText);
  });
});

describe("oklch", () => {
  it("goes there and back without loss", () => {
    for (const hex of ["#000000", "#ffffff", "#b3312c", "#2357a5", "#c79a2e", "#123456"])
      expect(toHex(toOklch(hex))).toBe(hex);
  });

  it("gives up chroma, not hue, for a colour no screen can show", () => {
    const hex = toHex({ l: 0.6, c: 0.37, h: 200 });
    expect(Math.abs(toOklch(hex).h - 200)).toBeLessThan(3);
    expect(Math.abs(toOklch(hex).l - 0.6)).toBeLessThan(0.01);
  });

  it("changes one number and leaves the others", () => {
    const before = toOklch("#2357a5");
    const after = toOklch(shifted("#2357a5", ({ l }) => ({ l: l + 0.1 })));
    expect(after.l - before.l).toBeCloseTo(0.1, 2);
    expect(after.h).toBeCloseTo(before.h, -1);
  });
});
