import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { addPerson, addProject, makeOld, one, save, sql, type Person } from "./database.ts";

interface Asked {
  outcome: string;
  deployment_id: string | null;
}
interface Question {
  type?: string;
  target?: string | null;
  version?: string | null;
  options?: object;
  local?: boolean;
  key?: string | null;
  hash?: string;
}
const deploy = (person: Person, projectId: string, question: Question = {}) =>
  one<Asked>(
    "select * from public.deploy_project($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    person.id,
    projectId,
    question.type ?? "github",
    question.target ?? null,
    question.version ?? null,
    JSON.stringify(question.options ?? {}),
    question.local ?? true,
    question.key ?? null,
    question.hash ?? "",
  );
const retry = (person: Person, id: string, local = true) =>
  one<Asked>("select * from public.retry_deployment($1, $2, $3)", person.id, id, local);
const cancel = (person: Person, id: string) =>
  one<{ outcome: string; ended: boolean }>("select * from public.cancel_deployment($1, $2)", person.id, id);
const begin = (id: string, most = 3) =>
  one<{ outcome: string; attempt: number | null; cancel_requested: boolean }>(
    "select * from public.begin_deployment($1, $2)",
    id,
    most,
  );
const json = (value: object | null | undefined) => (value ? JSON.stringify(value) : null);
const advance = (
  id: string,
  attempt: number,
  {
    step = null,
    state,
    publication,
    digest = null,
    retryAt = null,
  }: {
    step?: string | null;
    state?: object;
    publication?: object;
    digest?: string | null;
    retryAt?: string | null;
  } = {},
) =>
  one<{ outcome: string; cancel_requested: boolean }>(
    "select * from public.advance_deployment($1, $2, $3, $4, $5, $6, $7)",
    id,
    attempt,
    step,
    json(state),
    json(publication),
    digest,
    retryAt,
  );
interface End {
  status?: string;
  url?: string | null;
  code?: string | null;
  message?: string | null;
  retryable?: boolean;
  publication?: object | null;
  notice?: string | null;
  commitUrl?: string;
  helpUrl?: string;
}
const finish = async (id: string, attempt: number, end: End = {}) =>
  (
    await one<{ outcome: string }>(
      "select * from public.finish_deployment($1, $2, $3, $4, 'c0ffee', 'deploy-1', $5, $6, $7, $8, null, $9, $10, $11)",
      id,
      attempt,
      end.status ?? "success",
      end.url === undefined ? "https://example.test/live" : end.url,
      end.code ?? null,
      end.message ?? null,
      end.retryable ?? false,
      json(end.publication),
      end.notice ?? null,
      end.commitUrl ?? null,
      end.helpUrl ?? null,
    )
  ).outcome;
const rowOf = (id: string | null) =>
  one<Record<string, unknown>>("select * from public.deployments where id = $1", id);
const addressesOf = (projectId: string) =>
  one<Record<string, unknown>>(
    "select github_url, netlify_url, github_branch from public.projects where id = $1",
    projectId,
  );
const publicationsOf = (projectId: string) =>
  sql<Record<string, unknown>>(
    "select * from public.publications where project_id = $1 order by type, target",
    projectId,
  );
const connect = (person: Person, provider = "github") =>
  sql("select * from public.save_integration($1, $2, 'v1:k:sealed')", person.id, provider);
const archive = (projectId: string) =>
  sql("update public.projects set status = 'archived' where id = $1", projectId);

