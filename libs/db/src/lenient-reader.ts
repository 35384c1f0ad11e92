/** Reads single values of stored JSON that may be anything: what is not what was asked for is left out, never thrown. */
export function lenientReader(json: unknown) {
  const value = (name: string): unknown =>
    typeof json === "object" && json !== null && Object.hasOwn(json, name)
      ? Reflect.get(json, name)
      : undefined;
  const text = (name: string, longest: number): string | undefined => {
    const found = value(name);
    return typeof found === "string" && found !== "" && found.length <= longest ? found : undefined;
  };
  return {
    value,
    text,
    oneOf<const Choice extends string | number>(
      name: string,
      choices: readonly Choice[],
    ): Choice | undefined {
      const found = value(name);
      return choices.find((choice) => choice === found);
    },
    flag(name: string): boolean | undefined {
      const found = value(name);
      return typeof found === "boolean" ? found : undefined;
    },
    whole(name: string, least: number, most: number): number | undefined {
      const found = value(name);
      return typeof found === "number" && Number.isInteger(found) && found >= least && found <= most
        ? found
        : undefined;
    },
  };
}
