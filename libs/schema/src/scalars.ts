import { GraphQLScalarType } from "graphql";
import { GraphQLDateTimeISO, GraphQLJSON } from "graphql-scalars";

export const DateTimeISO = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  description: "A time in ISO 8601 with its offset, in UTC, to the millisecond: `2026-11-22T10:16:06.326Z`.",
});

export const JSONValue = new GraphQLScalarType({
  ...GraphQLJSON.toConfig(),
  description: "Any JSON value. Used only where the data has no shape of its own.",
});
