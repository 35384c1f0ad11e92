import { ProviderError } from "../provider-error.ts";
import type { SiteFile } from "../publish.ts";
import { NetlifyFailure } from "./failure.ts";
import { type Deploy, digestOf } from "./netlify-client.ts";
import type { Story } from "./story.ts";

const AT_ONCE = 5;
/** From here on Netlify works out what it lacks by itself, and is asked for it; it is what its own tools do. */
const MANY = 100;

interface Digested {
  readonly path: string;
  readonly digest: string;
  readonly bytes: Uint8Array;
}

export function digested(files: readonly SiteFile[]): readonly Digested[] {
  return files.map(({ path, text }) => {
    if (/[#?]/.test(path))
      throw new ProviderError(
        "REJECTED",
        `\`${path}\` cannot be published: Netlify takes no file whose name has # or ? in it. Nothing was changed. Rename it.`,
      );
    const bytes = Buffer.from(text, "utf8");
    return { path, bytes, digest: digestOf(bytes) };
  });
}

/** Says which files the deploy has; the answer says which are lacking. Said twice, it is the same. */
export function announce(
  { netlify, work }: Story,
  siteId: string,
  deployId: string,
  files: readonly Digested[],
) {
  return netlify.nameFiles(siteId, deployId, {
    files: Object.fromEntries(files.map(({ path, digest }) => [`/${path}`, digest])),
    draft: work.deployment.options.draft ?? false,
    async: files.length > MANY,
  });
}

/** What Netlify lacks of these, each content once. */
export function lacking(deploy: Deploy, files: readonly Digested[]): readonly Digested[] {
  const byDigest = new Map(files.map((file) => [file.digest, file]));
  return deploy.required.flatMap((digest) => byDigest.get(digest) ?? []);
}

export async function upload(story: Story, siteId: string, deployId: string, files: readonly Digested[]) {
  const left = [...files];
  const worker = async () => {
    for (let file = left.shift(); file; file = left.shift())
      await story.netlify.upload(deployId, file.path, file.bytes).catch((error: unknown) => {
        left.length = 0;
        throw error;
      });
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  const failed = ended.find((each) => each.status === "rejected");
  if (!failed) return;
  // A file whose first answer was lost may have been the last one: then the deploy takes no more.
  const refused = failed.reason instanceof NetlifyFailure && !failed.reason.passing;
  if (refused && (await story.netlify.deploy(siteId, deployId)).state === "ready") return;
  throw failed.reason;
}
