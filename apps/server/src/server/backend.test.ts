import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { NEWEST_FUNCTION } from "./backend.ts";

const folder = join(import.meta.dirname, "../../../../supabase/migrations");

it("a database without the newest functions is refused at the start: the one asked for is of the last migration with any", () => {
  const newest = readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .findLast((text) => /^grant execute on function/m.test(text));
  expect(newest).toContain(NEWEST_FUNCTION);
});
