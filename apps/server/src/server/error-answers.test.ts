import { GraphQLError } from "graphql";
import pino from "pino";
import { expect, it } from "vitest";
import { ServiceError } from "../errors.ts";
import { createErrorAnswers, type UnexpectedError } from "./error-answers.ts";

function answers() {
  const noted: UnexpectedError[] = [];
  const errors = createErrorAnswers(pino({ level: "silent" }), (error) => void noted.push(error));
  return { errors, noted };
}

it("what nobody planned is noted for the person whose request it was, with the number they are told", () => {
  const { errors, noted } = answers();
  const error = new TypeError("x is undefined");
  const told = errors.report(
    new GraphQLError("", { originalError: error, path: ["sendMessage", "message"] }),
    "r",
    "u",
  );
  expect(told).toMatchObject({
    message: expect.any(String),
    extensions: { code: "INTERNAL", requestId: "r" },
  });
  expect(noted).toEqual([
    { error, told: told.message, requestId: "r", userId: "u", operation: "sendMessage" },
  ]);
});

it("what was refused, and what befell nobody in particular, is not noted", () => {
  const { errors, noted } = answers();
  errors.report(new ServiceError("RATE_LIMITED", "Later.", 3), "r", "u");
  errors.report(new Error("a fault"), "r");
  expect(noted).toEqual([]);
});
