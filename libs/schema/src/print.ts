import { Kind, lexicographicSortSchema, parse, print, printSchema } from "graphql";
import type { ConstDirectiveNode, DefinitionNode, GraphQLSchema } from "graphql";

/** The SDL, sorted, with the directives applied to types and fields: printSchema leaves those out. */
export function printApiSchema(unsorted: GraphQLSchema): string {
  const schema = lexicographicSortSchema(unsorted);
  const document = parse(printSchema(schema));
  const definitions = document.definitions.map((definition) => withDirectives(definition, schema));
  return `${print({ ...document, definitions })}\n`;
}

function withDirectives(definition: DefinitionNode, schema: GraphQLSchema): DefinitionNode {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) {
    return definition;
  }
  const type = schema.getType(definition.name.value);
  if (type === undefined || !("getFields" in type)) return definition;
  const fields = type.getFields();
  return {
    ...definition,
    directives: [...(definition.directives ?? []), ...appliedTo(type)],
    fields: definition.fields?.map((field) => ({
      ...field,
      directives: [...(field.directives ?? []), ...appliedTo(fields[field.name.value])],
    })),
  };
}

type Element = { astNode?: { directives?: readonly ConstDirectiveNode[] } | null };
const appliedTo = (element: Element | undefined) => element?.astNode?.directives ?? [];
