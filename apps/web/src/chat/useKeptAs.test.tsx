import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { BenchContext, type Bench, type VersionRef } from "../builder/bench.ts";
import { builderProject } from "../builder/queries.ts";
import { show } from "../test-world.tsx";
import { useKeptAs } from "./useKeptAs.ts";

const nothing = () => {};
const bench: Bench = {
  projectId: "p1",
  openCode: nothing,
  openChanges: nothing,
  showVersion: nothing,
  showPart: nothing,
  restore: async () => null,
  known: () => undefined,
  suggest: nothing,
};
const code = (html: string) => ({ __typename: "GeneratedCode", html, css: "", javascript: "" });
let make: ((version: VersionRef) => void) | null = null;
function Kept() {
  const [kept, setMade] = useKeptAs("g1");
  make = setMade;
  return <p>{kept ? `Kept as v${kept.number}` : "Not kept"}</p>;
}

/** A stopped answer left `<p>new`; the project's page is `html`, as v3. */
const stopped = async (html: string) => {
  const world = await show(
    <BenchContext value={bench}>
      <Kept />
    </BenchContext>,
    {
      AnswerCode: () => ({
        generation: {
          __typename: "Generation",
          id: "g1",
          text: "",
          code: code("<p>new"),
          baseVersion: null,
          version: null,
        },
      }),
      BuilderProject: () => ({
        project: {
          __typename: "Project",
          id: "p1",
          name: "Crumb & Co",
          status: "ACTIVE",
          updatedAt: "2026-01-01T10:00:00Z",
          lastGenerated: null,
          netlifyUrl: null,
          githubUrl: null,
          publications: [],
          remoteImages: false,
          code: code(html),
          currentVersion: { __typename: "Version", id: "v3", number: 3 },
          activeGeneration: null,
          stats: { __typename: "ProjectStats", messageCount: 2 },
        },
      }),
    },
  );
  await act(async () => {
    await world.client.query({ query: builderProject, variables: { id: "p1" } });
  });
};

test("what arrived is kept where the current version is the same code", async () => {
  await stopped("<p>new");
  expect(await screen.findByText("Kept as v3")).toBeTruthy();
});

test("what arrived and became a version here stays kept as that, whatever is current", async () => {
  await stopped("<p>old");
  expect(screen.getByText("Not kept")).toBeTruthy();
  await act(async () => make?.({ id: "v1", number: 1 }));
  expect(screen.getByText("Kept as v1")).toBeTruthy();
});
