import { expect, test } from "vitest";
import { createEventLog, generationTopic, projectTopic, viewerTopic } from "../event-log.ts";
import { deleteAccount } from "./delete-account.ts";

test("what runs is stopped before the account goes; its followers are woken after, and the rest is forgotten", async () => {
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
    activeDeployments: () => Promise.resolve([{ id: "d" }]),
    cancelDeployment: (id) => void steps.push(`cancel ${id}`),
    deleteUser: () => Promise.resolve(void steps.push("delete")),
    forget: async () => {
      await woken;
      steps.push("forget");
    },
    eventLog,
  });
  expect(steps).toEqual(["stop g", "cancel d", "delete", "woken", "forget"]);
});
