import type { Answer } from "./answers.ts";
import type { Call } from "./listener.ts";

export interface Params {
  /** Of a `:name` or `*name` in the pattern; an unknown name is a mistake in the route. */
  get(name: string): string;
}

export interface Route<Context> {
  readonly method: string;
  readonly pattern: readonly string[];
  readonly run: (context: Context, params: Params, call: Call) => Promise<Answer> | Answer;
}

/** `:x` is one segment, `*x` at the end is the rest of the path (both clients send slashes encoded or not). */
export function route<Context>(method: string, pattern: string, run: Route<Context>["run"]): Route<Context> {
  return { method, pattern: pattern.split("/").filter(Boolean), run };
}

export type Found<Context> =
  | { readonly route: Route<Context>; readonly params: Params }
  | { readonly route: null; readonly otherMethods: readonly string[] };

export function findRoute<Context>(
  routes: readonly Route<Context>[],
  method: string,
  path: string,
): Found<Context> {
  const segments = decoded(path);
  if (segments === null) return { route: null, otherMethods: [] };
  const otherMethods: string[] = [];
  for (const candidate of routes) {
    const params = paramsOf(candidate.pattern, segments);
    if (params === null) continue;
    if (candidate.method === method) return { route: candidate, params };
    otherMethods.push(candidate.method);
  }
  return { route: null, otherMethods };
}

/** Null if the path cannot be read. */
export function decoded(path: string): string[] | null {
  try {
    return path
      .split("/")
      .filter((segment) => segment !== "")
      .map((segment) => decodeURIComponent(segment));
  } catch {
    return null;
  }
}

function paramsOf(pattern: readonly string[], segments: readonly string[]): Params | null {
  const found = new Map<string, string>();
  for (const [at, part] of pattern.entries()) {
    if (part.startsWith("*")) {
      if (segments.length <= at) return null;
      found.set(part.slice(1), segments.slice(at).join("/"));
      return params(found);
    }
    const segment = segments[at];
    if (segment === undefined) return null;
    if (part.startsWith(":")) found.set(part.slice(1), segment);
    else if (part !== segment) return null;
  }
  return segments.length === pattern.length ? params(found) : null;
}

const params = (found: ReadonlyMap<string, string>): Params => ({
  get(name) {
    const value = found.get(name);
    if (value === undefined) throw new Error(`The route has no ${name}.`);
    return value;
  },
});
