import type { Exchange } from "./recorder.ts";

/* Two recordings of one sequence of requests, compared field by field. */

export interface Recording {
  readonly login: string;
  /** By step of the sequence. */
  readonly steps: readonly (readonly Exchange[])[];
}

/** Every difference as a line, with how often it was seen: "GET /user 200 body.name: null, not "Ada"". */
export function differencesOf(ours: Recording, theirs: Recording): Map<string, number> {
  const elsewhere = gitIdsIn(theirs);
  const shared = new Set([...gitIdsIn(ours)].filter((id) => elsewhere.has(id)));
  const counted = new Map<string, number>();
  const found = (line: string) => counted.set(line, (counted.get(line) ?? 0) + 1);
  ours.steps.forEach((step, at) => {
    const other = theirs.steps[at] ?? [];
    const [here, there] = [normalised(step, ours.login, shared), normalised(other, theirs.login, shared)];
    here.forEach((exchange, index) => compareExchanges(exchange, there[index], found));
    for (const { method, path } of there.slice(here.length))
      found(`${method} ${route(path)}: not asked, asked`);
  });
  return counted;
}

type Found = (line: string) => void;

function compareExchanges(ours: Exchange, theirs: Exchange | undefined, found: Found): void {
  const line = `${ours.method} ${route(ours.path)}`;
  if (theirs === undefined) return found(`${line}: asked, not asked`);
  if (line !== `${theirs.method} ${route(theirs.path)}`)
    return found(`${line}: asked, ${theirs.method} ${route(theirs.path)} asked instead`);
  if (ours.status !== theirs.status) return found(`${line} status: ${ours.status}, not ${theirs.status}`);
  compareValues(ours.body, theirs.body, `${line} ${ours.status} body`, found);
}

function compareValues(ours: unknown, theirs: unknown, where: string, found: Found): void {
  if (isRecord(ours) && isRecord(theirs)) {
    for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)]))
      compareValues(ours[key], theirs[key], `${where}.${key}`, found);
    return;
  }
  if (Array.isArray(ours) && Array.isArray(theirs) && ours.length === theirs.length)
    return ours.forEach((each, at) => compareValues(each, theirs[at], `${where}[]`, found));
  const [a, b] = [shown(ours), shown(theirs)];
  if (a !== b) found(`${where}: ${a}, not ${b}`);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

function shown(value: unknown): string {
  if (value === undefined) return "absent";
  if (Array.isArray(value)) return value.length === 0 ? "[]" : "[…]";
  return isRecord(value) ? `{${Object.keys(value).sort().slice(0, 3).join(", ")} …}` : JSON.stringify(value);
}

/** What cannot be equal on two servers, replaced by what it is; a git id that both have stays, for it says that both made the same object. */
function normalised(step: readonly Exchange[], login: string, shared: ReadonlySet<string>): Exchange[] {
  const own: string[] = [];
  const gitId = (id: string) => {
    if (shared.has(id)) return id;
    if (!own.includes(id)) own.push(id);
    return `<git id ${own.indexOf(id) + 1} of this step>`;
  };
  const text = (value: string) => {
    if (/^(https?|git|ssh|svn):\/\/|^git@/.test(value)) return "<url>";
    if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return "<time>";
    return value.replace(/[0-9a-f]{40}/g, gitId).replaceAll(login, "<login>");
  };
  const value = (node: unknown, key: string): unknown => {
    if (Array.isArray(node)) return node.map((each) => value(each, ""));
    if (isRecord(node))
      return Object.fromEntries(Object.entries(node).map(([name, each]) => [name, value(each, name)]));
    if (node !== null && (key === "id" || key === "node_id")) return "<id>";
    if (key === "reset") return "<time>";
    return typeof node === "string" ? text(node) : node;
  };
  return step.map((exchange) => ({ ...exchange, path: text(exchange.path), body: value(exchange.body, "") }));
}

function gitIdsIn({ steps }: Recording): Set<string> {
  const ids = JSON.stringify(steps.map((step) => step.map(({ path, body }) => [path, body])));
  return new Set(ids.match(/\b[0-9a-f]{40}\b/g) ?? []);
}

const route = (path: string) =>
  path
    .replace(/\/repos\/[^/]+\/[^/]+/, "/repos/:owner/:repo")
    .replace(/[0-9a-f]{40}|<git id [^>]+>/g, ":sha")
    .replace(/\/(contents|ref|refs|matching-refs)\/.+$/, "/$1/*");
