import { createArchive, fileNameOf } from "../archive.ts";

interface Code {
  readonly html: string;
  readonly css: string;
  readonly javascript: string;
}

/** What is exported, read with the person's own rights: a foreign version and an unknown one are not there. */
export interface VersionSources {
  readonly versions: {
    find(id: string): Promise<{ readonly number: number; readonly projectId: string } | null>;
    code(id: string): Promise<Code>;
  };
  readonly projects: { find(id: string): Promise<{ readonly name: string } | null> };
}

export interface VersionExport {
  readonly fileName: string;
  readonly archive: Iterable<Uint8Array>;
}

/** The site's three files as a zip, named after the project and the version; null if there is no such version. */
export async function exportVersion(id: string, sources: VersionSources): Promise<VersionExport | null> {
  const version = await sources.versions.find(id);
  if (version === null) return null;
  const [project, code] = await Promise.all([
    sources.projects.find(version.projectId),
    sources.versions.code(id),
  ]);
  if (project === null) return null;
  return { fileName: `${fileNameOf(project.name, "page")}-v${version.number}.zip`, archive: zipOf(code) };
}

function* zipOf({ html, css, javascript }: Code): Generator<Uint8Array, void> {
  const archive = createArchive();
  for (const [path, text] of [
    ["index.html", html],
    ["styles.css", css],
    ["script.js", javascript],
  ] as const) {
    archive.add(path, text);
    yield* archive.take();
  }
  archive.end();
  yield* archive.take();
}
