import { EventEmitter, once } from "node:events";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createEventLog } from "../event-log.ts";
import { createDeploymentRunner, type DeploymentFault, type RunnerDeps } from "./run-deployment.ts";
import { ProviderError } from "./provider-error.ts";
import type { Published, Publisher, Work } from "./publish.ts";
import { openTestDeployments, type TestDeployments } from "./test-deployments.ts";

let db: TestDeployments;
let ada: Awaited<ReturnType<TestDeployments["signUp"]>>;
beforeAll(async () => {
  db = await openTestDeployments();
  ada = await db.signUp("ada@example.com");
});
beforeEach(async () => {
  await db.direct.query("delete from public.projects");
  await db.direct.query("delete from public.user_integrations");
});
afterAll(() => db.close());

const live: Published = {
  url: "https://example.test/live",
  commitSha: "c0ffee",
  commitUrl: "https://example.test/c0ffee",
  deployId: null,
  publication: { repository: "bakery", files: ["index.html"] },
};
const forever = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    const end = () => reject(new Error("aborted"));
    if (signal.aborted) end();
    else signal.addEventListener("abort", end);
  });

/** A runner whose publisher, for both providers, is the one function. */
function runner(
  publish: Publisher["publish"],
  more: Partial<RunnerDeps> & { abandon?: Publisher["abandon"] } = {},
) {
  const { abandon, ...deps } = more;
  const publisher: Publisher = {
    publish,
    ...(abandon && { abandon }),
    account: () => Promise.reject(new Error("Nobody asks.")),
  };
  const faults: DeploymentFault[] = [];
  const logged: unknown[] = [];
  const log = createEventLog();
  const deactivated: object[] = [];
  const running = createDeploymentRunner({
    deployments: db.deployments,
    publishers: { github: publisher, netlify: publisher },
    places: {
      remote: { github: "https://api.github.test", netlify: "https://api.netlify.test" },
      local: { github: "http://127.0.0.1:1", netlify: "http://127.0.0.1:1", tokenFor: () => "local" },
      openToken: ({ sealed }) => `opened ${sealed}`,
    },
    deactivate: async (token) => void deactivated.push(token),
    log,
    logger: { info: () => undefined, error: (...said) => void logged.push(said) },
    noteFault: async (fault) => void faults.push(fault),
    ...deps,
    patience: { aliveMs: 20, graceMs: 50, ...deps.patience },
  });
  const shutdown = new AbortController();
  return {
    faults,
    logged,
    log,
    deactivated,
    shutdown,
    cancel: running.cancel,
    run: (id: string) => running.run(id, shutdown.signal),
  };
}

const rowOf = async (id: string) => {
  const row = await ada.store.find(id);
  if (!row) throw new Error("There is no such deployment.");
  return row;
};
const newDeployment = async () => ada.deploy(await ada.addProject());
const stateOf = async (id: string) => (await db.deployments.findInput(id))?.state;

it("publishes the version's files with the owner's token, and writes what came of it", async () => {
  await ada.connect();
  const projectId = await ada.addProject("<p>bread</p>");
  const id = await ada.deploy(projectId, { options: { repository: "bakery" } });
  const works: Work[] = [];
  const { run } = runner(async (work) => (works.push(work), live));
  await run(id);
  expect(works).toMatchObject([
    {
      access: { apiUrl: "https://api.github.test", token: "opened sealed", local: false },
      files: [{ path: "index.html", text: "<p>bread</p>" }],
      contentDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
      deployment: { id, projectName: "Bakery", options: { repository: "bakery" }, state: {} },
    },
  ]);
  expect(works[0]?.deployment).not.toHaveProperty("token");
  expect(await rowOf(id)).toMatchObject({
    status: "success",
    step: null,
    attempt: 1,
    url: live.url,
    commitSha: "c0ffee",
    commitUrl: live.commitUrl,
    errorCode: null,
  });
  expect((await ada.store.publications(projectId))[0]).toMatchObject({
    repository: "bakery",
    deploymentId: id,
  });
  const next = await db.deployments.findInput(await ada.deploy(projectId));
  expect(next?.published).toMatchObject({ id, contentDigest: works[0]?.contentDigest });
});

