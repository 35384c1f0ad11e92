import type { Identity } from "@roseram/schema";
import { createArchive, fileNameOf } from "../archive.ts";

type Position = { readonly value: string | number; readonly id: string };
interface PageRequest {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: Position | null;
  readonly before: null;
}
type List<Row> = (projectId: string, page: PageRequest) => Promise<{ readonly rows: readonly Row[] }>;

interface Project {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
}
interface Message {
  readonly id: string;
  readonly seq: number;
}
interface Version {
  readonly id: string;
  readonly number: number;
}
interface Deployment {
  readonly id: string;
  readonly createdAt: string;
}

interface DeletedProject {
  readonly id: string;
  readonly deletedAt: string;
}
interface ErrorLog {
  readonly id: string;
  readonly lastSeenAt: string;
}

/** What is exported, read with the person's own rights. */
export interface ExportSources {
  readonly preferences: { get(): Promise<object> };
  readonly usage: { byDay(period: { from: string; to: string }): Promise<readonly object[]> };
  readonly errorLogs: {
    list(
      selection: { resolved: null; projectId: null; source: null; type: null },
      page: PageRequest,
    ): Promise<{ readonly rows: readonly ErrorLog[] }>;
  };
  readonly account: { stats(): Promise<object> };
  readonly projects: {
    list(
      selection: { status: null; text: null },
      sort: { field: "createdAt"; direction: "asc" },
      page: PageRequest,
    ): Promise<{ readonly rows: readonly Project[] }>;
    stats(projectId: string): Promise<object>;
  };
  /** What was deleted and can still come back: that it is kept, not what is in it. */
  readonly deletedProjects: {
    list(page: PageRequest): Promise<{ readonly rows: readonly DeletedProject[] }>;
  };
  readonly versions: {
    list: List<Version>;
    code(versionId: string): Promise<{ html: string; css: string; javascript: string }>;
  };
  readonly messages: List<Message>;
  readonly deployments: {
    list: List<Deployment>;
    /** Where it is published. */
    publications(projectId: string): Promise<readonly object[]>;
  };
  /** Without their tokens, which people cannot read. */
  readonly integrations: { list(): Promise<readonly object[]> };
  /** Their names and scopes: the tokens themselves are kept nowhere. */
  readonly apiTokens: { all(): Promise<readonly object[]> };
}

const PAGE = 50;
const EVERY_PROJECT = { status: null, text: null } as const;
const EVERY_ERROR = { resolved: null, projectId: null, source: null, type: null } as const;
/** Before the first day that anything was used. */
const FIRST_DAY = "2000-01-01";

/**
 * account.json, preferences.json, integrations.json, api-tokens.json, usage.json (by day), errors.json,
 * deleted-projects.json, and a folder for each project: project.json, messages.json, versions.json, deployments.json,
 * publications.json and the site's files of every version.
 * Rows come page by page, code version by version, and each piece of the archive is handed on before more is read: memory
 * does not grow with the account.
 */
export async function* exportAccount(
  viewer: Identity,
  sources: ExportSources,
): AsyncGenerator<Uint8Array, void> {
  const archive = createArchive();
  const exportedAt = new Date().toISOString();
  archive.add("account.json", json({ ...viewer, stats: await sources.account.stats(), exportedAt }));
  archive.add("preferences.json", json(await sources.preferences.get()));
  archive.add("integrations.json", json(await sources.integrations.list()));
  archive.add("api-tokens.json", json(await sources.apiTokens.all()));
  const used = await sources.usage.byDay({ from: FIRST_DAY, to: exportedAt.slice(0, 10) });
  archive.add("usage.json", json(used));
  yield* archive.take();
  yield* addRows(
    "errors.json",
    pages(
      (page) => sources.errorLogs.list(EVERY_ERROR, page),
      ({ lastSeenAt: value, id }: ErrorLog) => ({ value, id }),
    ),
  );
  yield* addRows(
    "deleted-projects.json",
    pages(sources.deletedProjects.list, ({ deletedAt: value, id }: DeletedProject) => ({ value, id })),
  );

  const projects = pages(
    (page) => sources.projects.list(EVERY_PROJECT, { field: "createdAt", direction: "asc" }, page),
    ({ createdAt: value, id }: Project) => ({ value, id }),
  );
  for await (const project of projects) {
    const folder = folderOf(project);
    const { id } = project;
    archive.add(`${folder}/project.json`, json({ ...project, stats: await sources.projects.stats(id) }));
    yield* addRows(
      `${folder}/messages.json`,
      pages(
        (page) => sources.messages(id, page),
        ({ seq: value, id }: Message) => ({ value, id }),
      ),
    );
    yield* addRows(
      `${folder}/deployments.json`,
      pages(
        (page) => sources.deployments.list(id, page),
        ({ createdAt: value, id }: Deployment) => ({ value, id }),
      ),
    );
    archive.add(`${folder}/publications.json`, json(await sources.deployments.publications(id)));
    const versions = () =>
      pages(
        (page) => sources.versions.list(id, page),
        ({ number: value, id }: Version) => ({ value, id }),
      );
    yield* addRows(`${folder}/versions.json`, versions());
    for await (const version of versions()) {
      const { html, css, javascript } = await sources.versions.code(version.id);
      const place = `${folder}/versions/${String(version.number).padStart(4, "0")}`;
      archive.add(`${place}/index.html`, html);
      archive.add(`${place}/styles.css`, css);
      archive.add(`${place}/script.js`, javascript);
      yield* archive.take();
    }
  }
  archive.end();
  yield* archive.take();

  async function* addRows(path: string, rows: AsyncIterable<object>): AsyncGenerator<Uint8Array, void> {
    const file = archive.open(path);
    let separator = "[\n";
    for await (const row of rows) {
      file.write(`${separator}${json(row)}`);
      separator = ",\n";
      yield* archive.take();
    }
    file.end(separator === "[\n" ? "[]\n" : "\n]\n");
    yield* archive.take();
  }
}

async function* pages<Row>(
  read: (page: PageRequest) => Promise<{ readonly rows: readonly Row[] }>,
  position: (row: Row) => Position,
): AsyncGenerator<Row, void> {
  let after: Position | null = null;
  for (;;) {
    const { rows } = await read({ limit: PAGE, backward: false, after, before: null });
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = position(last);
  }
}

const json = (value: object): string => JSON.stringify(value, null, 2);

/** Readable, and different for projects of the same name. */
const folderOf = ({ id, name }: Project): string =>
  `projects/${fileNameOf(name, "project")}-${id.slice(0, 8)}`;