describe("functions of deployments", () => {
  let owner: Person;
  let project: string;
  let version: string | null;
  beforeEach(async () => {
    owner = await addPerson();
    project = await addProject(owner);
    version = (await save(owner, project, "one")).version_id;
  });
  const asked = async (question: Question = {}) =>
    String((await deploy(owner, project, question)).deployment_id);
  const started = async (question: Question = {}) => {
    const id = await asked(question);
    await begin(id);
    return id;
  };

  describe("deploy_project", () => {
    it("fixes the version that is published, the current one or the one that is named", async () => {
      const first = await asked({ options: { repository: "bakery" } });
      expect(await rowOf(first)).toMatchObject({
        status: "pending",
        user_id: owner.id,
        type: "github",
        target: "local",
        version_id: version,
        options: { repository: "bakery" },
        attempt: 0,
        retryable: false,
      });
      await save(owner, project, "two");
      await begin(first);
      expect((await rowOf(first))["version_id"]).toBe(version);
      const named = await asked({ type: "netlify", version });
      expect((await rowOf(named))["version_id"]).toBe(version);
    });

    it("is refused without a version, in an archive, and of what is another's", async () => {
      const stranger = await addPerson();
      const theirs = await addProject(stranger);
      const foreign = await save(stranger, theirs, "theirs");
      const nothing = { deployment_id: null };
      expect(await deploy(stranger, project)).toEqual({ outcome: "NOT_FOUND", ...nothing });
      expect(await deploy(owner, randomUUID())).toEqual({ outcome: "NOT_FOUND", ...nothing });
      expect(await deploy(owner, project, { version: foreign.version_id })).toEqual({
        outcome: "NOT_FOUND",
        ...nothing,
      });
      expect(await deploy(owner, project, { version: randomUUID() })).toEqual({
        outcome: "NOT_FOUND",
        ...nothing,
      });
      expect(await deploy(owner, await addProject(owner))).toEqual({ outcome: "NO_VERSION", ...nothing });
      await archive(project);
      expect(await deploy(owner, project)).toEqual({ outcome: "ARCHIVED", ...nothing });
    });

    it.each([
      ["never connected", null, true, null, "local"],
      ["never connected", null, false, null, "NO_INTEGRATION"],
      ["never connected", null, true, "remote", "NO_INTEGRATION"],
      ["never connected", null, true, "local", "local"],
      ["never connected", null, false, "local", "LOCAL_NOT_ALLOWED"],
      ["connected", true, true, null, "remote"],
      ["connected", true, false, "remote", "remote"],
      ["connected", true, true, "local", "local"],
      ["refused by the provider", false, true, null, "INTEGRATION_INACTIVE"],
      ["refused by the provider", false, true, "remote", "INTEGRATION_INACTIVE"],
    ])(
      "of an account %s (active: %s, local allowed: %s), target %s: %s",
      async (_, active, local, target, expected) => {
        if (active !== null) await connect(owner);
        if (active === false)
          await sql("select public.deactivate_integration($1, 'github', 'Expired.')", owner.id);
        // The other provider's account decides nothing.
        await connect(owner, "netlify");
        const answer = await deploy(owner, project, { target, local });
        const chosen = answer.deployment_id === null ? null : (await rowOf(answer.deployment_id))["target"];
        expect(chosen ?? answer.outcome).toBe(expected);
      },
    );

    it("gives one row and its id to fifty who ask at once", async () => {
      const answers = await Promise.all(Array.from({ length: 50 }, () => deploy(owner, project)));
      expect(answers.filter(({ outcome }) => outcome === "OK")).toHaveLength(1);
      expect(answers.filter(({ outcome }) => outcome === "DEPLOYMENT_RUNNING")).toHaveLength(49);
      expect(new Set(answers.map(({ deployment_id }) => deployment_id)).size).toBe(1);
      expect(await sql("select id from public.deployments where project_id = $1", project)).toHaveLength(1);
      expect((await deploy(owner, project, { type: "netlify" })).outcome).toBe("OK");
    });

    it("gives a key's deployment again, also when sent twice at once, and refuses the key for anything else", async () => {
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => deploy(owner, project, { key: "k" })),
      );
      const id = answers[0]?.deployment_id ?? null;
      expect(answers).toEqual(Array(10).fill({ outcome: "OK", deployment_id: id }));
      await begin(String(id));
      await finish(String(id), 1);
      expect(await deploy(owner, project, { key: "k" })).toEqual({ outcome: "OK", deployment_id: id });
      expect((await deploy(owner, project, { key: "k", hash: "other" })).outcome).toBe(
        "IDEMPOTENCY_MISMATCH",
      );
      await owner.query("delete from public.projects where id = $1", project);
      expect((await deploy(owner, project, { key: "k" })).outcome).toBe("NOT_FOUND");
    });

    it("keeps no key of a refusal", async () => {
      expect((await deploy(owner, project, { key: "later", local: false })).outcome).toBe("NO_INTEGRATION");
      await connect(owner);
      expect((await deploy(owner, project, { key: "later", local: false })).outcome).toBe("OK");
    });
  });

  describe("begin_deployment", () => {
    it("begins one attempt after the other, and ends a deployment that was tried too often", async () => {
      const id = await asked();
      expect(await begin(id)).toEqual({ outcome: "STARTED", attempt: 1, cancel_requested: false });
      const { started_at } = await rowOf(id);
      await advance(id, 1, { step: "Creating", state: { sha: "a" }, retryAt: "2030-01-01T00:00:00Z" });
      expect(await begin(id)).toMatchObject({ outcome: "STARTED", attempt: 2 });
      expect(await rowOf(id)).toMatchObject({
        status: "in_progress",
        started_at,
        state: { sha: "a" },
        retry_at: null,
      });
      await begin(id);
      expect(await begin(id)).toMatchObject({ outcome: "EXHAUSTED", attempt: 3 });
      expect(await rowOf(id)).toMatchObject({
        status: "failed",
        error_code: "TOO_MANY_ATTEMPTS",
        retryable: true,
        step: null,
        finished_at: expect.any(String),
      });
      expect(await begin(id)).toMatchObject({ outcome: "ENDED", attempt: 3 });
      expect(await begin(randomUUID())).toMatchObject({ outcome: "NOT_FOUND", attempt: null });
    });

    it("tells the next worker of a cancellation that nobody heard, and leaves the end to it", async () => {
      const id = await started();
      await cancel(owner, id);
      expect(await begin(id)).toEqual({ outcome: "STARTED", attempt: 2, cancel_requested: true });
      expect(await rowOf(id)).toMatchObject({ status: "in_progress", attempt: 2 });
      expect(await finish(id, 2)).toBe("OK");
      expect(await rowOf(id)).toMatchObject({ status: "success" });
    });

    it("starts nothing in an archive, but takes up what was under way", async () => {
      const waiting = await asked();
      const running = await started({ type: "netlify" });
      await archive(project);
      expect((await begin(waiting)).outcome).toBe("CANCELLED");
      expect(await rowOf(waiting)).toMatchObject({ status: "cancelled", error_code: "ARCHIVED" });
      expect(await begin(running)).toMatchObject({ outcome: "STARTED", attempt: 2 });
    });
  });

  describe("advance_deployment", () => {
    it("stores what a step brought, merged, and shows the step", async () => {
      const id = await started();
      expect(
        await advance(id, 1, { step: "Making the commit", state: { base: "b", tree: "t" }, digest: "d1" }),
      ).toEqual({ outcome: "OK", cancel_requested: false });
      await advance(id, 1, { step: "Moving the branch", state: { tree: null, commit: "c" } });
      expect(await rowOf(id)).toMatchObject({
        step: "Moving the branch",
        state: { base: "b", commit: "c" },
        content_digest: "d1",
      });
    });

    it("says until when it waits, until the next step; a sign of life changes nothing that is seen", async () => {
      const id = await started();
      await advance(id, 1, { step: "Waiting for GitHub", retryAt: "2030-01-01T00:00:00Z" });
      await makeOld("deployments", "id", id);
      await sql("update public.deployments set alive_at = now() - interval '1 hour' where id = $1", id);
      const before = await rowOf(id);
      expect(before["retry_at"]).not.toBeNull();
      await advance(id, 1);
      const after = await rowOf(id);
      expect(after).toEqual({ ...before, alive_at: after["alive_at"] });
      expect(after["alive_at"]).not.toEqual(before["alive_at"]);
      await advance(id, 1, { step: "Going on" });
      expect(await rowOf(id)).toMatchObject({ step: "Going on", retry_at: null });
    });

    it("writes what is known of the place: the keys that are given, null empties", async () => {
      const id = await started();
      await advance(id, 1, {
        publication: { owner: "ada", repository: "bakery", branch: "main", createdByUs: true },
      });
      await advance(id, 1, { publication: { branch: null, files: ["index.html"], url: "javascript:x" } });
      expect(await publicationsOf(project)).toMatchObject([
        {
          type: "github",
          target: "local",
          owner: "ada",
          repository: "bakery",
          branch: null,
          files: ["index.html"],
          url: null,
          created_by_us: true,
          deployment_id: null,
        },
      ]);
    });

    it("is refused to an attempt that is over, to an end, and of a project that is gone", async () => {
      const id = await started();
      await begin(id);
      const late = { step: "late", state: { late: true }, publication: { owner: "late" } };
      const fenced = { outcome: "FENCED", cancel_requested: false };
      expect(await advance(id, 1, late)).toEqual(fenced);
      expect(await publicationsOf(project)).toEqual([]);
      await finish(id, 2);
      expect(await advance(id, 2, late)).toEqual(fenced);
      const gone = await started({ type: "netlify" });
      await owner.query("delete from public.projects where id = $1", project);
      expect(await advance(gone, 1, late)).toEqual(fenced);
      expect(await finish(gone, 1)).toBe("FENCED");
    });
  });

  describe("finish_deployment", () => {
    it("writes the end, the place and the project's address together", async () => {
      const id = await started();
      await makeOld("projects", "id", project);
      expect(
        await finish(id, 1, {
          notice: "The site was made again.",
          publication: {
            url: "https://example.test/ada/bakery",
            branch: "site",
            files: ["index.html", "a.css"],
          },
        }),
      ).toBe("OK");
      expect(await rowOf(id)).toMatchObject({
        status: "success",
        step: null,
        url: "https://example.test/live",
        commit_sha: "c0ffee",
        deploy_id: "deploy-1",
        notice: "The site was made again.",
        finished_at: expect.any(String),
      });
      expect(await publicationsOf(project)).toMatchObject([
        { deployment_id: id, url: "https://example.test/ada/bakery", files: ["index.html", "a.css"] },
      ]);
      expect(await addressesOf(project)).toEqual({
        github_url: "https://example.test/ada/bakery",
        netlify_url: null,
        github_branch: "site",
      });
      expect(
        await one(
          "select updated_at > now() - interval '1 hour' as moved from public.projects where id = $1",
          project,
        ),
      ).toEqual({ moved: true });
    });

    it("links the commit of a success, and of a failure the page where it can be put right", async () => {
      const done = await started();
      await finish(done, 1, { commitUrl: "https://example.test/commit/c0ffee" });
      expect(await rowOf(done)).toMatchObject({
        commit_url: "https://example.test/commit/c0ffee",
        help_url: null,
      });
      const failed = await started();
      await finish(failed, 1, { status: "failed", url: null, helpUrl: "https://example.test/tokens" });
      expect(await rowOf(failed)).toMatchObject({
        commit_url: null,
        help_url: "https://example.test/tokens",
      });
      const misled = await started();
      await finish(misled, 1, { commitUrl: "javascript:alert(1)", helpUrl: "data:text/html,x" });
      expect(await rowOf(misled)).toMatchObject({ status: "success", commit_url: null, help_url: null });
    });

    it("takes the deployment's address where the place has none", async () => {
      await finish(await started({ type: "netlify" }), 1);
      expect(await addressesOf(project)).toMatchObject({
        github_url: null,
        netlify_url: "https://example.test/live",
      });
    });

    it("changes no address for a draft or a failure, and keeps what is known of the place", async () => {
      const draft = await started({ type: "netlify", options: { draft: true } });
      await finish(draft, 1, { publication: { siteId: "s1" } });
      expect(await rowOf(draft)).toMatchObject({ status: "success", url: "https://example.test/live" });
      const failed = await started({ type: "netlify" });
      await finish(failed, 1, {
        status: "failed",
        url: null,
        code: "NAME_TAKEN",
        message: "x".repeat(3000),
        retryable: true,
      });
      expect(await rowOf(failed)).toMatchObject({
        status: "failed",
        error_code: "NAME_TAKEN",
        error_message: "x".repeat(2000),
        retryable: true,
      });
      expect(await publicationsOf(project)).toMatchObject([{ site_id: "s1", deployment_id: null }]);
      expect((await addressesOf(project))["netlify_url"]).toBeNull();
    });

    it("keeps this machine and the provider apart", async () => {
      await finish(await started(), 1, { publication: { repository: "here" } });
      await connect(owner);
      await finish(await started(), 1, { publication: { repository: "there" } });
      expect(await publicationsOf(project)).toMatchObject([
        { target: "local", repository: "here" },
        { target: "remote", repository: "there" },
      ]);
    });

    it("records the address of a project that was archived meanwhile, and leaves its settings", async () => {
      const id = await started();
      await archive(project);
      expect(await finish(id, 1, { publication: { branch: "site" } })).toBe("OK");
      expect(await addressesOf(project)).toEqual({
        github_url: "https://example.test/live",
        netlify_url: null,
        github_branch: "main",
      });
    });

    it("shows no address that is none of the web", async () => {
      const id = await started();
      expect(
        await finish(id, 1, {
          url: "javascript:alert(1)",
          publication: { url: `https://x.test/${"a".repeat(2048)}` },
        }),
      ).toBe("OK");
      expect(await rowOf(id)).toMatchObject({ status: "success", url: null });
      expect(await addressesOf(project)).toMatchObject({ github_url: null });
    });

    it("is refused to an attempt that is over and after the end", async () => {
      const id = await started();
      await begin(id);
      expect(await finish(id, 1)).toBe("FENCED");
      expect(await finish(id, 2)).toBe("OK");
      expect(await finish(id, 2, { status: "failed" })).toBe("FENCED");
      expect(await rowOf(id)).toMatchObject({ status: "success" });
    });
  });

  describe("cancel_deployment", () => {
    it("ends a waiting one at once and tells the worker of one under way", async () => {
      const waiting = await asked();
      expect(await cancel(owner, waiting)).toEqual({ outcome: "OK", ended: true });
      expect(await rowOf(waiting)).toMatchObject({ status: "cancelled", finished_at: expect.any(String) });
      expect((await begin(waiting)).outcome).toBe("ENDED");
      const running = await started();
      expect(await cancel(owner, running)).toEqual({ outcome: "OK", ended: false });
      expect(await advance(running, 1)).toEqual({ outcome: "OK", cancel_requested: true });
      await finish(running, 1, { status: "cancelled", url: null });
      expect(await cancel(owner, running)).toEqual({ outcome: "OK", ended: true });
    });

    it("knows nothing of other people's and changes no end", async () => {
      const id = await started();
      expect(await cancel(await addPerson(), id)).toEqual({ outcome: "NOT_FOUND", ended: false });
      expect(await cancel(owner, randomUUID())).toEqual({ outcome: "NOT_FOUND", ended: false });
      await finish(id, 1);
      expect(await cancel(owner, id)).toEqual({ outcome: "OK", ended: true });
      expect(await rowOf(id)).toMatchObject({ status: "success", cancel_requested_at: null });
    });

    it("in a race with the end leaves what was published a success, with its address", async () => {
      for (let round = 0; round < 10; round += 1) {
        const id = await started();
        const [ended, cancelled] = await Promise.all([
          finish(id, 1, { url: `https://example.test/${round}` }),
          cancel(owner, id),
        ]);
        expect([ended, cancelled.outcome]).toEqual(["OK", "OK"]);
        const row = await rowOf(id);
        expect(row["status"]).toBe("success");
        expect(row["cancel_requested_at"] !== null).toBe(!cancelled.ended);
        expect(await addressesOf(project)).toMatchObject({ github_url: `https://example.test/${round}` });
      }
    });

    it("in a race with the beginning is either the end or heard by the worker", async () => {
      for (let round = 0; round < 10; round += 1) {
        const id = await asked();
        const [begun, { ended }] = await Promise.all([begin(id), cancel(owner, id)]);
        if (ended) {
          expect(begun.outcome).toBe("ENDED");
        } else {
          expect(await advance(id, Number(begun.attempt))).toEqual({
            outcome: "OK",
            cancel_requested: true,
          });
          await finish(id, Number(begun.attempt), { status: "cancelled", url: null });
        }
        expect(await rowOf(id)).toMatchObject({ status: "cancelled" });
      }
    });
  });

  describe("retry_deployment", () => {
    it("is a new deployment of the same version, target and options", async () => {
      const id = await started({ options: { branch: "site" } });
      await finish(id, 1, { status: "failed", url: null });
      await save(owner, project, "two");
      await connect(owner);
      const again = await retry(owner, id);
      expect(again.outcome).toBe("OK");
      expect(await rowOf(again.deployment_id)).toMatchObject({
        status: "pending",
        user_id: owner.id,
        target: "local",
        version_id: version,
        options: { branch: "site" },
        state: {},
        retry_of: id,
      });
      expect(await retry(owner, id)).toEqual({
        outcome: "DEPLOYMENT_RUNNING",
        deployment_id: again.deployment_id,
      });
    });

    it("never goes elsewhere: neither to this machine nor without an account", async () => {
      await connect(owner);
      const id = await started();
      await finish(id, 1, { status: "failed", url: null });
      await sql("select public.deactivate_integration($1, 'github', 'Expired.')", owner.id);
      expect((await retry(owner, id)).outcome).toBe("INTEGRATION_INACTIVE");
      await sql("select public.delete_integration($1, 'github')", owner.id);
      expect((await retry(owner, id)).outcome).toBe("NO_INTEGRATION");
      const local = await asked({ type: "netlify" });
      await cancel(owner, local);
      expect((await retry(owner, local, false)).outcome).toBe("LOCAL_NOT_ALLOWED");
    });

    it("respects an archive and knows nothing of other people's", async () => {
      const id = await asked();
      await cancel(owner, id);
      expect((await retry(await addPerson(), id)).outcome).toBe("NOT_FOUND");
      expect((await retry(owner, randomUUID())).outcome).toBe("NOT_FOUND");
      await archive(project);
      expect((await retry(owner, id)).outcome).toBe("ARCHIVED");
    });

    it("gives one row to many who ask at once", async () => {
      const id = await asked();
      await cancel(owner, id);
      const answers = await Promise.all(Array.from({ length: 10 }, () => retry(owner, id)));
      expect(answers.filter(({ outcome }) => outcome === "OK")).toHaveLength(1);
      expect(new Set(answers.map(({ deployment_id }) => deployment_id)).size).toBe(1);
    });
  });

  it("advanced, cancelled, ended, asked for and deleted at once never wait for each other in a ring", async () => {
    for (let round = 0; round < 20; round += 1) {
      const id = await started();
      const other = String((await deploy(owner, project, { type: "netlify" })).deployment_id);
      const deletes = round === 19;
      await Promise.all([
        ...Array.from({ length: 4 }, () => advance(id, 1, { step: "on", publication: { owner: "ada" } })),
        cancel(owner, id),
        finish(id, 1, { publication: { files: ["index.html"] } }),
        deploy(owner, project),
        save(owner, project, `round ${round}`),
        begin(other),
        ...(deletes ? [owner.attempt("delete from public.projects where id = $1", project)] : []),
      ]);
      const left = await sql("select id from public.deployments where project_id = $1", project);
      expect(left.length > 0).toBe(!deletes);
      // The next round writes the place anew, which is what needs the project's row.
      await sql("delete from public.publications where project_id = $1", project);
      await sql("delete from public.deployments where project_id = $1", project);
    }
  });

  it("claimable_deployments are the waiting ones and those whose worker is silent", async () => {
    const claimable = async () =>
      (await sql<{ id: string }>("select id from public.claimable_deployments()")).map(({ id }) => id);
    const id = await asked();
    expect(await claimable()).toContain(id);
    await begin(id);
    expect(await claimable()).not.toContain(id);
    await sql("update public.deployments set alive_at = now() - interval '11 seconds' where id = $1", id);
    expect(await claimable()).toContain(id);
    await advance(id, 1);
    expect(await claimable()).not.toContain(id);
    await sql("update public.deployments set alive_at = now() - interval '11 seconds' where id = $1", id);
    await finish(id, 1);
    expect(await claimable()).not.toContain(id);
  });
});
