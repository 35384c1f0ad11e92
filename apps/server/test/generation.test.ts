import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer, nonceOf, page } from "./fake-model.ts";
import { type Bench, emptyView, foldWire, openBench, type Person, type WireEvent } from "./harness.ts";

let bench: Bench;
let ada: Person;
let eve: Person;

beforeAll(async () => {
  bench = await openBench();
  [ada, eve] = [await bench.signUp(), await bench.signUp()];
});
afterAll(() => bench.stop());

const seqs = (events: readonly WireEvent[]) => events.map(({ seq }) => seq);
const counted = (to: number, from = 1) => Array.from({ length: to - from + 1 }, (_, n) => from + n);

/** A pause in the model's stream that the test ends. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

/** Lets one through for each that was let pass, in whatever order they come. */
function turnstile() {
  let passes = 0;
  let waiting: (() => void) | null = null;
  return {
    pass() {
      passes += 1;
      waiting?.();
    },
    async next() {
      while (passes === 0) await new Promise<void>((resolve) => (waiting = resolve));
      passes -= 1;
    },
  };
}

describe("a message becomes a page", () => {
  it("streams, ends, and leaves answer, version, code and usage that agree", async () => {
    const projectId = await ada.createProject();
    bench.model.next(answer(page("Crumb & Co")));
    const id = await ada.send(projectId, "A bakery's page");
    const events = await ada.events(id);
    const generation = await ada.generation(id);

    expect(generation).toMatchObject({ status: "COMPLETED", error: null, attempt: 1 });
    expect(seqs(events)).toEqual(counted(generation.lastSeq));
    expect(events.at(-1)).toMatchObject({
      __typename: "GenerationFinished",
      generation: { status: "COMPLETED" },
    });
    const state = foldWire(events);
    expect(state).toEqual({ text: generation.text, code: generation.code });
    expect(state.code.html).toContain("<h1>Crumb & Co</h1>");
    expect(state.code.javascript).toBe('console.log("\u{1F338}");\n');
    expect(generation.answer?.content).toBe("Here is Crumb & Co.");
    expect(generation.version).toEqual({ number: 1, code: state.code });
    expect(generation.usage).toEqual({ inputTokens: 10, outputTokens: 5, estimated: false });

    const { data } = await ada.ask(
      `query ($id: ID!) { project(id: $id) { status code { html css javascript } currentVersion { number } activeGeneration { id }
         messages { nodes { role content tokensUsed } } } }`,
      { id: projectId },
    );
    expect(data.project).toMatchObject({
      status: "ACTIVE",
      code: state.code,
      currentVersion: { number: 1 },
      activeGeneration: null,
    });
    expect(data.project.messages.nodes).toEqual([
      { role: "USER", content: "A bakery's page", tokensUsed: null },
      { role: "ASSISTANT", content: "Here is Crumb & Co.", tokensUsed: 15 },
    ]);
  });

  it("gives the model the code once and the conversation, and applies its edits to the next version", async () => {
    const projectId = await ada.createProject();
    bench.model.next(answer(page("Old name")));
    await ada.events(await ada.send(projectId, "First"));
    bench.model.next(
      answer(
        `@@roseram:NONCE edit path="styles.css"\n<<<<<<< SEARCH\nh1 { color: crimson }\n=======\nh1 { color: navy }\n>>>>>>> REPLACE\n@@roseram:NONCE end\n`,
      ),
    );
    const id = await ada.send(projectId, "Make it navy");
    const events = await ada.events(id);
    expect(events.map(({ __typename }) => __typename)).toEqual(["CodeSpliced", "GenerationFinished"]);
    const generation = await ada.generation(id);
    expect(generation.code.css).toBe("h1 { color: navy }\n");
    expect(generation.version).toMatchObject({ number: 2 });
    expect(generation.answer?.content).toBe("Changed styles.css.");

    const sent = bench.model.requests.at(-1);
    const nonce = sent ? nonceOf(sent) : "";
    expect(sent?.messages.map(({ role }) => role)).toEqual(["system", "user", "assistant", "user"]);
    expect(sent?.messages[0]?.content.split("\n").at(-1)).toBe("Mode: BUILD");
    const last = sent?.messages.at(-1)?.content ?? "";
    expect(last.startsWith(`@@roseram:${nonce} current path="index.html"\n<!doctype html>`)).toBe(true);
    expect(last.endsWith(`@@roseram:${nonce} current end\nMake it navy`)).toBe(true);
    expect(last.split("<h1>Old name</h1>")).toHaveLength(2);
  });

  it("changes no code in a discussion", async () => {
    const projectId = await ada.createProject();
    bench.model.next(answer("A bakery needs opening hours."));
    const id = await ada.send(projectId, "What does a bakery need?", "DISCUSS");
    await ada.events(id);
    const generation = await ada.generation(id);
    expect(generation).toMatchObject({ status: "COMPLETED", version: null, code: emptyView().code });
    expect(generation.answer?.content).toBe("A bakery needs opening hours.");
  });

  it("keeps an answer that is only prose, without a version", async () => {
    const projectId = await ada.createProject();
    bench.model.next(answer("I would need to know more."));
    const id = await ada.send(projectId, "Hm");
    await ada.events(id);
    expect(await ada.generation(id)).toMatchObject({
      status: "COMPLETED",
      version: null,
      answer: { content: "I would need to know more." },
    });
  });

  it("reads the fenced blocks of a model that ignores the format", async () => {
    const projectId = await ada.createProject();
    bench.model.next(
      answer("Sure:\n```html\n<!DOCTYPE html>\n<html><body>x</body></html>\n```\n```css\nbody{}\n```\n"),
    );
    const id = await ada.send(projectId, "A page");
    await ada.events(id);
    const generation = await ada.generation(id);
    expect(generation).toMatchObject({ status: "COMPLETED", version: { number: 1 } });
    expect(generation.code).toMatchObject({
      html: '<!DOCTYPE html>\n<html><link rel="stylesheet" href="styles.css">\n<body>x</body></html>\n',
      css: "body{}\n",
    });
  });

  it("replaces what Postgres refuses, also when a pair is cut between two chunks", async () => {
    const projectId = await ada.createProject();
    bench.model.next((call) => {
      for (const piece of ["a\u0000b \ud83c", "\udf38 \udc00", " \ud800", "c"]) call.text(piece);
      call.end();
    });
    const id = await ada.send(projectId, "Odd");
    await ada.events(id);
    expect((await ada.generation(id)).text).toBe("a\uFFFDb \u{1F338} \uFFFD \uFFFDc");
  });
});

