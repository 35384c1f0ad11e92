import { z } from "zod";
import { TooLarge, type Call } from "../http/listener.ts";
import { isReference, isTreePath } from "../names.ts";
import { refusal } from "./refusals.ts";
import { isOid } from "./objects.ts";

/** What each route accepts. Unknown fields are ignored, as GitHub does. */

const BODY_LIMIT = 48 * 1024 * 1024;

const oid = z.string().refine(isOid, "must be a full SHA");
const text = z
  .string()
  .max(64 * 1024)
  .refine((value) => value.isWellFormed() && !value.includes("\0"));
// "<", ">" and line ends would forge another author, or a header, in the commit itself.
const plain = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^<>\p{Cc}]*$/u)
  .refine((value) => value.isWellFormed());
const date = z
  .string()
  .max(40)
  .refine((value) => !Number.isNaN(Date.parse(value)));
const person = z.object({ name: plain, email: plain, date: date.optional() });
const branch = z.string().refine((name) => isReference(`refs/heads/${name}`), "is not a name of a branch");

export const newRepository = z.object({
  name: z.string(),
  description: text.nullish(),
  homepage: text.nullish(),
  private: z.boolean().optional(),
  auto_init: z.boolean().optional(),
});
export const changedRepository = z.object({
  name: z.string().optional(),
  description: text.nullish(),
  homepage: text.nullish(),
  private: z.boolean().optional(),
  default_branch: branch.optional(),
});
export const newRef = z.object({ ref: z.string(), sha: oid });
export const changedRef = z.object({ sha: oid, force: z.boolean().optional() });
export const newBlob = z.object({ content: z.string(), encoding: z.enum(["utf-8", "base64"]).optional() });
export const newCommit = z.object({
  message: text,
  tree: oid,
  parents: z.array(oid).max(16).optional(),
  author: person.optional(),
  committer: person.optional(),
});
export const newTree = z.object({
  base_tree: oid.optional(),
  tree: z
    .array(
      z.object({
        path: z.string().refine(isTreePath, "contains a malformed path component"),
        mode: z.enum(["100644", "100755", "040000", "160000", "120000"]),
        type: z.enum(["blob", "tree", "commit"]).optional(),
        sha: oid.nullish(),
        content: z.string().optional(),
      }),
    )
    .max(20_000),
});
export const writtenFile = z.object({
  message: text,
  content: z.string(),
  sha: oid.optional(),
  branch: branch.optional(),
  author: person.optional(),
  committer: person.optional(),
});
export const removedFile = writtenFile.omit({ content: true }).extend({ sha: oid });
export const pagesSource = z.object({
  source: z.object({ branch: z.string(), path: z.enum(["/", "/docs"]).default("/") }),
});

export type Person = z.infer<typeof person>;

export async function bodyOf<T>(call: Call, shape: z.ZodType<T>): Promise<T> {
  let bytes: Buffer;
  try {
    bytes = await call.body(BODY_LIMIT);
  } catch (error) {
    if (error instanceof TooLarge) throw refusal(413, "Payload too big: 48 MB are allowed.");
    throw error;
  }
  let value: unknown;
  try {
    value = bytes.length === 0 ? {} : JSON.parse(bytes.toString("utf8"));
  } catch {
    throw refusal(400, "Problems parsing JSON");
  }
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const field = issue?.path.join(".") ?? "";
  // GitHub's sentence for this one is what its clients know.
  if (field.endsWith(".path")) throw refusal(422, "tree.path contains a malformed path component");
  throw refusal(
    422,
    `Invalid request.\n\nFor '${field || "body"}', ${issue?.message ?? "it is unreadable"}.`,
  );
}

/** Base64 as clients send it, line breaks included; null if it is none. */
export function base64(content: string): Buffer | null {
  const bare = content.replace(/\s/g, "");
  return /^[A-Za-z0-9+/]*={0,2}$/.test(bare) && bare.length % 4 !== 1 ? Buffer.from(bare, "base64") : null;
}