it("shows each step and each wait as it comes, and wakes those who watch after every write", async () => {
  const projectId = await ada.addProject();
  const id = await ada.deploy(projectId);
  const seen: unknown[] = [];
  const look = async () => {
    const { status, step, retryAt } = await rowOf(id);
    seen.push([status, step, retryAt === null ? null : new Date(retryAt).toISOString()]);
  };
  const { run, log } = runner(async ({ advance }) => {
    await look();
    await advance("Making the commit", { state: { tree: "t" }, publication: { owner: "ada" } });
    await look();
    await advance("GitHub asks to slow down", { retryAt: "2030-01-01T00:00:00.000Z" });
    await look();
    await advance("Moving the branch");
    await look();
    return live;
  });
  let touches = 0;
  const touch = log.touch.bind(log);
  log.touch = (topic) => {
    if (topic === `deployments:${projectId}`) touches += 1;
    touch(topic);
  };
  await run(id);
  await look();
  expect(seen).toEqual([
    ["in_progress", "Preparing the files", null],
    ["in_progress", "Making the commit", null],
    ["in_progress", "GitHub asks to slow down", "2030-01-01T00:00:00.000Z"],
    ["in_progress", "Moving the branch", null],
    ["success", null, null],
  ]);
  // The beginning, the four steps and the end.
  expect(touches).toBe(6);
});

