import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLFieldConfig,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import { ApiError } from "../api-error.ts";
import type { ApiTokenUse, Context } from "../context.ts";
import { ApiTokenScope } from "./api-token.type.ts";
import { ANY, type Need, needOf, SESSION } from "./scopes.ts";

/** Their fields say themselves who may ask for them. */
const EXPLICIT: ReadonlySet<string> = new Set(["Query", "Mutation", "Subscription", "Viewer"]);

type Field = GraphQLFieldConfig<unknown, Context>;

/**
 * A root type whose fields first look at everything that is selected below them, and refuse an API token that lacks a scope
 * for any of it, before anything is read or changed. It is part of the schema, so no way in goes around it.
 */
export function guarded(type: GraphQLObjectType): GraphQLObjectType {
  const config = type.toConfig();
  const fields = Object.entries(config.fields).map(([name, field]) => [name, guardedField(field)]);
  return new GraphQLObjectType({ ...config, fields: Object.fromEntries(fields) });
}

function guardedField(field: Field): Field {
  const { resolve, subscribe } = field;
  return {
    ...field,
    ...(resolve && {
      resolve(root, args, context, info) {
        check(context, info);
        return resolve(root, args, context, info);
      },
    }),
    ...(subscribe && {
      subscribe(root, args, context, info) {
        check(context, info);
        return subscribe(root, args, context, info);
      },
    }),
  };
}

function check(context: Context, info: GraphQLResolveInfo): void {
  if (context.viewer === null || context.apiToken === null) return;
  demand(
    context.apiToken,
    info.fieldNodes.flatMap((node) => [...needsOf(node, info)]),
  );
}

/** Throws FORBIDDEN unless the token has all of them. The token is its owner's own: saying what it lacks tells nobody else. */
export function demand({ scopes }: ApiTokenUse, needed: readonly Need[]): void {
  const needs = new Set(needed);
  if (needs.has(SESSION))
    throw new ApiError("FORBIDDEN", "No API token may do this, whatever its scopes. Sign in to do it.");
  const held = new Set<string>(
    Object.entries(ApiTokenScope).flatMap(([name, scope]) => (scopes.includes(scope) ? [name] : [])),
  );
  const missing = [...needs].filter((need) => need !== ANY && !held.has(need)).sort();
  if (missing.length > 0)
    throw new ApiError(
      "FORBIDDEN",
      `This API token lacks the scope${missing.length > 1 ? "s" : ""} ${missing.join(" and ")}. Nothing was done; make a token that has ${missing.length > 1 ? "them" : "it"}.`,
    );
}

/** Documents are kept and sent again and again: a node is read once. */
const known = new WeakMap<FieldNode, ReadonlySet<Need>>();

function needsOf(node: FieldNode, { schema, parentType, fragments }: GraphQLResolveInfo): ReadonlySet<Need> {
  const before = known.get(node);
  if (before !== undefined) return before;
  const needs = selectedNeeds(schema, fragments, parentType, node);
  known.set(node, needs);
  return needs;
}

/** What is skipped or left out by a directive of the operation counts as selected: who asks for it means to see it. */
function selectedNeeds(
  schema: GraphQLSchema,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  parent: GraphQLNamedType,
  node: FieldNode,
): ReadonlySet<Need> {
  const needs = new Set<Need>();
  const seen = new Set<string>();
  addField(parent, node);
  return needs;

  function addField(type: GraphQLNamedType | undefined, { name, selectionSet }: FieldNode): void {
    if (name.value.startsWith("__")) return;
    for (const one of possible(schema, type)) {
      const field = isObjectType(one) || isInterfaceType(one) ? one.getFields()[name.value] : undefined;
      if (field === undefined) continue;
      for (const need of fieldNeeds(schema, one, field)) needs.add(need);
      if (selectionSet) addSelections(getNamedType(field.type), selectionSet);
    }
  }

  function addSelections(type: GraphQLNamedType | undefined, { selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) addField(type, selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        addSelections(typeNamed(selection.typeCondition?.name.value) ?? type, selection.selectionSet);
      else addFragment(selection.name.value);
    }
  }

  function addFragment(name: string): void {
    const fragment = fragments[name];
    if (fragment === undefined || seen.has(name)) return;
    seen.add(name);
    addSelections(typeNamed(fragment.typeCondition.name.value), fragment.selectionSet);
  }

  function typeNamed(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : schema.getType(name);
  }
}

/** A field's own mark, else those of what it answers with. */
export function fieldNeeds(
  schema: GraphQLSchema,
  parent: GraphQLNamedType,
  field: GraphQLField<unknown, unknown>,
): readonly Need[] {
  const own = needOf(field);
  if (own !== null) return [own];
  if (EXPLICIT.has(parent.name)) return [SESSION];
  return possible(schema, getNamedType(field.type)).flatMap((type) => needOf(type) ?? []);
}

/** Of an interface or a union also every type that it may turn out to be. */
function possible(schema: GraphQLSchema, type: GraphQLNamedType | undefined): readonly GraphQLNamedType[] {
  if (type === undefined) return [];
  return isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
}
