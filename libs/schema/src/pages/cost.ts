import {
  DirectiveLocation,
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
} from "graphql";

// Names and arguments follow the GraphQL Cost Directives specification (https://ibm.github.io/graphql-specs/cost-spec.html).
export const costDirective = new GraphQLDirective({
  name: "cost",
  description:
    "What one value of this field adds to the cost of an operation. Other objects cost 1, other values 0.",
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: { weight: { type: new GraphQLNonNull(GraphQLString), description: "A whole number, as text." } },
});

export const listSizeDirective = new GraphQLDirective({
  name: "listSize",
  description:
    "How many objects a list may hold, which multiplies the cost of what is selected in it. The list is the field itself, unless `sizedFields` names the ones below it.",
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: {
    assumedSize: { type: GraphQLInt, description: "The size when no slicing argument is given." },
    slicingArguments: {
      type: new GraphQLList(new GraphQLNonNull(GraphQLString)),
      description: "The arguments that set the size. A variable counts as the largest page, 100.",
    },
    sizedFields: {
      type: new GraphQLList(new GraphQLNonNull(GraphQLString)),
      description: "The fields below this one that are the lists.",
    },
    requireOneSlicingArgument: {
      type: GraphQLBoolean,
      defaultValue: true,
      description: "Whether exactly one slicing argument must be given.",
    },
  },
});

export const CONNECTION =
  '@listSize(assumedSize: 20, slicingArguments: ["first", "last"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)';
/** For what can be megabytes, or is counted row by row. */
export const HEAVY = '@cost(weight: "10")';
/** An attempt makes a handful of calls, and there are at most three. */
export const CALLS = "@listSize(assumedSize: 20)";
/** At most one for each provider and target. */
export const PLACES = "@listSize(assumedSize: 4)";
/** At most so many for each person. */
export const API_TOKENS = "@listSize(assumedSize: 20)";
/** Whoever may have more projects than that has been given them by the operator. */
export const PROJECTS = "@listSize(assumedSize: 200)";