describe("a cancellation", () => {
  it.each<[string, (tell: () => Promise<unknown>, work: Work) => Promise<Published>, string, number]>([
    [
      "while a call is under way is heard at once",
      async (tell, { signal }) => {
        await tell();
        return forever(signal);
      },
      "cancelled",
      1,
    ],
    [
      "after something was stored is looked into, and is in time if nothing is seen",
      async (tell, { advance, signal, deployment }) => {
        if (deployment.state["commit"] !== undefined) await advance("Looked");
        await advance("Moving the branch", { state: { commit: "c" } });
        await tell();
        return forever(signal);
      },
      "cancelled",
      2,
    ],
    [
      "comes too late if visitors see it",
      async (tell, { advance, signal, deployment }) => {
        if (deployment.state["commit"] !== undefined) {
          await advance("Turning on Pages", { published: true });
          return live;
        }
        await advance("Moving the branch", { state: { commit: "c" } });
        await tell();
        return forever(signal);
      },
      "success",
      2,
    ],
    [
      "waits for the call that publishes, and comes too late if it did",
      async (tell, { advance, signal }) => {
        await advance("Moving the branch", { state: { commit: "c" }, publishing: true });
        await tell();
        expect(signal.aborted).toBe(false);
        await advance("Turning on Pages", { published: true });
        return live;
      },
      "success",
      1,
    ],
    [
      "waits for the call that publishes, and counts if that was refused",
      async (tell, { advance, deployment }) => {
        if (deployment.state["commit"] !== undefined) await advance(null);
        await advance("Moving the branch", { state: { commit: "c" }, publishing: true });
        await tell();
        throw new ProviderError("CHANGED_MEANWHILE", "Someone else pushed.");
      },
      "cancelled",
      2,
    ],
    [
      "after it is published changes nothing",
      async (tell, { advance }) => {
        await advance("Turning on Pages", { published: true });
        await tell();
        await advance("Waiting for Pages");
        return live;
      },
      "success",
      1,
    ],
  ])("%s", async (_, publish, status, calls) => {
    const id = await newDeployment();
    let called = 0;
    const bench = runner((work) => {
      called += 1;
      return publish(async () => {
        await ada.commands.cancel(id);
        bench.cancel(id);
      }, work);
    });
    await bench.run(id);
    expect(await rowOf(id)).toMatchObject({ status, errorCode: null });
    expect(called).toBe(calls);
    expect(bench.faults).toEqual([]);
  });

  it("that another process took is heard by the sign of life", async () => {
    const id = await newDeployment();
    const { run } = runner(async ({ signal }) => {
      await ada.commands.cancel(id);
      return forever(signal);
    });
    await run(id);
    expect(await rowOf(id)).toMatchObject({ status: "cancelled" });
  });

  it("takes back what was stored and nobody sees; that failing changes nothing", async () => {
    const id = await newDeployment();
    const takenBack: unknown[] = [];
    const bench = runner(
      async ({ advance, signal, deployment }) => {
        if (deployment.state["deploy"] !== undefined) await advance(null, { state: { looked: true } });
        await advance("Uploading", { state: { deploy: "d1" } });
        await ada.commands.cancel(id);
        bench.cancel(id);
        return forever(signal);
      },
      {
        async abandon({ deployment }) {
          takenBack.push(deployment.state);
          throw new ProviderError("UNREACHABLE", "Away.");
        },
      },
    );
    await bench.run(id);
    expect(takenBack).toEqual([{ deploy: "d1", looked: true }]);
    expect(await rowOf(id)).toMatchObject({ status: "cancelled", step: null });
  });

  it.each([
    ["signs of life do", () => undefined],
    ["another click does", (cancel: () => void) => cancel()],
  ])("is looked into to the end, whatever time that takes: %s not cut it short", async (_, meanwhile) => {
    const id = await newDeployment();
    const alive = new EventEmitter();
    const bench = runner(
      async ({ advance, signal, deployment }) => {
        if (deployment.state["commit"] !== undefined) {
          meanwhile(() => bench.cancel(id));
          await once(alive, "sign");
          await once(alive, "sign");
          signal.throwIfAborted();
          await advance("Turning on Pages", { published: true });
          return live;
        }
        await advance("Moving the branch", { state: { commit: "c" } });
        await ada.commands.cancel(id);
        bench.cancel(id);
        return forever(signal);
      },
      {
        deployments: {
          ...db.deployments,
          async advance(input) {
            const answer = await db.deployments.advance(input);
            if (input.step === null && !input.state) alive.emit("sign");
            return answer;
          },
        },
      },
    );
    await bench.run(id);
    expect(await rowOf(id)).toMatchObject({ status: "success", errorCode: null });
  });

  it("is no cancellation of what went live by itself before it could be taken back", async () => {
    const id = await newDeployment();
    let isLive = false;
    const bench = runner(
      async ({ advance, signal, deployment }) => {
        if (isLive) return live;
        if (deployment.state["deploy"] !== undefined) await advance("Waiting");
        await advance("Uploading", { state: { deploy: "d1" } });
        await ada.commands.cancel(id);
        bench.cancel(id);
        return forever(signal);
      },
      { abandon: async () => void (isLive = true) },
    );
    await bench.run(id);
    expect(await rowOf(id)).toMatchObject({
      status: "success",
      url: live.url,
      notice: "It was live already when you cancelled.",
    });
  });

  it("is not claimed when nobody can tell whether it came in time", async () => {
    const id = await newDeployment();
    const bench = runner(async ({ advance, signal, deployment }) => {
      if (deployment.state["commit"] !== undefined)
        throw new ProviderError("UNREACHABLE", "GitHub could not be reached.", { retryable: true });
      await advance("Moving the branch", { state: { commit: "c" } });
      await ada.commands.cancel(id);
      bench.cancel(id);
      return forever(signal);
    });
    await bench.run(id);
    expect(await rowOf(id)).toMatchObject({
      status: "failed",
      errorCode: "UNREACHABLE",
      retryable: true,
      errorMessage: expect.stringContaining("could not be found out"),
    });
  });

  it.each([
    ["nothing was begun: no provider is asked", {}, "cancelled", 0],
    ["it was published: a success", { commit: "c" }, "success", 1],
  ])("while the process was down, and %s", async (_, state, status, asked) => {
    const id = await newDeployment();
    const { attempt } = await db.deployments.begin(id, 3);
    await db.deployments.advance({ id, attempt, step: "Moving the branch", state });
    await ada.commands.cancel(id);
    let called = 0;
    const { run } = runner(async () => {
      called += 1;
      return live;
    });
    await run(id);
    expect(await rowOf(id)).toMatchObject({ status, attempt: 2 });
    expect(called).toBe(asked);
  });

  it("before it began is none of the runner's", async () => {
    const id = await newDeployment();
    await ada.commands.cancel(id);
    await runner(() => Promise.reject(new Error("Nobody asks."))).run(id);
    expect(await rowOf(id)).toMatchObject({ status: "cancelled", attempt: 0 });
  });
});