describe("coming back", () => {
  it("gives, from every cursor, exactly what was missed: the end is the same byte for byte", async () => {
    const projectId = await ada.createProject();
    const shown = turnstile();
    bench.model.next(async (call) => {
      const lines = page("Back")
        .replaceAll("NONCE", nonceOf(call.request))
        .split(/(?<=\n)/);
      for (const [index, line] of lines.entries()) {
        call.text(line);
        if (index < lines.length - 1) await shown.next();
      }
      call.end();
    });
    const id = await ada.send(projectId, "A page");
    const all: WireEvent[] = [];
    for await (const event of ada.follow(id)) {
      all.push(event);
      shown.pass();
    }
    const end = foldWire(all);
    expect(all.length).toBeGreaterThan(6);
    for (let cursor = 0; cursor <= all.length; cursor += 1) {
      const missed = await ada.events(id, cursor);
      const expected = cursor === all.length ? [all.length] : counted(all.length, cursor + 1);
      expect(seqs(missed)).toEqual(expected);
      expect(foldWire(missed, foldWire(all.slice(0, cursor)))).toEqual(end);
    }
  });

  it("joins text, code and lastSeq read in the middle with the events after them", async () => {
    const projectId = await ada.createProject();
    const pause = gate();
    bench.model.next(async (call) => {
      const whole = page("Half").replaceAll("NONCE", nonceOf(call.request));
      call.text(whole.slice(0, 150));
      await pause.opened;
      call.text(whole.slice(150));
      call.end();
    });
    const id = await ada.send(projectId, "A page");
    const live = ada.follow(id);
    const first = await live.until(({ __typename }) => __typename === "CodeDelta");
    const half = await ada.generation(id);
    expect(half).toMatchObject({ status: "RUNNING" });
    const late = ada.events(id, half.lastSeq);
    pause.open();
    const rest: WireEvent[] = [];
    for await (const event of live) rest.push(event);
    const whole = foldWire([...first, ...rest]);
    expect(foldWire(await late, half)).toEqual(whole);
    expect(whole).toEqual({ text: (await ada.generation(id)).text, code: (await ada.generation(id)).code });
  });

  it("is not a way to other people's work, and knows no cursor beyond the end", async () => {
    const projectId = await ada.createProject();
    bench.model.next(answer("Hello."));
    const id = await ada.send(projectId, "Hi");
    const { length } = await ada.events(id);
    const codes = async (person: Person, generationId: string, after: number) =>
      person.events(generationId, after).then(
        () => "no error",
        (error: { errors?: { extensions: { code: string } }[] }) => error.errors?.[0]?.extensions.code,
      );
    expect(await codes(eve, id, 0)).toBe("NOT_FOUND");
    expect(await codes(eve, "00000000-0000-4000-8000-000000000000", 0)).toBe("NOT_FOUND");
    expect(await codes(ada, id, length + 1)).toBe("BAD_USER_INPUT");
    expect(await codes(ada, id, -1)).toBe("BAD_USER_INPUT");
    expect(await codes(ada, "not-a-uuid", 0)).toBe("BAD_USER_INPUT");
    const { data } = await eve.ask(`query ($id: ID!) { generation(id: $id) { id } }`, { id });
    expect(data.generation).toBe(null);
    const { errors } = await eve.ask(
      `mutation ($id: ID!) { stopGeneration(input: { id: $id }) { generation { id } } }`,
      { id },
    );
    expect(errors?.[0]?.extensions.code).toBe("NOT_FOUND");
  });
});

