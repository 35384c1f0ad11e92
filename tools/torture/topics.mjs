// Several topics, subscribers of unequal speed, different selections, two people: nobody is ever sent what belongs to another.
import { setTimeout as wait } from "node:timers/promises";
import { EVENTS, openSocket, openStream } from "./connections.mjs";
import { createLedger, emptyState } from "./fold.mjs";
import { pageAnswer } from "./pages.mjs";
import { createProject, generationOf, send, signUp } from "./product.mjs";

/** The same field with other selections: what is sent must have the shape that was asked for. */
const SELECTIONS = [
  { query: EVENTS, folds: true },
  {
    query: `subscription Seqs($id: ID!, $after: Int!) { generationEvents(generationId: $id, after: $after) { seq generationId } }`,
    keys: ["seq", "generationId"],
  },
  {
    query: `subscription Kinds($id: ID!, $after: Int!, $with: Boolean = false) {
      generationEvents(generationId: $id, after: $after) { kind: __typename seq generationId ... on TextDelta @include(if: $with) { said: text } } }`,
    keys: ["kind", "seq", "generationId"],
    without: "said",
  },
  {
    query: `subscription Kinds($id: ID!, $after: Int!, $with: Boolean = true) {
      generationEvents(generationId: $id, after: $after) { kind: __typename seq generationId ... on TextDelta @include(if: $with) { said: text } } }`,
    keys: ["kind", "seq", "generationId"],
    sometimes: "said",
  },
];

export const topics = async ({ random, site, model, short, report, figure }) => {
  const server = await site.start();
  const { url } = server;
  const people = [];
  for (const name of ["ada", "eve"]) {
    const token = await signUp(url, name);
    const projects = [];
    for (let i = 0; i < 2; i += 1) projects.push(await createProject(url, token, `${name} ${i}`));
    people.push({ token, projects, socket: openSocket(url, token) });
  }
  const strangers = [];
  let checked = 0;
  let refused = 0;
  const begun = [];
  let open;
  const allSubscribed = new Promise((resolve) => (open = resolve));
  for (const [p, person] of people.entries())
    for (const [n, projectId] of person.projects.entries()) {
      const mark = `mark-${p * 2 + n}`;
      const answer = pageAnswer(random.fork(mark), mark, short ? 2_500 : 20_000);
      const script = model.script({
        answers: [answer],
        pieceCharacters: 16,
        pieceMs: 4,
        before: () => allSubscribed,
      });
      begun.push({ person, mark, id: (await send(url, person.token, projectId, script.content)).id });
    }

  const read = async (stream, { id, mark }, selection, slowness, chance, who) => {
    const ledger = createLedger({ id, start: emptyState(), report, who, mark });
    let said = 0;
    for (let answer; (answer = await stream.next()) !== null;) {
      checked += 1;
      if (answer.errors) return report(`${who}: ${JSON.stringify(answer.errors)}`);
      const event = answer.data.generationEvents;
      if (selection.folds) ledger.take(event);
      else {
        if (event.generationId !== id) report(`${who}: an event of another generation`);
        const extra = Object.keys(event).filter((key) => !selection.keys.includes(key));
        if (selection.sometimes && event[selection.sometimes] !== undefined) said += 1;
        else if (extra.length > 0) report(`${who}: was sent ${extra.join(", ")}, which it did not ask for`);
        if (selection.keys.some((key) => event[key] === undefined)) report(`${who}: a field is missing`);
        if (event.said && !event.said.includes(mark) && /mark-\d+ /.test(event.said))
          report(`${who}: another generation's text`);
      }
      if (slowness > 0 && chance.chance(0.5)) await wait(chance.whole(0, slowness));
    }
    if (selection.sometimes && said === 0)
      report(`${who}: was never sent ${selection.sometimes}, which it asked for`);
    if (selection.folds) ledger.close(await generationOf(url, tokenOf(id), id));
  };
  const tokenOf = (id) => begun.find((one) => one.id === id).person.token;

  const reading = [];
  for (const [g, generation] of begun.entries()) {
    const { person, id } = generation;
    for (const [s, selection] of SELECTIONS.entries())
      for (let copy = 0; copy < (short ? 2 : 4); copy += 1) {
        const chance = random.fork(`${g}/${s}/${copy}`);
        const slowness = copy === 0 ? 0 : chance.pick([0, 5, 40]);
        const who = `subscriber ${g}/${s}/${copy}`;
        const variables = { id, after: 0 };
        // All of a person's topics on one socket, each on its own, or as an event stream.
        const way = chance.pick(["shared", "own", "sse"]);
        const stream =
          way === "shared"
            ? person.socket.subscribe(selection.query, variables)
            : way === "own"
              ? openSocket(url, person.token).subscribe(selection.query, variables)
              : openStream(url, person.token, selection.query, variables);
        reading.push(read(stream, generation, selection, slowness, chance, who));
      }
    // The same words from someone whose generation it is not.
    const other = people.find((one) => one !== person);
    for (const stream of [
      other.socket.subscribe(EVENTS, { id, after: 0 }),
      openStream(url, other.token, EVENTS, { id, after: 0 }),
    ])
      strangers.push(
        stream.next().then((answer) => {
          refused += 1;
          if (answer?.errors?.[0]?.extensions.code !== "NOT_FOUND")
            report(`a stranger was answered ${JSON.stringify(answer).slice(0, 200)}`);
        }),
      );
  }
  await Promise.all(strangers);
  open();
  await Promise.all(reading);
  for (const { socket } of people) socket.cut();
  figure(
    "events",
    `${checked} checked at ${reading.length} subscribers of ${begun.length} topics; ${refused} strangers refused`,
  );
  for (const line of server.complaints()) report(`the server said: ${line}`);
  await server.end("SIGTERM");
};
