import { expect, test } from "vitest";
import type { Config } from "../config.ts";
import { envLines, standIns } from "./stand-ins.ts";

const real: Config = {
  supabaseUrl: "https://db.example.com",
  supabasePublishableKey: "x",
  embedded: false,
  model: { name: "gpt-x", demo: false },
  deploys: { local: false },
};

test("accounts stand in with the database, model and publishing each on their own", () => {
  expect(standIns(real)).toEqual({ database: false, accounts: false, model: false, publishing: false });
  expect(standIns({ ...real, embedded: true })).toMatchObject({
    database: true,
    accounts: true,
    model: false,
  });
  expect(standIns({ ...real, model: { name: "demo", demo: true } })).toMatchObject({ model: true });
  expect(standIns({ ...real, deploys: { local: true } })).toMatchObject({ publishing: true });
});

test("lines to copy say why and are ready for a value", () => {
  expect(envLines({ A_KEY: "the key", A_URL: "the address" })).toBe(
    "# the key\nA_KEY=\n# the address\nA_URL=\n",
  );
});
