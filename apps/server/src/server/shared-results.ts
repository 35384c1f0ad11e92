import {
  type ASTNode,
  createSourceEventStream,
  type DocumentNode,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  Kind,
  visit,
} from "graphql";
import { OVER, type ResultStream, resultStream } from "./result-stream.ts";

/*
 * A subscription's results, made once for all who see the same: most of what a delivery costs is executing the selection
 * and writing the JSON, and the tabs of one person ask for the very same. What is shared is made of one event, by one
 * document and operation, with equal variables, for one person; what reads more than its event is never shared. Each
 * subscriber is still let in by its own `subscribe`, and pulls at its own speed.
 */

export interface SharedResults {
  /** As graphql's `subscribe`; subscribers of one person may be given the same result object. */
  subscribe(args: ExecutionArgs): Promise<ResultStream | ExecutionResult>;
  /** A result as JSON, written once for all who share it. */
  json(result: ExecutionResult): string;
}

/** What is held for those who come a little later: a second of ten busy generations. */
const MAX_RESULTS = 1_024;
const MAX_CHARACTERS = 4_000_000;

export function createSharedResults(options: {
  /** Whether all that can be selected of the event is in the event itself. */
  isWhole: (event: unknown) => event is object;
  /** Whose rights a context has; without a person nothing is shared. */
  viewerOf: (contextValue: unknown) => string | null;
  /** The context that resolvers are given, for the subscription's source and for each of its events anew. */
  contextOf: (contextValue: unknown) => unknown;
  maxResults?: number;
  maxCharacters?: number;
}): SharedResults {
  const { isWhole, viewerOf, contextOf, maxResults = MAX_RESULTS, maxCharacters = MAX_CHARACTERS } = options;
  const results = new Map<object, Map<string, Promise<ExecutionResult>>>();
  const written = new WeakMap<ExecutionResult, string>();
  const held: { event: object; key: string; characters: number }[] = [];
  let characters = 0;

  return {
    async subscribe(args) {
      const viewerId = viewerOf(args.contextValue);
      const source = await createSourceEventStream({ ...args, contextValue: contextOf(args.contextValue) });
      if (!isIterable(source)) return source;
      const run = async (rootValue: unknown) =>
        execute({ ...args, rootValue, contextValue: contextOf(args.contextValue) });
      const key = viewerId === null ? null : keyOf(args, viewerId);
      const events = source[Symbol.asyncIterator]();
      return resultStream(
        async () => {
          const { done, value } = await events.next();
          if (done) return OVER;
          const shares = key !== null && isWhole(value);
          return { done: false, value: await (shares ? shared(value, key, run) : run(value)) };
        },
        async () => events.return?.(),
      );
    },
    json: (result) => written.get(result) ?? JSON.stringify(result),
  };

  function shared(
    event: object,
    key: string,
    run: (event: object) => Promise<ExecutionResult>,
  ): Promise<ExecutionResult> {
    const ofEvent = results.get(event) ?? new Map<string, Promise<ExecutionResult>>();
    const known = ofEvent.get(key);
    if (known) return known;
    const made = run(event).then((result) => {
      // A failure is its own request's: it carries that request's number.
      if (result.errors) forget(event, key);
      else hold(event, key, result);
      return result;
    });
    results.set(event, ofEvent.set(key, made));
    made.catch(() => forget(event, key));
    return made;
  }

  function hold(event: object, key: string, result: ExecutionResult): void {
    const json = JSON.stringify(result);
    written.set(result, json);
    held.push({ event, key, characters: json.length });
    characters += json.length;
    while (held.length > maxResults || characters > maxCharacters) {
      const oldest = held.shift();
      if (!oldest) return;
      characters -= oldest.characters;
      forget(oldest.event, oldest.key);
    }
  }

  function forget(event: object, key: string): void {
    const ofEvent = results.get(event);
    ofEvent?.delete(key);
    if (ofEvent?.size === 0) results.delete(event);
  }
}

const documents = new WeakMap<DocumentNode, { readonly number: number; readonly names: readonly string[] }>();
let count = 0;

/** Equal for subscriptions of one person that make the same of the same event. */
function keyOf({ document, operationName, variableValues }: ExecutionArgs, viewerId: string): string {
  const known = documents.get(document) ?? { number: (count += 1), names: selecting(document) };
  documents.set(document, known);
  // One that is left out is not one that is null: only the former takes its default.
  const values = known.names.map((name) =>
    variableValues && name in variableValues ? [variableValues[name]] : [],
  );
  return JSON.stringify([viewerId, known.number, operationName ?? null, values]);
}

/** The variables that decide what is selected; those of the root field's arguments decide only which events come. */
function selecting(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  const collect = (node: ASTNode) =>
    visit(node, {
      VariableDefinition: () => false,
      Variable: ({ name }) => void names.add(name.value),
    });
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) collect(definition);
    else
      for (const selection of definition.selectionSet.selections)
        collect(selection.kind === Kind.FIELD ? { ...selection, arguments: [] } : selection);
  }
  return [...names].sort();
}

function isIterable<T>(value: AsyncIterable<T> | ExecutionResult): value is AsyncIterable<T> {
  return Symbol.asyncIterator in value;
}
