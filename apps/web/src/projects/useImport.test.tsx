import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { type Answers, show } from "../test-world.tsx";
import { useImport } from "./useImport.ts";

/** The person chooses this file in the browser's own window. */
const choosing = (file: File) =>
  vi.spyOn(HTMLInputElement.prototype, "click").mockImplementation(function (this: HTMLInputElement) {
    Object.defineProperty(this, "files", { value: [file] });
    this.dispatchEvent(new Event("change"));
  });

const project = (id: string) => ({
  __typename: "Project",
  id,
  name: "My site",
  status: "DRAFT",
  updatedAt: "2026-01-01T10:00:00Z",
  remoteImages: false,
  publications: [],
  latestDeployments: [],
  currentVersion: null,
  activeGeneration: null,
  stats: { __typename: "ProjectStats", messageCount: 0, totalTokens: 0 },
});
const userError = (message: string) => ({ __typename: "UserError", code: "INVALID", message });
const created: Answers = {
  CreateForImport: () => ({
    createProject: { __typename: "CreateProjectPayload", project: project("p9"), userErrors: [] },
  }),
  RemoveEmpty: () => ({
    deleteProject: { __typename: "DeleteProjectPayload", deletedProjectId: "p9" },
    purgeProject: { __typename: "PurgeProjectPayload", deletedProjectId: "p9" },
  }),
};
const imported = (problem: string | null) => ({
  importCode: {
    __typename: "ImportCodePayload",
    version: problem ? null : { __typename: "Version", id: "v1", number: 1 },
    project: problem
      ? null
      : { ...project("p9"), code: { __typename: "GeneratedCode", html: "<p>", css: "", javascript: "" } },
    userErrors: problem ? [userError(problem)] : [],
  },
});

function Importer() {
  const { asProject } = useImport();
  return <button onClick={() => void asProject()}>Import</button>;
}
const importing = async (answers: Answers) => {
  const world = await show(<Importer />, answers);
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Import" })));
  return world;
};

test("a file becomes a project of its name, and leads there", async () => {
  choosing(new File(["<p>hello</p>"], "my_site.html", { type: "text/html" }));
  const { asked, router } = await importing({ ...created, ImportCode: () => imported(null) });
  await waitFor(() => expect(router.latestLocation.pathname).toBe("/projects/p9"));
  expect(asked.map(({ variables }) => variables.input)).toEqual([
    { name: "My site", idempotencyKey: expect.any(String) },
    { projectId: "p9", fileName: "my_site.html", content: btoa("<p>hello</p>"), baseVersionId: null },
  ]);
});

test("a file that is refused leaves no empty project behind, and the reason stays in sight", async () => {
  choosing(new File(["x"], "site.zip"));
  const { asked, router } = await importing({
    ...created,
    ImportCode: () => imported("The zip has no index.html."),
  });
  // In the page twice: to be read, and to be read out.
  expect(await screen.findAllByText("The zip has no index.html.")).not.toEqual([]);
  expect(asked.at(-1)).toEqual({
    name: "RemoveEmpty",
    variables: { input: { id: "p9" }, purge: { id: "p9" }, forGood: true },
  });
  expect(router.latestLocation.pathname).toBe("/");
});

test("a file whose answer was lost may have been taken: its project can be brought back", async () => {
  choosing(new File(["<p>hello</p>"], "my_site.html", { type: "text/html" }));
  const { asked } = await importing(created);
  await waitFor(() => expect(asked.at(-1)?.name).toBe("RemoveEmpty"));
  expect(asked.at(-1)?.variables.forGood).toBe(false);
});

test("what cannot be a site is not sent at all", async () => {
  choosing(new File(["x"], "photo.png"));
  const { asked } = await importing(created);
  // In the page twice: to be read, and to be read out.
  expect(await screen.findAllByText(/Choose a \.zip or an \.html file/)).not.toEqual([]);
  expect(asked).toEqual([]);
});