describe("stopping", () => {
  it("ends the model call at once; the partial text is the answer, and there is no version", async () => {
    const projectId = await ada.createProject();
    const before = bench.model.aborted;
    const gone = gate();
    bench.model.next(async (call) => {
      call.text(page("Never").replaceAll("NONCE", nonceOf(call.request)).slice(0, 120));
      await call.gone;
      gone.open();
    });
    const id = await ada.send(projectId, "A page");
    const live = ada.follow(id);
    await live.until(({ __typename }) => __typename === "CodeDelta");
    const { data } = await ada.ask(
      `mutation ($id: ID!) { stopGeneration(input: { id: $id }) { generation { id } userErrors { code } } }`,
      { id },
    );
    expect(data.stopGeneration.userErrors).toEqual([]);
    await live.until(({ __typename }) => __typename === "GenerationFinished");
    await gone.opened;
    expect(bench.model.aborted).toBe(before + 1);
    const generation = await ada.generation(id);
    expect(generation).toMatchObject({
      status: "CANCELLED",
      version: null,
      error: null,
      answer: { content: "Here is Never." },
    });
    expect(generation.code.html).toContain("<!doctype html>");
    expect(foldWire(await ada.events(id))).toEqual({ text: generation.text, code: generation.code });
    const project = await ada.ask(`query ($id: ID!) { project(id: $id) { status code { html } } }`, {
      id: projectId,
    });
    expect(project.data.project).toEqual({ status: "DRAFT", code: { html: "" } });
  });

  it("while the model is still silent leaves no answer", async () => {
    const projectId = await ada.createProject();
    const began = gate();
    bench.model.next((call) => {
      began.open();
      return call.gone;
    });
    const id = await ada.send(projectId, "A page");
    await began.opened;
    await ada.ask(`mutation ($id: ID!) { stopGeneration(input: { id: $id }) { generation { id } } }`, { id });
    await ada.events(id);
    expect(await ada.generation(id)).toMatchObject({ status: "CANCELLED", answer: null, text: "" });
  });

  it("leaves room for another try, which is a new generation", async () => {
    const projectId = await ada.createProject();
    bench.model.next((call) => call.status(401, { error: { message: "bad key sk-fake-secret-0123456789" } }));
    const id = await ada.send(projectId, "A page");
    await ada.events(id);
    bench.model.next(answer(page("Again")));
    const { data } = await ada.ask(
      `mutation ($id: ID!) { retryGeneration(input: { id: $id }) { generation { id retryOf { id } message { content } } userErrors { code } } }`,
      { id },
    );
    expect(data.retryGeneration.generation).toMatchObject({
      retryOf: { id },
      message: { content: "A page" },
    });
    await ada.events(data.retryGeneration.generation.id);
    expect(await ada.generation(data.retryGeneration.generation.id)).toMatchObject({
      status: "COMPLETED",
      version: { number: 1 },
    });
    expect(await ada.generation(id)).toMatchObject({ status: "FAILED" });
  });
});

