import { json } from "../http/answers.ts";
import { route, type Route } from "../http/router.ts";
import { isReference } from "../names.ts";
import { refBody } from "./bodies.ts";
import { changing, openedWithCommits, touched, type Github } from "./context.ts";
import { emptyRepository, notFound, refusal } from "./refusals.ts";
import { bodyOf, changedRef, newRef } from "./requests.ts";

const REFS_LIMIT = 1_000;

export const refRoutes: readonly Route<Github>[] = [
  route("GET", "/repos/:owner/:repo/git/ref/*ref", async (github, params) => {
    const { repository, objects } = await openedWithCommits(github, params);
    const ref = `refs/${params.get("ref")}`;
    const oid = await objects.resolve(ref);
    if (oid === null) throw notFound();
    return json(200, refBody(repository, ref, oid, github.urls));
  }),

  route("GET", "/repos/:owner/:repo/git/matching-refs/*ref", async (github, params) => {
    const { repository, objects } = await openedWithCommits(github, params);
    const matching = (await objects.refs()).filter(({ ref }) => ref.startsWith(`refs/${params.get("ref")}`));
    return json(
      200,
      matching.map(({ ref, oid }) => refBody(repository, ref, oid, github.urls)),
    );
  }),

  route("GET", "/repos/:owner/:repo/branches", async (github, params) => {
    const { repository, objects } = await openedWithCommits(github, params);
    const branches = (await objects.refs()).filter(({ ref }) => ref.startsWith("refs/heads/"));
    const commits = `${github.urls.repository(repository)}/commits`;
    return json(
      200,
      branches.map(({ ref, oid }) => ({
        name: ref.slice("refs/heads/".length),
        commit: { sha: oid, url: `${commits}/${oid}` },
        protected: false,
      })),
    );
  }),

  route("POST", "/repos/:owner/:repo/git/refs", async (github, params, call) => {
    const { ref, sha } = await bodyOf(call, newRef);
    return changing(github, params, async ({ repository, objects }) => {
      const refs = await objects.refs();
      if (refs.length === 0) throw emptyRepository();
      if (!isReference(ref)) throw refusal(422, `${ref.slice(0, 100)} is not a valid ref name.`);
      if (refs.length >= REFS_LIMIT)
        throw refusal(422, `A repository has at most ${REFS_LIMIT} branches and tags on this machine.`);
      if (refs.some((known) => known.ref === ref)) throw refusal(422, "Reference already exists");
      if ((await objects.commit(sha)) === null) throw refusal(422, "Object does not exist");
      // On the disk a reference is a file: "a" and "a/b" cannot both be.
      if (refs.some((known) => known.ref.startsWith(`${ref}/`) || ref.startsWith(`${known.ref}/`)))
        throw refusal(422, "Reference update failed");
      await objects.writeRef(ref, sha);
      await github.repositories.save(touched(repository));
      const body = refBody(repository, ref, sha, github.urls);
      return json(201, body, { location: body.url });
    });
  }),

  route("PATCH", "/repos/:owner/:repo/git/refs/*ref", async (github, params, call) => {
    const { sha, force = false } = await bodyOf(call, changedRef);
    return changing(github, params, async ({ repository, objects }) => {
      const ref = `refs/${params.get("ref")}`;
      if ((await objects.refs()).length === 0) throw emptyRepository();
      const before = await objects.resolve(ref);
      if (before === null) throw refusal(422, "Reference does not exist");
      if ((await objects.commit(sha)) === null) throw refusal(422, "Object does not exist");
      if (!force && !(await objects.descends(sha, before)))
        throw refusal(422, "Update is not a fast forward");
      await objects.writeRef(ref, sha);
      await github.repositories.save(touched(repository));
      return json(200, refBody(repository, ref, sha, github.urls));
    });
  }),

  route("DELETE", "/repos/:owner/:repo/git/refs/*ref", (github, params) =>
    changing(github, params, async ({ repository, objects }) => {
      const ref = `refs/${params.get("ref")}`;
      if ((await objects.refs()).length === 0) throw emptyRepository();
      if ((await objects.resolve(ref)) === null) throw refusal(422, "Reference does not exist");
      if (ref === `refs/heads/${repository.defaultBranch}`)
        throw refusal(422, "Cannot delete the default branch");
      await objects.deleteRef(ref);
      return { status: 204 };
    }),
  ),
];
