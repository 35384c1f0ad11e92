import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLSafeInt } from "graphql-scalars";

export const DateTimeISO = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  description: "A time in ISO 8601 with its offset, in UTC, to the millisecond: `2026-11-22T10:16:06.326Z`.",
});

export const JSONValue = new GraphQLScalarType({
  ...GraphQLJSON.toConfig(),
  description: "Any JSON value. Used only where the data has no shape of its own.",
});

export const SafeInt = new GraphQLScalarType({
  ...GraphQLSafeInt.toConfig(),
  description: "A whole number up to 2^53 - 1: tokens add up to more than an Int holds.",
});

export const CalendarDate = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "A day of the calendar in UTC: `2026-11-22`.",
  serialize: dayOf,
  parseValue: dayOf,
  parseLiteral: (node) => dayOf(node.kind === Kind.STRING ? node.value : null),
});

/** graphql takes only an error of its own for a fault of the one who sent the value. */
function dayOf(value: unknown): string {
  const day = typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
  const time = day === null ? NaN : Date.parse(`${day}T00:00:00Z`);
  if (day === null || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) {
    throw new GraphQLError("A Date is a day like 2026-11-22.");
  }
  return day;
}
