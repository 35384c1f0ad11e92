import {
  type ConstDirectiveNode,
  DirectiveLocation,
  type GraphQLEnumType,
  GraphQLDirective,
  Kind,
} from "graphql";

/*
 * Who may ask for a field, written on the field: a person who is signed in always may; an API token, by these. A field
 * without a mark has its type's, if that has one. Root fields and those of Viewer must have a mark of their own: without
 * one no API token may ask for them.
 */

/** No API token may, whatever its scopes. */
export const SESSION_ONLY = "@sessionOnly";
/** Any API token may. */
export const ANY_TOKEN = "@apiToken";
export const PROJECTS_READ = "@apiToken(scope: PROJECTS_READ)";
export const PROJECTS_WRITE = "@apiToken(scope: PROJECTS_WRITE)";
export const CHAT = "@apiToken(scope: CHAT)";
export const DEPLOY = "@apiToken(scope: DEPLOY)";
export const ACCOUNT_READ = "@apiToken(scope: ACCOUNT_READ)";

export const scopeDirectives = (scopes: GraphQLEnumType): readonly GraphQLDirective[] => [
  new GraphQLDirective({
    name: "apiToken",
    description:
      "An API token may ask for this if it has the scope; any may, if none is named. On a type it holds for every field that answers with it and has no mark of its own. A token that lacks a scope for anything it selects gets FORBIDDEN before anything is done.",
    locations: [DirectiveLocation.FIELD_DEFINITION, DirectiveLocation.OBJECT],
    args: { scope: { type: scopes, description: "The scope that the token needs." } },
  }),
  new GraphQLDirective({
    name: "sessionOnly",
    description: "No API token may ask for this, whatever its scopes: it takes a person who is signed in.",
    locations: [DirectiveLocation.FIELD_DEFINITION, DirectiveLocation.OBJECT],
  }),
];

/** A scope by its name in the schema, or one of these words. */
export type Need = string;
export const SESSION = "session";
export const ANY = "any";

interface Element {
  readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] } | null | undefined;
}

/** What is written on a field or a type; null if nothing is. */
export function needOf(element: Element): Need | null {
  const marks = element.astNode?.directives ?? [];
  if (marks.some(({ name }) => name.value === "sessionOnly")) return SESSION;
  const mark = marks.find(({ name }) => name.value === "apiToken");
  if (mark === undefined) return null;
  const scope = mark.arguments?.find(({ name }) => name.value === "scope")?.value;
  if (scope === undefined) return ANY;
  // What cannot be read allows nothing.
  return scope.kind === Kind.ENUM ? scope.value : SESSION;
}
