export interface PublishedFile {
  readonly bytes: Uint8Array;
  /** Changes with the content. */
  readonly digest: string;
}

/** A set of files by path ("about/index.html"). Null where there is none: no path ever reaches the disk. */
export type FindFile = (path: string) => Promise<PublishedFile | null>;

export type Resolved =
  | { readonly kind: "file"; readonly path: string; readonly file: PublishedFile }
  /** The address of a folder ends with a slash, or its relative links would point elsewhere. */
  | { readonly kind: "folder" }
  | { readonly kind: "missing"; readonly page: PublishedFile | null };

/** What an address of a site shows: the file, the file with .html, the folder's index.html, else the site's 404.html. */
export async function resolve(
  find: FindFile,
  segments: readonly string[],
  slash: boolean,
): Promise<Resolved> {
  const path = segments.join("/");
  if (slash || path === "") {
    const index = path === "" ? "index.html" : `${path}/index.html`;
    const file = await find(index);
    if (file) return { kind: "file", path: index, file };
  } else {
    for (const candidate of [path, `${path}.html`]) {
      const file = await find(candidate);
      if (file) return { kind: "file", path: candidate, file };
    }
    if (await find(`${path}/index.html`)) return { kind: "folder" };
  }
  return { kind: "missing", page: await find("404.html") };
}
