import { createServer } from "node:http";
import express from "express";
import { GraphQLError } from "graphql";
import pino from "pino";
import { expect, it } from "vitest";
import { ServiceError } from "../errors.ts";
import { addressOf, listen } from "./listening.ts";
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

it("an answer that fails in the middle is cut and in the log; one that its reader broke off is not", async () => {
  const lines: string[] = [];
  const logger = pino({}, { write: (line) => void lines.push(line) });
  const errors = createErrorAnswers(logger, () => undefined);
  const app = express();
  app.use(errors.numbered);
  app.get("/:code", (request, response, next) => {
    response.write("half");
    next(Object.assign(new Error("away"), { code: request.params.code }));
  });
  app.use(errors.answer);
  const server = createServer(app);
  await listen(server, 0, "127.0.0.1");
  const url = addressOf(server, "127.0.0.1");
  const read = async (code: string) => (await fetch(`${url}/${code}`)).text();
  await expect(read("ERR_STREAM_PREMATURE_CLOSE")).rejects.toThrow();
  expect(lines).toEqual([]);
  await expect(read("ECONNRESET")).rejects.toThrow();
  expect(lines).toEqual([expect.stringContaining("request failed")]);
  await new Promise((resolve) => server.close(resolve));
});
