import { Parser } from "acorn";

/** The names of one scope: found by a look-up, where an array would be searched. */
class Names extends Array<string> {
  private readonly known = new Set<string>();

  override push(...names: string[]): number {
    for (const name of names) this.known.add(name);
    return super.push(...names);
  }

  override indexOf(name: string): number {
    return this.known.has(name) ? 0 : -1;
  }
}

/**
 * acorn searches all the names of a scope for each one that is declared: a megabyte of declarations would hold up the
 * process for half a minute. Its scopes are not in its types, so they are reached by name; the tests would tell.
 */
export const ScriptParser = Parser.extend(
  (Base) =>
    class extends Base {
      enterScope(flags: number): void {
        Reflect.apply(Reflect.get(Base.prototype, "enterScope"), this, [flags]);
        const scopes: unknown = Reflect.get(this, "scopeStack");
        const scope: unknown = Array.isArray(scopes) ? scopes.at(-1) : undefined;
        Object.assign(Object(scope), { var: new Names(), lexical: new Names(), functions: new Names() });
      }
    },
);
