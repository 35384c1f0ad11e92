import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { failureOf } from "./failure.ts";

const TOKEN = "s3cret-of-no-known-shape";

/** As the vendor's client makes them. */
const vendorErrors: Readonly<Record<string, unknown>> = {
  "a refusal in JSON": Object.assign(new Error(TOKEN), {
    name: "JSONHTTPError",
    status: 422,
    json: { code: 422, message: `no ${TOKEN}`, errors: { subdomain: [`not ${TOKEN}`] } },
  }),
  "a refusal in text": Object.assign(new Error("Bad"), {
    name: "TextHTTPError",
    status: 400,
    data: `no ${TOKEN}`,
  }),
  "a failure of the network": Object.assign(new Error(`request to x?t=${TOKEN} failed`), {
    name: "FetchError",
    code: "ECONNRESET",
    url: `https://api.netlify.com/${TOKEN}`,
    data: { headers: { Authorization: `Bearer ${TOKEN}` } },
  }),
  "something else": { toString: () => TOKEN, authorization: TOKEN },
};

describe("a failure of a request", () => {
  it.each(Object.entries(vendorErrors))("holds no token, when it was %s", (_name, error) => {
    const failure = failureOf(error, TOKEN);
    const seen = [
      inspect(failure, { depth: null, showHidden: true }),
      JSON.stringify(failure),
      JSON.stringify(Object.getOwnPropertyDescriptors(failure)),
      String(failure),
      failure.stack,
    ];
    for (const text of seen) expect(text).not.toContain(TOKEN);
    expect(failure.cause).toBeUndefined();
  });

  it.each([
    [{ status: 422, json: { message: "Said" } }, "REFUSED", 422, "Said", false],
    [{ status: 422, json: { error: "Said" } }, "REFUSED", 422, "Said", false],
    [{ status: 422, json: { errors: { base: ["a", "b"] } } }, "REFUSED", 422, "base a, b", false],
    [{ status: 422, json: { errors: { base: "a" } } }, "REFUSED", 422, "base a", false],
    [{ status: 422, json: { errors: ["a"], message: 7 } }, "REFUSED", 422, "", false],
    [{ status: 400, data: "Plain words" }, "REFUSED", 400, "Plain words", false],
    [{ status: 502, data: "<html>Bad gateway</html>" }, "REFUSED", 502, "", true],
    [{ status: 408 }, "REFUSED", 408, "", true],
    [{ status: 200, data: "<html>Sign in</html>" }, "UNREACHABLE", 200, "", true],
    [{ code: "ENOTFOUND" }, "UNREACHABLE", null, "ENOTFOUND", true],
    [null, "UNREACHABLE", null, "", true],
    // What cannot stand in a header is no token.
    [{ code: "ERR_INVALID_CHAR" }, "REFUSED", 401, "", false],
  ] as const)("%j is read as far as it can be", (error, code, status, message, passing) => {
    expect(failureOf(error, TOKEN)).toMatchObject({ code, status, message, passing });
  });
});
