import { DbError } from "@roseram/db";
import { ApiError } from "@roseram/schema";
import { buildSchema, graphqlSync, GraphQLError } from "graphql";
import { describe, expect, it } from "vitest";
import { clientError, ServiceError } from "./errors.ts";

const secret = "select * from users where token = 'sk-123'";
const wrapped = (originalError: Error) =>
  new GraphQLError(originalError.message, { originalError, path: ["project", 0] });

describe("an error for the client", () => {
  it.each<[string, unknown, string, boolean]>([
    ["a refusal of a slice", wrapped(new ServiceError("RATE_LIMITED", "Wait.", 5)), "RATE_LIMITED", true],
    [
      "a refusal of the schema",
      wrapped(new ApiError("NOT_FOUND", "There is nothing with this id.")),
      "NOT_FOUND",
      false,
    ],
    ["a row that is not there", wrapped(new DbError("NOT_FOUND", secret)), "NOT_FOUND", false],
    ["a row of another person", wrapped(new DbError("FORBIDDEN", secret)), "NOT_FOUND", false],
    [
      "a token that ran out on the way to the database",
      wrapped(new DbError("FORBIDDEN", secret, "PGRST303")),
      "UNAUTHENTICATED",
      false,
    ],
    ["a value the database refused", wrapped(new DbError("INVALID", secret)), "BAD_USER_INPUT", false],
    ["an archived project", wrapped(new DbError("INVALID", secret, "P0001", "ARCHIVED")), "CONFLICT", false],
    ["a database that is away", wrapped(new DbError("UNAVAILABLE", secret)), "UNAVAILABLE", true],
    ["a fault of ours", wrapped(new TypeError(secret)), "INTERNAL", true],
    ["something that is no error", secret, "INTERNAL", true],
  ])("has one code for %s, and says nothing of the inside", (_name, error, code, retryable) => {
    const reported: unknown[] = [];
    const shown = clientError(error, "id-1", (unexpected) => reported.push(unexpected));
    expect(shown.extensions).toMatchObject({ code, requestId: "id-1", retryable });
    expect(JSON.stringify(shown)).not.toMatch(/select|sk-123|stack/);
    expect(reported).toHaveLength(code === "INTERNAL" || code === "UNAVAILABLE" ? 1 : 0);
  });

  it("keeps the place, and the seconds to wait", () => {
    const shown = clientError(wrapped(new ServiceError("RATE_LIMITED", "Wait.", 5)), "id");
    expect(shown).toMatchObject({ path: ["project", 0], extensions: { retryAfter: 5 } });
  });

  it("does not guess at the schema", () => {
    const schema = buildSchema("type Query { viewer: String }");
    const [error] = graphqlSync({ schema, source: "{ viewr }" }).errors ?? [];
    expect(clientError(error, "id")).toMatchObject({
      message: 'Cannot query field "viewr" on type "Query".',
      extensions: { code: "BAD_USER_INPUT" },
    });
  });

  it("lays a wrong variable at the caller's door, also where only a field finds it out, and a wrong result at ours", () => {
    const schema = buildSchema("type Query { add(to: Int! = 1): Int }");
    const add = () => 0.5;
    const codes = (source: string, variableValues: Record<string, unknown>) =>
      graphqlSync({ schema, source, variableValues, rootValue: { add } }).errors?.map(
        (error) => clientError(error, "id").extensions.code,
      );
    expect(codes("query ($to: Int!) { add(to: $to) }", { to: "x" })).toEqual(["BAD_USER_INPUT"]);
    expect(codes("query ($to: Int) { add(to: $to) }", { to: null })).toEqual(["BAD_USER_INPUT"]);
    expect(codes("{ add }", {})).toEqual(["INTERNAL"]);
  });

  it("tells what a validator found, without the input it found it in", () => {
    const found = Object.assign(new Error("Argument Validation Error"), {
      validationErrors: [
        {
          target: { password: secret },
          value: secret,
          property: "input",
          children: [{ property: "name", constraints: { isLength: "must have 1 to 255 characters" } }],
        },
      ],
    });
    const shown = clientError(wrapped(found), "id");
    expect(shown.message).toBe("input.name: must have 1 to 255 characters.");
    expect(JSON.stringify(shown)).not.toContain("sk-123");
  });
});
