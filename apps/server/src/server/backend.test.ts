import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { NEWEST_FUNCTION } from "./backend.ts";

const folder = join(import.meta.dirname, "../../../../supabase/migrations");

it("a database without the newest migration is refused at the start: it alone brings the function asked for", () => {
  const bringing = readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8").includes(NEWEST_FUNCTION));
  expect(bringing.indexOf(true)).toBe(bringing.length - 1);
});
