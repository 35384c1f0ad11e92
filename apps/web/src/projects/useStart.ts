import { useMutation } from "@apollo/client/react";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { graphql } from "../__generated__/gql.ts";
import { errorWords } from "../errors.ts";
import { toast } from "../ui/toast.ts";
import { words } from "../words/start.ts";
import { newKey } from "./keys.ts";
import { nameFrom } from "./naming.ts";

const CreateProject = graphql(`
  mutation CreateProject($input: CreateProjectInput!) {
    createProject(input: $input) {
      project {
        id
        ...ProjectCard_project
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const SendFirstMessage = graphql(`
  mutation SendFirstMessage($input: SendMessageInput!) {
    sendMessage(input: $input) {
      generation {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export type StartProblem = { field: "name" | "sentence" | null; message: string };

/** Makes a project, says its first sentence, and goes there. Sent twice it is still one project and one message. */
export function useStart() {
  const [createProject] = useMutation(CreateProject);
  const [sendMessage] = useMutation(SendFirstMessage);
  const navigate = useNavigate();
  const [problem, setProblem] = useState<StartProblem | null>(null);
  const [starting, setStarting] = useState(false);
  const attempt = useRef({ for: "", key: "" });

  const start = async (sentence: string, name?: string): Promise<void> => {
    if (starting) return;
    const asked = JSON.stringify([sentence, name]);
    if (attempt.current.for !== asked) attempt.current = { for: asked, key: newKey() };
    const { key } = attempt.current;
    setStarting(true);
    setProblem(null);
    try {
      const created = await createProject({
        variables: { input: { name: name?.trim() || nameFrom(sentence), idempotencyKey: key } },
      });
      const payload = created.data?.createProject;
      const refused = payload?.userErrors[0];
      if (refused || !payload?.project) {
        const field = refused?.field?.[0] === "name" && name ? "name" : null;
        setProblem({ field, message: refused?.message ?? words.notMade });
        return;
      }
      const { id } = payload.project;
      if (sentence.trim()) await say(id, sentence, key);
      await navigate({ to: "/projects/$projectId", params: { projectId: id } });
    } catch (error) {
      setProblem({ field: null, message: errorWords(error) });
    } finally {
      setStarting(false);
    }
  };

  /** The project exists by now: a sentence that did not go through waits there as a draft. */
  const say = async (projectId: string, content: string, key: string) => {
    let missed: string | null = null;
    try {
      const sent = await sendMessage({ variables: { input: { projectId, content, idempotencyKey: key } } });
      missed = sent.data?.sendMessage.userErrors[0]?.message ?? null;
    } catch (error) {
      missed = errorWords(error);
    }
    if (missed === null) return;
    keepDraft(projectId, content);
    toast(words.notSent(missed), { kind: "error" });
  };

  return { start, starting, problem };
}

/** The builder's composer begins with what is kept here. */
function keepDraft(projectId: string, text: string) {
  try {
    localStorage.setItem(`roseram.draft.${projectId}`, text);
  } catch {
    // Storage is full or off; the toast still has the reason.
  }
}
