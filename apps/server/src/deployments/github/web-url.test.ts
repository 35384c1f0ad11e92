import { expect, test } from "vitest";
import { githubWebUrl } from "./web-url.ts";

test.each([
  ["https://api.github.com", "https://github.com"],
  ["https://api.acme.ghe.com", "https://acme.ghe.com"],
  ["https://git.acme.example/api/v3", "https://git.acme.example"],
  ["https://api.acme.example/api/v3", "https://api.acme.example"],
  ["https://api.github.com.evil.example", "https://api.github.com.evil.example"],
  ["http://127.0.0.1:4001/github", "http://127.0.0.1:4001"],
])("the API at %s belongs to %s", (apiUrl, web) => {
  expect(githubWebUrl(apiUrl)).toBe(web);
});
