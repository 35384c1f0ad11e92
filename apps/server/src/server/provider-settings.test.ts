import { expect, it } from "vitest";
import { providerSettings } from "./provider-settings.ts";

const settingsAt = (githubApiUrl: string) =>
  providerSettings({ githubApiUrl }, { localAllowed: true, deviceFlow: true });

it.each([
  ["https://api.github.com", "https://github.com/settings/tokens/new?"],
  ["https://git.example.org/api/v3", "https://git.example.org/settings/tokens/new?"],
  ["https://api.acme.ghe.com", "https://acme.ghe.com/settings/tokens/new?"],
])("a token for the API at %s is made at %s", (api, page) => {
  const [github] = settingsAt(api);
  expect(github?.tokenUrl.startsWith(page)).toBe(true);
  expect(new URL(github?.tokenUrl ?? "").searchParams.get("scopes")).toBe("repo");
});

it("only GitHub is connected by a code", () => {
  expect(settingsAt("https://api.github.com").map(({ type, deviceFlow }) => [type, deviceFlow])).toEqual([
    ["github", true],
    ["netlify", false],
  ]);
});
