import { expect, test } from "vitest";
import { checkEmail, checkPassword, problemOf } from "./problems.ts";

test.each([
  [{ code: "user_already_exists" }, "email", /account with this address/],
  [{ code: "email_exists" }, "email", /account with this address/],
  [{ code: "email_not_confirmed" }, "email", /not confirmed/],
  [{ code: "weak_password" }, "password", /easy to guess/],
  [
    { code: "validation_failed", message: "Unable to validate email address: invalid format" },
    "email",
    /not an e-mail/,
  ],
  [{ code: "validation_failed", message: "Password is too long" }, "password", /password/],
  [{ status: 429 }, null, /Wait a minute/],
  [{ name: "AuthRetryableFetchError", status: 0 }, null, /could not be reached/],
  [{ code: "something_new", status: 500 }, null, /Nothing was changed/],
] as const)("%o belongs to %s", (failure, field, words) => {
  const problem = problemOf(failure);
  expect(problem.field).toBe(field);
  expect(problem.message).toMatch(words);
});

test("a password has 8 characters or more, and 72 bytes at most", () => {
  expect(checkPassword("1234567")?.message).toBe("8 characters or more; this has 7.");
  expect(checkPassword("12345678")).toBeNull();
  expect(checkPassword("a".repeat(72))).toBeNull();
  expect(checkPassword("ä".repeat(37))?.message).toBe("72 bytes at most; this has 74.");
});

test("an address needs something on both sides of the @", () => {
  expect(checkEmail("  ")?.message).toBe("An e-mail address is needed.");
  expect(checkEmail("maria@")?.message).toBe("This is not an e-mail address.");
  expect(checkEmail(" maria@crumb.example ")).toBeNull();
});
