import { useApolloClient } from "@apollo/client/react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { graphql } from "../__generated__/gql.ts";
import { errorWords } from "../errors.ts";
import { shortened } from "../ui/format.ts";
import { toast } from "../ui/toast.ts";
import { words } from "../words/start.ts";
import { base64Of, importProblem, nameOfImport, pickFile } from "./import-file.ts";
import { newKey } from "./keys.ts";

const createForImport = graphql(`
  mutation CreateForImport($input: CreateProjectInput!) {
    createProject(input: $input) {
      project {
        id
        ...ProjectCard_project
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const importCode = graphql(`
  mutation ImportCode($input: ImportCodeInput!) {
    importCode(input: $input) {
      version {
        id
        number
      }
      project {
        id
        code {
          html
          css
          javascript
        }
        currentVersion {
          id
          number
        }
        ...ProjectCard_project
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const removeEmpty = graphql(`
  mutation RemoveEmpty($input: DeleteProjectInput!, $purge: PurgeProjectInput!, $forGood: Boolean!) {
    deleteProject(input: $input) {
      deletedProjectId
    }
    purgeProject(input: $purge) @include(if: $forGood) {
      deletedProjectId
    }
  }
`);

type Imported = { id: string; number: number };

/** Brings a zip or an html file in: as a new project, or as a version of one. What went wrong is said in a toast. */
export const useImport = () => {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [importing, setImporting] = useState(false);

  /** Asks for the file and sees to it that one thing happens at a time. */
  const withFile = async (work: (file: File) => Promise<void>): Promise<void> => {
    const file = await pickFile();
    if (!file) return;
    const problem = importProblem(file);
    if (problem) return toast(problem, { kind: "error", id: "import" });
    setImporting(true);
    try {
      await work(file);
    } catch (error) {
      toast(errorWords(error), { kind: "error", id: "import" });
    } finally {
      setImporting(false);
    }
  };

  const bringIn = async (
    file: File,
    projectId: string,
    baseVersionId: string | null,
  ): Promise<Imported | { problem: string }> => {
    const content = await base64Of(file);
    const { data } = await client.mutate({
      mutation: importCode,
      variables: { input: { projectId, fileName: file.name.slice(0, 255), content, baseVersionId } },
    });
    const refused = data?.importCode.userErrors[0];
    const made = data?.importCode.version;
    return refused || !made ? { problem: refused?.message ?? words.import.nothing } : made;
  };

  const asProject = () =>
    withFile(async (file) => {
      const created = await client.mutate({
        mutation: createForImport,
        variables: { input: { name: await nameOfImport(file), idempotencyKey: newKey() } },
      });
      const project = created.data?.createProject.project;
      if (!project) {
        const refused = created.data?.createProject.userErrors[0];
        return toast(refused?.message ?? words.import.notMade, { kind: "error", id: "import" });
      }
      const forget = (forGood: boolean) =>
        client
          .mutate({
            mutation: removeEmpty,
            variables: { input: { id: project.id }, purge: { id: project.id }, forGood },
          })
          .catch(() => {});
      const result = await bringIn(file, project.id, null).catch(async (error: unknown) => {
        // Only the answer may be missing: what was imported after all can be brought back.
        await forget(false);
        throw error;
      });
      if ("problem" in result) {
        // The file was not taken: an empty project that nobody asked for should not stay.
        await forget(true);
        return toast(result.problem, { kind: "error", id: "import" });
      }
      await navigate({ to: "/projects/$projectId", params: { projectId: project.id } });
      toast(words.import.done(shortened(file.name)), { id: "import" });
    });

  const asVersion = (projectId: string, baseVersionId: string | null) =>
    withFile(async (file) => {
      const result = await bringIn(file, projectId, baseVersionId);
      if ("problem" in result) toast(result.problem, { kind: "error", id: "import" });
      else toast(`${shortened(file.name)} imported as v${result.number}`, { id: "import" });
    });

  return { importing, asProject, asVersion };
};