describe("a failure", () => {
  it("is kept with what helps", async () => {
    const id = await newDeployment();
    const more = {
      retryable: true,
      retryAt: "2030-01-01T00:00:00.000Z",
      helpUrl: "https://example.test/limits",
    };
    const bench = runner(() => Promise.reject(new ProviderError("RATE_LIMITED", "Slow down.", more)));
    await bench.run(id);
    expect(await rowOf(id)).toMatchObject({
      status: "failed",
      errorCode: "RATE_LIMITED",
      errorMessage: "Slow down.",
      retryable: true,
      helpUrl: "https://example.test/limits",
    });
    expect(bench.faults).toEqual([]);
  });

  it("of ours is noted without a word of its own, and no token comes into the log", async () => {
    const id = await newDeployment();
    const error = Object.assign(new Error("Bearer nfp_0123456789 broke"), {
      headers: { auth: "nfp_0123456789" },
    });
    const bench = runner(() => Promise.reject(error));
    await bench.run(id);
    expect(await rowOf(id)).toMatchObject({ status: "failed", errorCode: "INTERNAL", retryable: true });
    expect((await rowOf(id)).errorMessage).not.toContain("broke");
    expect(bench.faults).toMatchObject([
      {
        userId: ada.id,
        type: "INTERNAL",
        reference: id,
        error,
        context: { operation: "deploy to github", attempt: 1 },
      },
    ]);
    expect(JSON.stringify(bench.logged)).toContain("broke");
    expect(JSON.stringify(bench.logged)).not.toContain("nfp_0123456789");
  });

  it("of the token makes the account inactive: the one that was used", async () => {
    await ada.connect("refused");
    const id = await newDeployment();
    const bench = runner(async () => {
      await ada.connect("connected anew");
      throw new ProviderError("TOKEN_INVALID", "Your GitHub token is no longer valid. Reconnect GitHub.");
    });
    const watch = bench.log.watch([`viewer:${ada.id}`]);
    await bench.run(id);
    await watch.woken();
    expect(bench.deactivated).toEqual([
      {
        userId: ada.id,
        provider: "github",
        sealedToken: "refused",
        reason: "Your GitHub token is no longer valid. Reconnect GitHub.",
      },
    ]);
    expect(await rowOf(id)).toMatchObject({ status: "failed", errorCode: "TOKEN_INVALID" });
    watch.close();
  });

  it.each([
    ["was removed", async () => ada.integrations.remove("github"), "DISCONNECTED"],
    [
      "stopped working",
      async () => ada.integrations.deactivate({ provider: "github", sealedToken: "sealed", reason: "401" }),
      "TOKEN_INVALID",
    ],
  ])("of an account that %s before its turn asks nobody", async (_, happened, code) => {
    await ada.connect();
    const id = await newDeployment();
    await happened();
    const bench = runner(() => Promise.reject(new Error("Nobody asks.")));
    await bench.run(id);
    expect(await rowOf(id)).toMatchObject({ status: "failed", target: "remote", errorCode: code });
    expect([bench.faults, bench.deactivated]).toEqual([[], []]);
  });

  it("of patience ends the calls and can be tried again", async () => {
    const id = await newDeployment();
    const bench = runner(({ signal }) => forever(signal), {
      patience: { limitMs: { github: 30, netlify: 30 } },
    });
    await bench.run(id);
    expect(await rowOf(id)).toMatchObject({ status: "failed", errorCode: "TIMED_OUT", retryable: true });
  });

  it("of a publisher that does not hear its signal leaves it behind", async () => {
    const id = await newDeployment();
    const late = Promise.withResolvers<Published>();
    const bench = runner(() => late.promise, {
      patience: { limitMs: { github: 10, netlify: 10 }, graceMs: 10 },
    });
    await bench.run(id);
    expect(await rowOf(id)).toMatchObject({ status: "failed", errorCode: "TIMED_OUT" });
    late.resolve(live);
  });

  it("after three interruptions is the end", async () => {
    const id = await newDeployment();
    for (let attempt = 1; attempt <= 3; attempt += 1) await db.deployments.begin(id, 3);
    const bench = runner(() => Promise.reject(new Error("Nobody asks.")));
    await bench.run(id);
    expect(await rowOf(id)).toMatchObject({
      status: "failed",
      errorCode: "TOO_MANY_ATTEMPTS",
      retryable: true,
    });
    expect(bench.faults).toMatchObject([{ type: "TOO_MANY_ATTEMPTS", reference: id }]);
  });
});

