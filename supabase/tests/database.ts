import { randomUUID } from "node:crypto";
import { connectDirect, type Direct } from "../../libs/db/src/direct.ts";
import { openEmbedded } from "../../libs/db/src/embedded/index.ts";

// The embedded database, or the real PostgreSQL that tools/rights.mjs started.
const url = process.env["RIGHTS_DATABASE_URL"];
let opened: Promise<Direct> | undefined;
export const database = (): Promise<Direct> =>
  (opened ??=
    url === undefined
      ? openEmbedded({ dataDir: null }).then(({ direct }) => direct)
      : Promise.resolve(connectDirect(url)));

/** As the owner of the database: to plant rows, and to see what is really there. */
export const sql = async <Row extends object>(text: string, ...params: unknown[]): Promise<Row[]> =>
  (await database()).query<Row>(text, params);

export const one = async <Row extends object>(text: string, ...params: unknown[]): Promise<Row> => {
  const [row] = await sql<Row>(text, ...params);
  if (row === undefined) throw new Error(`No row: ${text}`);
  return row;
};

export interface Caller {
  /** What the REST API would run for this caller. */
  query<Row extends object>(text: string, ...params: unknown[]): Promise<Row[]>;
  /** The SQLSTATE it is refused with, or how many rows it touched. */
  attempt(text: string, ...params: unknown[]): Promise<string | number>;
}

export interface Person extends Caller {
  readonly id: string;
  readonly email: string;
}

const sqlState = (error: unknown): string => {
  const code: unknown = typeof error === "object" && error !== null ? Reflect.get(error, "code") : undefined;
  if (typeof code !== "string") throw error;
  return code;
};

/** The role and the claims that PostgREST sets from a token, for one transaction. */
const caller = (role: string, claims: object, sub: string): Caller => {
  const query = async <Row extends object>(text: string, ...params: unknown[]) =>
    (await database()).transaction(async (run) => {
      await run(
        "select set_config('role', $1, true), set_config('request.jwt.claims', $2, true), set_config('request.jwt.claim.sub', $3, true)",
        [role, JSON.stringify({ ...claims, role }), sub],
      );
      return run<Row>(text, params);
    });
  return {
    query,
    attempt: (text, ...params) => query(text, ...params).then((rows) => rows.length, sqlState),
  };
};

export const anonymous = caller("anon", {}, "");
export const service = caller("service_role", {}, "");

export const addPerson = async (): Promise<Person> => {
  const id = randomUUID();
  const email = `${id}@example.test`;
  await sql("insert into auth.users (id, email) values ($1, $2)", id, email);
  return { id, email, ...caller("authenticated", { sub: id, email }, id) };
};

/** A request of this person's that came with an API token. */
export const byApiToken = ({ id, email }: Person): Caller =>
  caller("authenticated", { sub: id, email, rsr: randomUUID() }, id);

export const EMPTY = { html: "", css: "", javascript: "" };
export const code = (html: string) => ({ ...EMPTY, html });

/** A project of a person, by the function the server uses. */
export const addProject = async (person: Person, name = "A bakery"): Promise<string> => {
  const { project_id } = await one<{ project_id: string }>(
    "select * from public.create_project($1, $2)",
    person.id,
    name,
  );
  return project_id;
};

export interface Sent {
  outcome: string;
  message_id: string;
  generation_id: string;
}

export const send = (
  person: Person,
  projectId: string,
  content = "A page, please",
  key: string | null = null,
  hash = "",
) =>
  one<Sent>(
    "select * from public.send_message($1, $2, $3, 'build', 'test-model', $4, $5)",
    person.id,
    projectId,
    content,
    key,
    hash,
  );

export const begin = (generationId: string, most = 3) =>
  one<{ outcome: string; attempt: number; last_seq: number }>(
    "select * from public.begin_attempt($1, $2)",
    generationId,
    most,
  );

export interface Event {
  kind: string;
  payload: object;
}
export const text = (value: string): Event => ({ kind: "text", payload: { text: value } });

export const append = (generationId: string, attempt: number, firstSeq: number, ...events: Event[]) =>
  one<{ outcome: string; stop_requested: boolean }>(
    "select * from public.append_events($1, $2, $3, $4)",
    generationId,
    attempt,
    firstSeq,
    JSON.stringify(events),
  );

export interface Completed {
  outcome: string;
  status: string;
  version_id: string | null;
  answer_id: string | null;
  last_seq: number;
}

/** The first call of an attempt unless another one is named, with what it reserves. */
export const beginCall = (
  generationId: string,
  attempt: number,
  {
    call = 1,
    purpose = "answer",
    reserve = 10,
    tokens = 0,
  }: { call?: number; purpose?: string; reserve?: number; tokens?: number } = {},
) =>
  one<{ outcome: string; frees_at: string | null }>(
    "select * from public.begin_call($1, $2, $3, $4, 'test-model', $5, $6, $7)",
    generationId,
    attempt,
    call,
    purpose,
    JSON.stringify([{ role: "user", content: "A page, please" }]),
    reserve,
    tokens,
  );

export const endCall = (
  generationId: string,
  attempt: number,
  {
    call = 1,
    outcome = "ok",
    input = 10,
    output = 20,
  }: { call?: number; outcome?: string; input?: number | null; output?: number | null } = {},
) =>
  sql(
    "select public.end_call($1, $2, $3, $4, $5, $6, false, 1500, 200)",
    generationId,
    attempt,
    call,
    outcome,
    input,
    output,
  );

/** Ends the attempt's call, as the worker does, and the generation. */
export const complete = async (
  generationId: string,
  attempt: number,
  html: string,
  status = "completed",
): Promise<Completed> => {
  await beginCall(generationId, attempt);
  await endCall(generationId, attempt);
  return one<Completed>(
    "select * from public.complete_generation($1, $2, $3, 'Done.', $4, 'Done.', true)",
    generationId,
    attempt,
    status,
    JSON.stringify(code(html)),
  );
};

export const save = (person: Person, projectId: string, html: string, base: string | null = null) =>
  one<{ outcome: string; version_id: string | null }>(
    "select * from public.save_code($1, $2, $3, $4)",
    person.id,
    projectId,
    JSON.stringify(code(html)),
    base,
  );

/** A project with one generation from the request to its version. */
export const addFinished = async (person: Person, html = "<p>one</p>") => {
  const projectId = await addProject(person);
  const sent = await send(person, projectId);
  await begin(sent.generation_id);
  await append(sent.generation_id, 1, 1, text("Done."));
  const completed = await complete(sent.generation_id, 1, html);
  return { projectId, ...sent, ...completed };
};

/** Puts a row's updated_at a day back: a clock of whole milliseconds cannot tell two changes in a row apart. */
export const makeOld = async (table: string, column: string, value: string): Promise<void> => {
  await sql(`alter table public.${table} disable trigger ${table}_set_updated_at`);
  await sql(`update public.${table} set updated_at = now() - interval '1 day' where ${column} = $1`, value);
  await sql(`alter table public.${table} enable trigger ${table}_set_updated_at`);
};
