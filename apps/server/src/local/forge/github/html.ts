import { createHash } from "node:crypto";
import type { Answer } from "../http/answers.ts";
import { listTree } from "./build-tree.ts";
import { isOid, type Objects } from "./objects.ts";
import type { Repository } from "./repositories.ts";
import type { Urls } from "./urls.ts";

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:3rem auto;padding:0 1rem;color:#222;background:#fff}
code,pre{font:14px/1.5 ui-monospace,monospace;background:#f2f2f4;border-radius:6px;padding:.15em .4em}pre{padding:.8rem 1rem;overflow:auto}
li{margin:.2rem 0}small{color:#5c5c66}a{color:#8a1f4b}@media(prefers-color-scheme:dark){body{background:#161618;color:#eee}
code,pre{background:#26262a}small{color:#a5a5ad}a{color:#ff9dbf}}`;
const POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** What a person sees who opens the repository's address in a browser. */
export async function repositoryPage(repository: Repository, objects: Objects, urls: Urls): Promise<Answer> {
  const head = await objects.resolve(`refs/heads/${repository.defaultBranch}`);
  const commit = head === null ? null : await objects.commit(head);
  const history = head === null ? [] : await objects.history(head, 100);
  const listed = commit === null ? [] : ((await listTree(objects, commit.tree, true)) ?? []);
  return html(
    200,
    repository.name,
    `<p>A git repository on this machine, not on GitHub.</p>
<h2>Copy it</h2><pre>git clone ${escaped(`${urls.html(repository)}.git`)}</pre>
<h2>History of ${escaped(repository.defaultBranch)}</h2>
${history.length === 0 ? "<p>Nothing was published yet.</p>" : ""}<ul>${history
      .map(
        ({ oid, commit: { message, author } }) =>
          `<li><a href="${escaped(urls.commit(repository, oid))}"><code>${oid.slice(0, 7)}</code></a> ${escaped(message.split("\n")[0] ?? "")} <small>${dateOf(author.timestamp)}</small></li>`,
      )
      .join("")}</ul>
<h2>Files</h2><ul>${listed
      .filter(({ type }) => type === "blob")
      .map(({ path }) => `<li><code>${escaped(path)}</code></li>`)
      .join("")}</ul>`,
  );
}

export async function commitPage(repository: Repository, objects: Objects, oid: string): Promise<Answer> {
  const commit = isOid(oid) ? await objects.commit(oid) : null;
  if (commit === null) return html(404, "Not found", "<p>There is no such commit in this repository.</p>");
  const files = ((await listTree(objects, commit.tree, true)) ?? []).filter(({ type }) => type === "blob");
  return html(
    200,
    `${repository.name}: ${oid.slice(0, 7)}`,
    `<p><small>${dateOf(commit.author.timestamp)}, ${escaped(commit.author.name)}</small></p><pre>${escaped(commit.message)}</pre>
<p>Commit <code>${oid}</code></p><h2>Files</h2><ul>${files.map(({ path }) => `<li><code>${escaped(path)}</code></li>`).join("")}</ul>`,
  );
}

function html(status: number, title: string, body: string): Answer {
  return {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": POLICY,
      "x-content-type-options": "nosniff",
      // The address is the permission: it must not leave with a link.
      "referrer-policy": "no-referrer",
      "cache-control": "no-cache",
    },
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><style>${STYLE}</style><h1>${escaped(title)}</h1>
${body}</html>`,
  };
}

const dateOf = (timestamp: number) => new Date(timestamp * 1000).toISOString().slice(0, 10);

const NAMES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (each) => NAMES[each] ?? each);
