import { registerEnumType } from "type-graphql";

/** Names are the API's (upper case), values are the database's, so rows need no mapping. Every value is described. */
export function describeEnum<Values extends Record<string, string>>(
  values: Values,
  name: string,
  description: string,
  descriptions: Record<keyof Values, string>,
): void {
  const valuesConfig: Partial<Record<keyof Values, { description: string }>> = {};
  for (const key of keysOf(values)) valuesConfig[key] = { description: descriptions[key] };
  registerEnumType(values, { name, description, valuesConfig });
}

const keysOf = <T extends object>(value: T): (keyof T)[] => Object.keys(value) as (keyof T)[];
