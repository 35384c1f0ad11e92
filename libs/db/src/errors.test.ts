import { describe, expect, it } from "vitest";
import { DbError, rethrowDirect, toDbError, unwrap } from "./errors.ts";

describe("an answer of the database", () => {
  it.each([
    ["PGRST116", "NOT_FOUND"],
    ["23503", "NOT_FOUND"],
    ["23505", "CONFLICT"],
    ["40001", "CONFLICT"],
    ["42501", "FORBIDDEN"],
    ["PGRST301", "FORBIDDEN"],
    ["PGRST303", "FORBIDDEN"],
    ["23514", "INVALID"],
    ["22P02", "INVALID"],
    ["22001", "INVALID"],
    ["P0001", "INVALID"],
    ["57014", "UNAVAILABLE"],
    ["53300", "UNAVAILABLE"],
    ["PGRST000", "UNAVAILABLE"],
    ["", "UNAVAILABLE"],
  ])("with code %j is %s", (code, expected) => {
    expect(toDbError({ code, message: "m" })).toMatchObject({ code: expected });
  });

  it("that is a fault of the program is no DbError", () => {
    expect(toDbError({ code: "42703", message: "column x does not exist" }, 400)).not.toBeInstanceOf(DbError);
  });

  it("of a broken gateway is UNAVAILABLE", () => {
    expect(toDbError({ code: "oops", message: "<html>" }, 502)).toMatchObject({ code: "UNAVAILABLE" });
  });

  it("names the constraint or what a trigger says, and no values", () => {
    const constraint = 'new row for relation "projects" violates check constraint "projects_name_not_blank"';
    expect(toDbError({ code: "23514", message: constraint })).toMatchObject({
      reason: "projects_name_not_blank",
    });
    expect(toDbError({ code: "P0001", message: "ARCHIVED" })).toMatchObject({ reason: "ARCHIVED" });
    expect(
      toDbError({ code: "22P02", message: 'invalid input syntax for type uuid: "secret"' }).message,
    ).not.toContain("secret");
  });

  it("without an error is its data, null too", () => {
    const answer = { error: null, count: null, status: 200, statusText: "OK", success: true } as const;
    expect(unwrap({ ...answer, data: [1] })).toEqual([1]);
    expect(unwrap({ ...answer, data: null })).toBeNull();
  });
});

describe("a direct query that failed", () => {
  const thrown = (message: string, code?: string) =>
    Promise.reject(Object.assign(new Error(message), code === undefined ? {} : { code })).catch(
      rethrowDirect,
    );

  it.each([
    ["insert violates a foreign key", "23503", "NOT_FOUND"],
    ["terminating connection due to administrator command", "57P01", "UNAVAILABLE"],
    ["connect ECONNREFUSED 127.0.0.1:5432", "ECONNREFUSED", "UNAVAILABLE"],
    ["write EPIPE", "EPIPE", "UNAVAILABLE"],
    ["Connection terminated unexpectedly", undefined, "UNAVAILABLE"],
    ["timeout exceeded when trying to connect", undefined, "UNAVAILABLE"],
  ])("with %j (%s) is %s", async (message, code, expected) => {
    await expect(thrown(message, code)).rejects.toMatchObject({ name: "DbError", code: expected });
  });

  it("by a fault of the program is no DbError", async () => {
    await expect(thrown("column x does not exist", "42703")).rejects.not.toBeInstanceOf(DbError);
    await expect(thrown("x is not a function")).rejects.not.toBeInstanceOf(DbError);
  });
});
