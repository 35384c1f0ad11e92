import { expect, it } from "vitest";
import { closeAll } from "./closing.ts";

it("closes what was opened last first, each once the one before has closed, and goes on after a failure", async () => {
  const closed: string[] = [];
  await closeAll([
    () => closed.push("database"),
    () => Promise.reject(new Error("It hangs.")),
    async () => {
      await Promise.resolve();
      closed.push("forge");
    },
    () => {
      closed.push("queue");
      throw new Error("It is closed already.");
    },
  ]);
  expect(closed).toEqual(["queue", "forge", "database"]);
});
