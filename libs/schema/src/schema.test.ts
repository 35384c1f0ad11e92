import { readFileSync } from "node:fs";
import { getNamedType, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from "graphql";
import { expect, test } from "vitest";
import { printApiSchema } from "./print.ts";
import { buildApiSchema } from "./schema.ts";
import { ID, follow, run, schema, signedIn } from "./testing.ts";

test("every type, field, argument, enum value and directive is described", () => {
  const undescribed: string[] = [];
  const check = (name: string, { description }: { description?: string | null }) => {
    if (!description?.trim()) undescribed.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    check(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      check(`${type.name}.${field.name}`, field);
      if ("args" in field)
        for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name})`, arg);
    }
  }
  for (const directive of schema.getDirectives()) {
    check(`@${directive.name}`, directive);
    for (const arg of directive.args) check(`@${directive.name}(${arg.name})`, arg);
  }
  expect(undescribed).toEqual([]);
});

test("the committed schema is what the sources emit, and emitting twice gives the same", () => {
  const committed = readFileSync(new URL("../schema.graphql", import.meta.url), "utf8");
  expect(printApiSchema(schema)).toBe(committed);
  expect(printApiSchema(buildApiSchema())).toBe(committed);
});

test("applied directives are in the emitted schema", () => {
  const sdl = printApiSchema(schema);
  expect(sdl).toMatch(/^ {2}code: GeneratedCode! @cost\(weight: "10"\)$/m);
  expect(sdl).toMatch(/^ {2}\): ProjectConnection! @listSize\(assumedSize: 20, .*\)$/m);
});

test("without a token viewer is null and every other root field is UNAUTHENTICATED", async () => {
  expect(await run("{ viewer { id } }", { viewer: null })).toEqual({ data: { viewer: null }, errors: [] });
  const refused: string[] = [];
  for (const [kind, type] of [
    ["query", schema.getQueryType()],
    ["mutation", schema.getMutationType()],
    ["subscription", schema.getSubscriptionType()],
  ] as const) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      if (field.name === "viewer") continue;
      const args = field.args
        .filter(
          ({ type: argument, defaultValue }) => String(argument).endsWith("!") && defaultValue === undefined,
        )
        .map(({ name, type: argument }) => `${name}: ${exampleOf(getNamedType(argument).name)}`);
      const source = `${kind} { ${field.name}${args.length > 0 ? `(${args.join(", ")})` : ""} { __typename } }`;
      const { errors } =
        kind === "subscription"
          ? await follow(source, { viewer: null })
          : await run(source, { viewer: null });
      expect(errors, source).toEqual(["UNAUTHENTICATED: Sign in to do this."]);
      refused.push(field.name);
    }
  }
  expect(refused).toContain("projects");
  expect(refused).toContain("deleteAccount");
  expect(refused).toContain("generationEvents");
  expect(refused).toContain("updatePreferences");
  expect(refused).toContain("viewerUpdated");
  expect(refused).toContain("deployProject");
  expect(refused).toContain("connectIntegration");
  expect(refused).toContain("deploymentUpdated");
});

/** A value of an input type with only what it requires. */
function exampleOf(name: string): string {
  const type = schema.getType(name);
  if (name === "ID") return `"${ID}"`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? "";
  if (!isInputObjectType(type)) return '"x"';
  const fields = Object.values(type.getFields()).filter(
    (field) => String(field.type).endsWith("!") && field.defaultValue === undefined,
  );
  return `{ ${fields.map((field) => `${field.name}: ${exampleOf(getNamedType(field.type).name)}`).join(", ")} }`;
}

test.each([
  ['{ project(id: "1") { id } }', "id must be a UUID."],
  ['{ generation(id: "1") { id } }', "id must be a UUID."],
  ['{ deployment(id: "1") { id } }', "id must be a UUID."],
  ['mutation { deleteProject(input: { id: "x" }) { deletedProjectId } }', "input.id must be a UUID."],
  [
    'mutation { restoreVersion(input: { versionId: "x" }) { version { id } } }',
    "input.versionId must be a UUID.",
  ],
  ['mutation { cancelDeployment(input: { id: "x" }) { deployment { id } } }', "input.id must be a UUID."],
  ['mutation { retryDeployment(input: { id: "x" }) { deployment { id } } }', "input.id must be a UUID."],
  [
    'mutation { deployProject(input: { projectId: "x", type: GITHUB }) { deployment { id } } }',
    "input.projectId must be a UUID.",
  ],
  ['mutation { resolveErrorLog(input: { id: "x" }) { errorLog { id } } }', "input.id must be a UUID."],
  [
    'mutation { reportPreviewError(input: { projectId: "x", message: "m" }) { errorLog { id } } }',
    "input.projectId must be a UUID.",
  ],
  [
    'mutation { importCode(input: { projectId: "x", fileName: "a", content: "b" }) { version { id } } }',
    "input.projectId must be a UUID.",
  ],
  [
    'mutation { sendMessage(input: { projectId: "x", content: "hi" }) { message { id } } }',
    "input.projectId must be a UUID.",
  ],
])("an id that is no UUID is refused by the argument's name: %s", async (source, expected) => {
  expect((await run(source, signedIn())).errors).toEqual([`BAD_USER_INPUT: ${expected}`]);
});