describe("while one runs", () => {
  it("another message answers with the one that runs, and saving is refused", async () => {
    const projectId = await ada.createProject();
    const pause = gate();
    bench.model.next(async (call) => {
      call.text("Wait ...");
      await pause.opened;
      call.end();
    });
    const id = await ada.send(projectId, "One");
    const { data } = await ada.ask(
      `mutation ($projectId: ID!) {
         sendMessage(input: { projectId: $projectId, content: "Two" }) { generation { id } message { id } userErrors { code } }
         saveCode(input: { projectId: $projectId, code: { html: "<p>", css: "", javascript: "" } }) { userErrors { code } } }`,
      { projectId },
    );
    expect(data.sendMessage).toMatchObject({
      generation: { id },
      userErrors: [{ code: "GENERATION_RUNNING" }],
    });
    expect(data.saveCode.userErrors).toEqual([{ code: "GENERATION_RUNNING" }]);
    pause.open();
    await ada.events(id);
  });

  it("the same message sent twice at once with one key is one generation", async () => {
    const projectId = await ada.createProject();
    bench.model.next(answer("Once."));
    const send = (content: string) =>
      ada.ask(
        `mutation ($projectId: ID!, $content: String!) {
           sendMessage(input: { projectId: $projectId, content: $content, idempotencyKey: "k" }) { generation { id } message { id } userErrors { code } } }`,
        { projectId, content },
      );
    const [first, second] = await Promise.all([send("Hi"), send("Hi")]);
    expect(first.data.sendMessage.generation.id).toBe(second.data.sendMessage.generation.id);
    await ada.events(first.data.sendMessage.generation.id);
    expect((await send("Hi")).data.sendMessage).toEqual(first.data.sendMessage);
    expect((await send("Other")).errors?.[0]?.extensions.code).toBe("CONFLICT");
  });

  it("deleting the project ends the stream with NOT_FOUND, and the model call", async () => {
    const projectId = await ada.createProject();
    const gone = gate();
    bench.model.next(async (call) => {
      call.text("Wait ...");
      await call.gone;
      gone.open();
    });
    const id = await ada.send(projectId, "One");
    const live = ada.follow(id);
    await live.next();
    await ada.ask(`mutation ($id: ID!) { deleteProject(input: { id: $id }) { deletedProjectId } }`, {
      id: projectId,
    });
    await expect(live.next()).rejects.toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });
    await gone.opened;
  });
});

