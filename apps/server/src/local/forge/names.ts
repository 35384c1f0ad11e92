/** What may be a name or a path here. Nothing a person typed is ever part of a path on the disk, git's references apart. */

export const isRepositoryName = (name: string) =>
  /^[A-Za-z0-9._-]{1,100}$/.test(name) && !/^\.+$/.test(name) && !/\.(git|wiki)$/i.test(name);

/** What GitHub makes of a name when a repository is created: it never says so, and the answer has another name. */
export const asRepositoryName = (asked: string) =>
  asked.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/\.git$/i, "");

/** 37 = a label of a host name (63) less the deploy's id (24) and "--": a draft's address must be one label. */
export const SITE_NAME_LENGTH = 37;
export const isSiteName = (name: string) =>
  name.length <= SITE_NAME_LENGTH &&
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) &&
  name !== "localhost" &&
  !isLogin(name);

/** Each person's pages are served under their login, so no site may be called like one. */
export const isLogin = (name: string) => /^local-[0-9a-f]{16}$/.test(name);

/** git check-ref-format, and short enough for a file's name. */
export function isReference(ref: string): boolean {
  const parts = ref.split("/");
  return (
    /^refs\/(heads|tags)\/./.test(ref) &&
    ref.length <= 240 &&
    ref.isWellFormed() &&
    !/[\u0000-\u0020\u007f~^:?*[\\\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\.\.|@\{|\.$/.test(ref) &&
    parts.every((part) => part !== "" && !part.startsWith(".") && !part.endsWith(".lock")) &&
    parts.at(-1) !== "@"
  );
}

/** What git would refuse to check out, and what could reach a repository's own folder on some file system. */
export function isTreePath(path: string): boolean {
  return (
    Buffer.byteLength(path) <= 1024 &&
    path.isWellFormed() &&
    !path.includes("\0") &&
    path.split("/").every((part) => {
      if (part === "" || part === "." || part === ".." || Buffer.byteLength(part) > 255) return false;
      return !part.split(/[\\:]/).some((piece) => /^(\.git|git~\d+)[. ]*$/i.test(withoutInvisible(piece)));
    })
  );
}

/** Some file systems drop these, which makes "\u200c.git" the same folder as ".git". */
const withoutInvisible = (text: string) =>
  text.normalize("NFC").replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, "");

/** The path of a file in a digest deploy without its leading slash; null if it may not be one. */
export function sitePath(path: string): string | null {
  const bare = path.startsWith("/") ? path.slice(1) : path;
  const parts = bare.split("/");
  const fits =
    Buffer.byteLength(bare) <= 1024 &&
    bare.isWellFormed() &&
    !/[\u0000-\u001f\u007f#?\\]/.test(bare) &&
    parts.every((part) => part !== "" && part !== "." && part !== "..");
  return fits ? bare : null;
}
