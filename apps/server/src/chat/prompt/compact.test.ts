import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compactHistory, cut, type Said } from "./compact.ts";
import { estimateMessages } from "./tokens.ts";

const talk = (turns: number, words = 1): Said[] =>
  Array.from({ length: turns }, (_, n): Said[] => [
    { role: "user", content: `${n}: make it blue ${"please ".repeat(words)}`.trim() },
    { role: "assistant", content: `${n}: it is blue ${"now ".repeat(words)}`.trim() },
  ]).flat();

describe("a conversation", () => {
  it("is sent whole where it fits", () => {
    expect(compactHistory(talk(3), 1_000)).toEqual(talk(3));
    expect(compactHistory([], 1_000)).toEqual([]);
  });

  it("keeps its newest turns whole, shortens the ones before, and lists the oldest", () => {
    const history = talk(20, 400);
    const kept = compactHistory(history, 6_000);
    expect(kept.slice(-4)).toEqual(history.slice(-4));
    const shortened = kept.slice(2).find(({ content }) => content.endsWith(" ..."));
    expect(shortened?.content.length).toBeLessThanOrEqual(604);
    expect(kept[0]?.content).toMatch(
      /^Earlier in this conversation I asked, oldest first:\n- 0: make it blue/,
    );
    expect(kept[1]).toEqual({ role: "assistant", content: "(Those were answered.)" });
  });

  it("counts what is too old even for the list", () => {
    const [list] = compactHistory(talk(40, 400), 900);
    expect(list?.content).toMatch(/oldest first:\n- \(\d+ earlier messages\)\n- \d+: make it blue/);
  });

  it("is nothing where there is no room", () => {
    expect(compactHistory(talk(3), 0)).toEqual([]);
    expect(compactHistory(talk(3), -5)).toEqual([]);
  });

  it("says of a message without an answer that there was none", () => {
    const history: Said[] = [
      { role: "user", content: "a bakery" },
      { role: "user", content: "make it blue" },
      { role: "assistant", content: "It is blue." },
    ];
    expect(compactHistory(history, 1_000)).toEqual([
      history[0],
      { role: "assistant", content: "(There was no answer to this.)" },
      ...history.slice(1),
    ]);
  });

  it("that begins or goes on with answers still begins with the person and alternates", () => {
    const history: Said[] = ["One.", "Two.", "Three."].map((content) => ({ role: "assistant", content }));
    expect(compactHistory(history, 1_000)).toEqual([
      { role: "user", content: "(An earlier message.)" },
      { role: "assistant", content: "One.\n\nTwo.\n\nThree." },
    ]);
  });

  it("fits its budget, alternates, keeps its order and ends with the newest, whatever was said", () => {
    const said = fc.record({
      role: fc.constantFrom("user" as const, "assistant" as const),
      content: fc.string({ unit: "binary", maxLength: 2_000 }),
    });
    fc.assert(
      fc.property(
        fc.array(said, { maxLength: 30 }),
        fc.integer({ min: 0, max: 3_000 }),
        (history, tokens) => {
          const kept = compactHistory(history, tokens);
          expect(estimateMessages(kept)).toBeLessThanOrEqual(tokens);
          expect(kept.map(({ role }) => role)).toEqual(
            kept.map((_, index) => (index % 2 === 0 ? "user" : "assistant")),
          );
          expect(kept.length % 2).toBe(0);
          expect(compactHistory(history, tokens)).toEqual(kept);
        },
      ),
    );
  });

  it("numbers its turns upwards, however little room there is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 4_000 }), (turns, tokens) => {
        const text = compactHistory(talk(turns, 40), tokens)
          .filter(({ role }) => role === "user")
          .map(({ content }) => content)
          .join("\n");
        const numbers = [...text.matchAll(/^(?:- )?(\d+): make/gm)].map(([, number]) => Number(number));
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        if (numbers.length > 0) expect(numbers.at(-1)).toBe(turns - 1);
      }),
    );
  });
});

describe("a text that is cut", () => {
  it("keeps whole characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(20), (text, length) => {
        expect(cut(text, length).isWellFormed()).toBe(true);
        expect(cut(text, length).length).toBeLessThanOrEqual(Math.max(text.length, length + 4));
      }),
    );
  });
});