describe("an attempt", () => {
  it("of a process that stops stays under way, and the next goes on with what was stored", async () => {
    const id = await newDeployment();
    const first = runner(async ({ advance, signal }) => {
      await advance("Uploading", { state: { site: "s1" } });
      first.shutdown.abort();
      return forever(signal);
    });
    await first.run(id);
    expect(await rowOf(id)).toMatchObject({ status: "in_progress", step: "Uploading" });

    const seen: unknown[] = [];
    await runner(async ({ deployment }) => {
      seen.push(deployment.state, (await rowOf(id)).step);
      return live;
    }).run(id);
    expect(seen).toEqual([{ site: "s1" }, "Going on after an interruption"]);
    expect(await rowOf(id)).toMatchObject({ status: "success", attempt: 2 });
  });

  it("stores what a call brought although the process stops, so that no call is made twice", async () => {
    const id = await newDeployment();
    const bench = runner(async ({ advance }) => {
      bench.shutdown.abort();
      await advance("Uploading", { state: { site: "s1" } });
      return live;
    });
    await bench.run(id);
    expect(await rowOf(id)).toMatchObject({ status: "in_progress", step: "Preparing the files" });
    expect(await stateOf(id)).toEqual({ site: "s1" });
  });

  it.each<[string, (work: Work) => Promise<Published>]>([
    ["at its next step", async ({ advance }) => (await advance("late", { state: { late: true } }), live)],
    ["by its sign of life", ({ signal }) => forever(signal)],
    ["at its end", async () => live],
  ])("that lost its deployment to another one writes nothing more, told %s", async (_, publish) => {
    const id = await newDeployment();
    const bench = runner(async (work) => {
      await db.deployments.begin(id, 3);
      return publish(work);
    });
    await bench.run(id);
    expect(await rowOf(id)).toMatchObject({ status: "in_progress", attempt: 2, url: null });
    expect(await stateOf(id)).toEqual({});
    expect(bench.faults).toEqual([]);
  });

  it("whose project is deleted ends without a word", async () => {
    const projectId = await ada.addProject();
    const id = await ada.deploy(projectId);
    const bench = runner(async ({ advance }) => {
      await db.direct.query("delete from public.projects where id = $1", [projectId]);
      await advance("late");
      return live;
    });
    await bench.run(id);
    await bench.run(id);
    expect(await ada.store.find(id)).toBeNull();
    expect(bench.faults).toEqual([]);
  });

  it("whose row cannot be written is the queue's to try again, and is not over", async () => {
    const id = await newDeployment();
    const away = new Error("The database is away.");
    const bench = runner(({ advance }) => advance("Uploading").then(() => live), {
      deployments: {
        ...db.deployments,
        advance: (input) =>
          input.step === "Uploading" ? Promise.reject(away) : db.deployments.advance(input),
      },
    });
    await expect(bench.run(id)).rejects.toBe(away);
    expect(await rowOf(id)).toMatchObject({ status: "in_progress" });
    await runner(async () => live).run(id);
    expect(await rowOf(id)).toMatchObject({ status: "success", attempt: 2 });
  });
});
