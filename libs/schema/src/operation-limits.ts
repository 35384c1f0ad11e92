import { GraphQLError, Kind, getNamedType, isCompositeType, isInterfaceType, isObjectType } from "graphql";
import type {
  ConstDirectiveNode,
  FieldNode,
  GraphQLField,
  GraphQLNamedType,
  SelectionSetNode,
  ValidationContext,
  ValidationRule,
} from "graphql";
import { DEFAULT_PAGE, MAX_PAGE } from "./pages/page-size.ts";

/** What one operation may ask for. Checked on the parsed text, before anything runs. */
export const OPERATION_LIMITS = { aliases: 15, fields: 400, depth: 12, cost: 20_000 };

interface Measure {
  fields: number;
  depth: number;
  cost: number;
  /** Aliases that stand directly in this selection, and the most that stand in any selection below it. */
  aliases: number;
  aliasesBelow: number;
}
const NOTHING: Measure = { fields: 0, depth: 0, cost: 0, aliases: 0, aliasesBelow: 0 };

const operationLimits: ValidationRule = (context) => ({
  OperationDefinition(node) {
    const root = context.getSchema().getRootType(node.operation) ?? undefined;
    const measured = measurer(context)(node.selectionSet, root, null);
    const aliases = Math.max(measured.aliases, measured.aliasesBelow);
    const limits = OPERATION_LIMITS;
    const refuse = (message: string) => context.reportError(new GraphQLError(message, { nodes: node }));
    if (aliases > limits.aliases) {
      refuse(`The operation has ${aliases} aliases in one selection; at most ${limits.aliases} are allowed.`);
    } else if (measured.fields > limits.fields) {
      refuse(`The operation selects ${measured.fields} fields; at most ${limits.fields} are allowed.`);
    } else if (measured.depth > limits.depth) {
      refuse(`The operation is ${measured.depth} levels deep; at most ${limits.depth} are allowed.`);
    } else if (measured.cost > limits.cost) {
      refuse(
        `The operation costs ${measured.cost}; at most ${limits.cost} is allowed. Ask for smaller pages.`,
      );
    }
  },
});

export const validationRules: readonly ValidationRule[] = [operationLimits];

/** What a list's fields are multiplied by; null outside of one. */
type Sized = { readonly fields: readonly string[]; readonly size: number } | null;

function measurer(context: ValidationContext) {
  const schema = context.getSchema();
  // A fragment is measured once: fragments that double each other would take for ever. Null while it is being
  // measured, which ends a circle; circles are refused by a rule of their own.
  const known = new Map<string, Measure | null>();

  function measure(
    selections: SelectionSetNode,
    parent: GraphQLNamedType | undefined,
    sized: Sized,
  ): Measure {
    const total = { ...NOTHING };
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) {
        const field = measureField(selection, parent, sized);
        total.fields += field.fields;
        total.cost += field.cost;
        total.depth = Math.max(total.depth, field.depth);
        total.aliases += selection.alias === undefined ? 0 : 1;
        total.aliasesBelow = Math.max(total.aliasesBelow, field.aliases, field.aliasesBelow);
        continue;
      }
      const part =
        selection.kind === Kind.INLINE_FRAGMENT
          ? measure(selection.selectionSet, typeOf(selection.typeCondition?.name.value) ?? parent, sized)
          : measureFragment(selection.name.value, sized);
      total.fields += part.fields;
      total.cost += part.cost;
      total.depth = Math.max(total.depth, part.depth);
      total.aliases += part.aliases;
      total.aliasesBelow = Math.max(total.aliasesBelow, part.aliasesBelow);
    }
    return total;
  }

  function measureFragment(name: string, sized: Sized): Measure {
    const key = `${name} ${sized?.size ?? ""} ${sized?.fields.join() ?? ""}`;
    const before = known.get(key);
    if (before !== undefined) return before ?? NOTHING;
    const fragment = context.getFragment(name);
    if (!fragment) return NOTHING;
    known.set(key, null);
    const measured = measure(fragment.selectionSet, typeOf(fragment.typeCondition.name.value), sized);
    known.set(key, measured);
    return measured;
  }

  function measureField(node: FieldNode, parent: GraphQLNamedType | undefined, sized: Sized): Measure {
    const name = node.name.value;
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    const type = field && getNamedType(field.type);
    const list = field ? sizeOf(node, field) : null;
    const below = node.selectionSet ? measure(node.selectionSet, type, list) : NOTHING;
    const own = list !== null && list.fields.length === 0 ? list.size : 1;
    const times = own * (sized?.fields.includes(name) ? sized.size : 1);
    // Introspection nests deep by nature; graphql has a rule of its own for it.
    const depth = name.startsWith("__") ? 1 : below.depth + 1;
    return {
      fields: below.fields + 1,
      depth,
      cost: times * (below.cost + (field ? weightOf(field) : 0)),
      aliases: below.aliases,
      aliasesBelow: below.aliasesBelow,
    };
  }

  const typeOf = (name: string | undefined) => (name === undefined ? undefined : schema.getType(name));
  return measure;
}

type AnyField = GraphQLField<unknown, unknown>;

function weightOf(field: AnyField): number {
  const weight = argument(directive(field, "cost"), "weight");
  if (weight?.kind === Kind.STRING) return Number(weight.value);
  return isCompositeType(getNamedType(field.type)) ? 1 : 0;
}

function sizeOf(node: FieldNode, field: AnyField): Sized {
  const listSize = directive(field, "listSize");
  if (listSize === undefined) return null;
  const slicing = strings(argument(listSize, "slicingArguments"));
  const given = node.arguments?.filter(({ name }) => slicing.includes(name.value)) ?? [];
  const sizes = given.map(({ value }) => (value.kind === Kind.INT ? Number(value.value) : MAX_PAGE));
  const assumed = argument(listSize, "assumedSize");
  const size =
    sizes.length > 0 ? Math.max(...sizes) : assumed?.kind === Kind.INT ? Number(assumed.value) : DEFAULT_PAGE;
  return { fields: strings(argument(listSize, "sizedFields")), size };
}

const directive = (field: AnyField, name: string) =>
  field.astNode?.directives?.find((one) => one.name.value === name);
const argument = (applied: ConstDirectiveNode | undefined, name: string) =>
  applied?.arguments?.find((one) => one.name.value === name)?.value;
const strings = (value: ReturnType<typeof argument>): string[] =>
  value?.kind === Kind.LIST
    ? value.values.flatMap((one) => (one.kind === Kind.STRING ? [one.value] : []))
    : [];
