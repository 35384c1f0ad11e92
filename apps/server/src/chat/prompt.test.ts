import { EMPTY_CODE, type GenerationInput } from "@roseram/db";
import { describe, expect, it } from "vitest";
import { type Budget, promptFor as prompt, type PromptInput } from "./prompt.ts";

const NONCE = "0123456789abcdef";
const BUDGET: Budget = { contextTokens: 64_000, answerTokens: 16_000 };

function promptFor(asked: PromptInput, nonce: string) {
  const made = prompt(asked, nonce, BUDGET);
  if ("tooLarge" in made) throw new Error(made.message);
  return made.messages;
}

const input: GenerationInput = {
  mode: "build",
  model: "m",
  projectName: "Crumb & Co",
  projectDescription: null,
  content: "Make it blue",
  baseCode: EMPTY_CODE,
  history: [],
  preferences: {},
  retryOf: null,
};

describe("what the model is sent", () => {
  it("is the instructions and the message, when there is nothing else", () => {
    const [system, ...rest] = promptFor(input, NONCE);
    expect(system?.content).toContain(`@@roseram:${NONCE} end`);
    expect(system?.content.split("\n").at(-1)).toBe("Mode: BUILD");
    expect(rest).toEqual([{ role: "user", content: "Make it blue" }]);
  });

  it("holds the code once, each file on lines of its own, before the message", () => {
    const baseCode = { html: "<p>\n", css: "a{}", javascript: "" };
    const last = promptFor({ ...input, baseCode }, NONCE).at(-1);
    const marker = `@@roseram:${NONCE} current`;
    expect(last?.content).toBe(
      `${marker} path="index.html"\n<p>\n${marker} path="styles.css"\na{}\n${marker} path="script.js"\n${marker} end\nMake it blue`,
    );
  });

  it("asks for prose alone in a discussion", () => {
    const system = promptFor({ ...input, mode: "discuss" }, NONCE)[0]?.content ?? "";
    expect(system).not.toContain("SEARCH");
    expect(system.split("\n").at(-1)).toBe("Mode: DISCUSS");
  });

  it("keeps the newest of a long conversation, in its order", () => {
    const history = Array.from({ length: 40 }, (_, n) => ({
      role: n % 2 === 0 ? ("user" as const) : ("assistant" as const),
      content: `${n} ${"x".repeat(2_000)}`,
    }));
    const messages = promptFor({ ...input, history }, NONCE).slice(1, -1);
    expect(messages.slice(-10)).toEqual(history.slice(-10));
    expect(messages[0]?.content).toContain("- 0 xxx");
    expect(messages.length).toBeLessThan(40);
  });

  it("cuts a message of enormous length, never inside a character", () => {
    const history = [{ role: "user" as const, content: `x${"\u{1F338}".repeat(10_000)}` }];
    const [, earlier] = promptFor({ ...input, history }, NONCE);
    expect(earlier?.content.length).toBeLessThan(4_100);
    expect(earlier?.content.isWellFormed()).toBe(true);
  });
});
