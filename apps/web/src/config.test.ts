import { expect, test } from "vitest";
import { loadConfig, modelLabel, parseConfig, untilAnswering } from "./config.ts";

const given = {
  supabaseUrl: "https://db.example",
  supabasePublishableKey: "sb_publishable_x",
  embedded: false,
  model: { name: "gpt-x", demo: false },
  deploys: { local: true },
};

test("the demo model says that it is one, wherever its name stands", () => {
  expect(modelLabel(parseConfig(given))).toBe("gpt-x");
  expect(modelLabel(parseConfig({ ...given, model: { name: "roseram-demo", demo: true } }))).toBe(
    "Demo model (offline)",
  );
});

test("this machine may be published to only where the server says so", () => {
  expect(parseConfig(given).deploys.local).toBe(true);
  expect(parseConfig({ ...given, deploys: undefined }).deploys.local).toBe(false);
  expect(parseConfig({ ...given, deploys: { local: false, siteAddress: null } }).deploys).toEqual({
    local: false,
  });
  const siteAddress = "http://builder.lan:4001/<site>/";
  expect(parseConfig({ ...given, deploys: { local: true, siteAddress } }).deploys).toEqual({
    local: true,
    siteAddress,
  });
});

test("a configuration of another shape is refused, not guessed at", () => {
  expect(() => parseConfig({ ...given, model: null })).toThrow("unknown shape");
  expect(() => parseConfig("<!doctype html>")).toThrow("unknown shape");
});

test("a server that answers with an error is told with its status", async () => {
  await expect(loadConfig(async () => new Response("", { status: 503 }))).rejects.toThrow("503");
});

test("a server that was away is noticed when it answers with its settings again, not before", async () => {
  const waits: number[] = [];
  const answers = [
    () => Promise.reject(new TypeError("Failed to fetch")),
    () => Promise.resolve(new Response("Starting", { status: 503 })),
    () => Promise.resolve(Response.json({ half: true })),
    () => Promise.resolve(Response.json(given)),
  ];
  const fetcher = () => (answers.shift() ?? (() => Promise.reject(new Error("asked too often"))))();
  await untilAnswering(fetcher, (ms) => Promise.resolve(void waits.push(ms)));
  expect(answers).toEqual([]);
  expect(waits).toEqual([1000, 1500, 2250, 3375]);
});
