import { expect, test } from "vitest";
import { createEventLog, generationTopic, projectTopic, viewerTopic } from "../event-log.ts";
import { deleteAccount } from "./delete-account.ts";

test("what runs is stopped before the account goes, and its followers are woken after", async () => {
  const eventLog = createEventLog();
  const steps: string[] = [];
  const topics = [generationTopic("g"), projectTopic("p"), viewerTopic("u")];
  const watches = topics.map((topic) => eventLog.watch([topic]));
  const woken = Promise.all(watches.map((watch) => watch.woken())).then(() => steps.push("woken"));
  await deleteAccount({
    userId: "u",
    projectIds: () => Promise.resolve(["p"]),
    activeGenerations: () => Promise.resolve([{ id: "g" }]),
    stop: (id) => Promise.resolve(steps.push(`stop ${id}`)),
    deleteUser: () => Promise.resolve(void steps.push("delete")),
    eventLog,
  });
  await woken;
  expect(steps).toEqual(["stop g", "delete", "woken"]);
});
