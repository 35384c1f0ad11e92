import { expect, it } from "vitest";
import { accessOf, type Places } from "./access.ts";
import { DeploymentFailure } from "./deployment-end.ts";

const places: Places = {
  remote: { github: "https://api.github.test", netlify: "https://api.netlify.test" },
  local: {
    github: "http://127.0.0.1:1/github",
    netlify: "http://127.0.0.1:1/netlify",
    tokenFor: (id) => `local ${id}`,
  },
  openToken: ({ sealed }) => (sealed === "sealed" ? "opened" : null),
};
const token = { id: "i", userId: "ada", provider: "github", sealed: "sealed", isActive: true } as const;
const asked = { type: "github", target: "remote", userId: "ada", token } as const;

it("a deployment is made with the owner's token at the provider, and with one of its own on this machine", () => {
  expect(accessOf(asked, places)).toEqual({
    apiUrl: "https://api.github.test",
    token: "opened",
    local: false,
  });
  expect(accessOf({ ...asked, type: "netlify", target: "local", token: null }, places)).toEqual({
    apiUrl: "http://127.0.0.1:1/netlify",
    token: "local ada",
    local: true,
  });
});

it.each([
  ["that was disconnected", { ...asked, token: null }, places, "DISCONNECTED"],
  ["that stopped working", { ...asked, token: { ...token, isActive: false } }, places, "TOKEN_INVALID"],
  [
    "whose token no key opens",
    { ...asked, token: { ...token, sealed: "with a lost key" } },
    places,
    "TOKEN_INVALID",
  ],
  [
    "of this machine, where that is not allowed any more",
    { ...asked, target: "local", token: null } as const,
    { ...places, local: null },
    "DISCONNECTED",
  ],
])("an account %s fails and goes nowhere else", (_, deployment, where, code) => {
  const failure = failureOf(() => accessOf(deployment, where));
  expect(failure).toMatchObject({ code, message: expect.stringContaining("Connect") });
  expect(failure).toBeInstanceOf(DeploymentFailure);
});

function failureOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}
