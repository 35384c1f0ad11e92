import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createEventLog } from "../event-log.ts";
import { createIntegrations } from "./integrations.ts";
import { createKeyring } from "./seal.ts";

const ADA = "11111111-1111-4111-8111-111111111111";
const EVE = "22222222-2222-4222-8222-222222222222";

function open() {
  let asked = 0;
  const integrations = createIntegrations({
    keyring: createKeyring([randomBytes(32).toString("base64")]),
    async ask() {
      asked += 1;
      return { refusal: { code: "TOKEN_INVALID", message: "", retryAt: null } };
    },
    commandsFor: () => ({
      save: () => Promise.reject(new Error("Nobody should have saved.")),
      remove: async () => "NOT_FOUND",
    }),
    deviceFlow: null,
    eventLog: createEventLog(),
    onError: () => undefined,
  });
  return { integrations, asked: () => asked };
}

test("nobody tries out tokens of others: a person connects ten times in a minute and no more", async () => {
  const { integrations, asked } = open();
  const ada = integrations.forViewer(ADA);
  for (let i = 0; i < 10; i += 1)
    expect(await ada.connect("github", `ghp_${"x".repeat(20 + i)}`)).toMatchObject({ code: "TOKEN_INVALID" });
  await expect(integrations.forViewer(ADA).connect("netlify", "nfp_0123456789")).rejects.toMatchObject({
    code: "RATE_LIMITED",
    retryAfter: 60,
  });
  expect(asked()).toBe(10);
  expect(await integrations.forViewer(EVE).connect("github", "ghp_0123456789")).toMatchObject({
    code: "TOKEN_INVALID",
  });
  expect(await ada.disconnect("github")).toBe("NOT_FOUND");
});

test("where no device flow was set up, that is said, and a connection that is asked for is not known", async () => {
  const { integrations } = open();
  expect(integrations.hasDeviceFlow).toBe(false);
  const ada = integrations.forViewer(ADA);
  expect(await ada.connectGithubDevice()).toMatchObject({
    outcome: "REFUSED",
    message: expect.stringContaining("Paste a token"),
  });
  const seen = [];
  for await (const each of await ada.deviceUpdates(EVE)) seen.push(each);
  expect(seen).toEqual([expect.objectContaining({ id: EVE, status: "failed" })]);
});