describe("what goes wrong at the model", () => {
  it.each<[string, Parameters<Bench["model"]["next"]>[0][], { status: string; code: string; says: RegExp }]>([
    [
      "a refused key",
      [(call) => call.status(401, { error: { message: "no" } })],
      { status: "FAILED", code: "MODEL_AUTH", says: /OPENAI_API_KEY/ },
    ],
    [
      "an unknown model",
      [(call) => call.status(404, { error: { message: "no" } })],
      { status: "FAILED", code: "MODEL_NOT_FOUND", says: /OPENAI_MODEL/ },
    ],
    [
      "a refused request",
      [(call) => call.status(400, { error: { message: "too long, key sk-fake-secret-0123456789" } })],
      { status: "FAILED", code: "MODEL_REJECTED", says: /too long, key \*\*\*/ },
    ],
    [
      "too many requests, with a wait beyond patience",
      [(call) => call.status(429, {}, { "retry-after": "100" })],
      { status: "FAILED", code: "MODEL_RATE_LIMITED", says: /100 s/ },
    ],
    [
      "a server that is down",
      Array.from({ length: 4 }, () => (call) => call.status(503, {})),
      { status: "FAILED", code: "MODEL_UNAVAILABLE", says: /could not be reached/ },
    ],
    [
      "a stream that breaks off in a file",
      [
        (call) => {
          call.text(page("X").replaceAll("NONCE", nonceOf(call.request)).slice(0, 150));
          call.cut();
        },
      ],
      { status: "INCOMPLETE", code: "MODEL_INTERRUPTED", says: /index\.html/ },
    ],
    [
      "a stream that ends in a file",
      [
        (call) => {
          call.text(page("X").replaceAll("NONCE", nonceOf(call.request)).slice(0, 150));
          call.end();
        },
      ],
      { status: "INCOMPLETE", code: "MODEL_INTERRUPTED", says: /index\.html/ },
    ],
    [
      "the length limit",
      [
        (call) => {
          call.text(page("X").replaceAll("NONCE", nonceOf(call.request)).slice(0, 150));
          call.end("length");
        },
      ],
      { status: "INCOMPLETE", code: "MODEL_LENGTH", says: /length limit/ },
    ],
    [
      "silence in the middle",
      [
        (call) => {
          call.text("Well");
          return call.gone;
        },
      ],
      { status: "INCOMPLETE", code: "MODEL_STALLED", says: /sent nothing/ },
    ],
    [
      "silence from the start",
      [(call) => call.gone],
      { status: "FAILED", code: "MODEL_STALLED", says: /sent nothing/ },
    ],
    [
      "an edit that fits nowhere",
      [
        answer(
          `@@roseram:NONCE edit path="index.html"\n<<<<<<< SEARCH\n<p>\n=======\n<b>\n>>>>>>> REPLACE\n@@roseram:NONCE end\n`,
        ),
      ],
      { status: "INCOMPLETE", code: "EDIT_FAILED", says: /index\.html/ },
    ],
    [
      "an empty answer",
      [(call) => call.end()],
      { status: "FAILED", code: "MODEL_REJECTED", says: /nothing/ },
    ],
  ])("%s ends it, says why, and leaves the project as it was", async (_name, scripts, expected) => {
    const projectId = await ada.createProject();
    for (const script of scripts) bench.model.next(script);
    const id = await ada.send(projectId, "A page");
    const events = await ada.events(id);
    const generation = await ada.generation(id);
    expect(generation).toMatchObject({
      status: expected.status,
      error: { code: expected.code },
      version: null,
    });
    expect(generation.error?.message).toMatch(expected.says);
    expect(generation.error?.message).not.toContain("sk-fake");
    expect(foldWire(events)).toEqual({ text: generation.text, code: generation.code });
    const { data } = await ada.ask(
      `query ($id: ID!) { project(id: $id) { status code { html } activeGeneration { id } } }`,
      { id: projectId },
    );
    expect(data.project).toEqual({ status: "DRAFT", code: { html: "" }, activeGeneration: null });
  });

  it("a busy or failing model before the first byte is asked again", async () => {
    const projectId = await ada.createProject();
    bench.model.next((call) => call.status(429, {}, { "retry-after": "0" }));
    bench.model.next((call) => call.status(500, {}));
    bench.model.next(answer(page("Third time")));
    const id = await ada.send(projectId, "A page");
    await ada.events(id);
    expect(await ada.generation(id)).toMatchObject({ status: "COMPLETED" });
  });

  it("a model that forgets to say that it is done is asked, and says so", async () => {
    const projectId = await ada.createProject();
    bench.model.next(answer(page("Forgetful").replace("@@roseram:NONCE end\n", "")));
    bench.model.next(answer("@@roseram:NONCE end"));
    const id = await ada.send(projectId, "A page");
    const events = await ada.events(id);
    const generation = await ada.generation(id);
    expect(generation).toMatchObject({ status: "COMPLETED", version: { number: 1 } });
    expect(generation.code.javascript).toBe('console.log("\u{1F338}");\n');
    expect(foldWire(events)).toEqual({ text: generation.text, code: generation.code });
  });

  it("an event that is garbage is skipped, and the words around it are kept", async () => {
    const projectId = await ada.createProject();
    bench.model.next((call) => {
      call.text("Well");
      call.raw("data: {nonsense\n\n");
      call.text(" done.");
      call.end();
    });
    const id = await ada.send(projectId, "A page");
    await ada.events(id);
    expect(await ada.generation(id)).toMatchObject({ status: "COMPLETED", text: "Well done." });
  });

  it("usage that was not reported is estimated and says so", async () => {
    const projectId = await ada.createProject();
    bench.model.next((call) => (call.text("12345678"), call.end("stop", null)));
    const id = await ada.send(projectId, "A page");
    await ada.events(id);
    expect((await ada.generation(id)).usage).toMatchObject({ outputTokens: 3, estimated: true });
  });

  it("a server that ignores `stream` is understood", async () => {
    const projectId = await ada.createProject();
    bench.model.next((call) =>
      call.status(200, {
        choices: [{ message: { role: "assistant", content: "Whole." }, finish_reason: "stop" }],
        usage: { prompt_tokens: 1, completion_tokens: 1 },
      }),
    );
    const id = await ada.send(projectId, "A page");
    await ada.events(id);
    expect(await ada.generation(id)).toMatchObject({
      status: "COMPLETED",
      text: "Whole.",
      usage: { estimated: false },
    });
  });
});

