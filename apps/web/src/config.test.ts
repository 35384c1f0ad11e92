import { expect, test } from "vitest";
import { loadConfig, modelLabel, parseConfig } from "./config.ts";

const given = {
  supabaseUrl: "https://db.example",
  supabasePublishableKey: "sb_publishable_x",
  embedded: false,
  model: { name: "gpt-x", demo: false },
};

test("the demo model says that it is one, wherever its name stands", () => {
  expect(modelLabel(parseConfig(given))).toBe("gpt-x");
  expect(modelLabel(parseConfig({ ...given, model: { name: "roseram-demo", demo: true } }))).toBe(
    "Demo model (offline)",
  );
});

test("a configuration of another shape is refused, not guessed at", () => {
  expect(() => parseConfig({ ...given, model: null })).toThrow("unknown shape");
  expect(() => parseConfig("<!doctype html>")).toThrow("unknown shape");
});

test("a server that answers with an error is told with its status", async () => {
  await expect(loadConfig(async () => new Response("", { status: 503 }))).rejects.toThrow("503");
});