describe("a project's changes", () => {
  it("are sent when a generation starts and ends, when the name changes, and end with the project", async () => {
    const projectId = await ada.createProject();
    const updates = ada.subscribe(
      `subscription ($id: ID!) { projectUpdated(projectId: $id) { name status activeGeneration { id } currentVersion { number } } }`,
      { id: projectId },
    );
    const until = async (
      matches: (project: { name: string; status: string; activeGeneration: unknown }) => boolean,
    ) => {
      for (;;) {
        const { done, value } = await updates.next();
        if (done) throw new Error("ended");
        if (matches(value.data.projectUpdated)) return value.data.projectUpdated;
      }
    };
    const renamed = until(({ name }) => name === "Renamed");
    // The first wake is the subscription's own start or the change: whichever comes, the row is read.
    await ada.ask(
      `mutation ($id: ID!) { updateProject(input: { id: $id, name: "Renamed" }) { project { id } } }`,
      { id: projectId },
    );
    const pause = gate();
    bench.model.next(async (call) => {
      call.text(page("Live").replaceAll("NONCE", nonceOf(call.request)));
      await pause.opened;
      call.end();
    });
    const id = await ada.send(projectId, "A page");
    await renamed;
    pause.open();
    await ada.events(id);
    expect(
      await until((project) => project.status === "ACTIVE" && project.activeGeneration === null),
    ).toMatchObject({ currentVersion: { number: 1 } });
    await ada.ask(`mutation ($id: ID!) { deleteProject(input: { id: $id }) { deletedProjectId } }`, {
      id: projectId,
    });
    let last = await updates.next();
    while (!last.done) last = await updates.next();
    expect(last.done).toBe(true);
  });

  it("are not for strangers", async () => {
    const projectId = await ada.createProject();
    const { value } = await eve
      .subscribe(`subscription ($id: ID!) { projectUpdated(projectId: $id) { id } }`, { id: projectId })
      .next();
    expect(value.errors[0].extensions.code).toBe("NOT_FOUND");
  });
});

it("ten people's generations run at once and stay apart", async () => {
  const runs = await Promise.all(
    Array.from({ length: 10 }, async (_, n) => {
      const projectId = await ada.createProject(`Project ${n}`);
      bench.model.next(answer(page("Shared")));
      const id = await ada.send(projectId, `Page ${n}`);
      const events = await ada.events(id);
      return { events, generation: await ada.generation(id) };
    }),
  );
  for (const { events, generation } of runs) {
    expect(generation.status).toBe("COMPLETED");
    expect(seqs(events)).toEqual(counted(generation.lastSeq));
    expect(foldWire(events)).toEqual({ text: generation.text, code: generation.code });
  }
});
