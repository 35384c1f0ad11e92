import { useQuery, useSubscription } from "@apollo/client/react";
import { Link, getRouteApi } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { graphql } from "../__generated__/gql.ts";
import { errorCode, errorWords } from "../errors.ts";
import { stackedFrames } from "../preview/stacked-frames.ts";
import { Button, buttonLook } from "../ui/Button.tsx";
import { MessagePage } from "../ui/MessagePage.tsx";
import { toast } from "../ui/toast.ts";
import { useTitle } from "../ui/useTitle.ts";

const PreviewOfProject = graphql(`
  query PreviewOfProject($id: ID!) {
    project(id: $id) {
      id
      name
      currentVersion {
        id
        number
        code {
          html
          css
          javascript
        }
      }
    }
  }
`);

const PreviewUpdated = graphql(`
  subscription PreviewUpdated($projectId: ID!) {
    projectUpdated(projectId: $projectId) {
      id
      name
      currentVersion {
        id
        number
        code {
          html
          css
          javascript
        }
      }
    }
  }
`);

const route = getRouteApi("/signed-in/preview/$projectId");

/** The last version alone in a tab: our page around the same sealed frame, never the page itself on our address. */
export default function PreviewPage() {
  const { projectId } = route.useParams();
  const { data, error, loading, refetch } = useQuery(PreviewOfProject, {
    variables: { id: projectId },
    fetchPolicy: "cache-and-network",
  });
  useSubscription(PreviewUpdated, { variables: { projectId }, ignoreResults: true, onError: () => {} });
  const project = data?.project;
  const version = project?.currentVersion;
  useTitle(project ? `${project.name}${version ? ` · v${version.number}` : ""}` : "Preview");

  const toProjects = (
    <Link to="/" {...buttonLook({ variant: "rose" })}>
      Go to projects
    </Link>
  );
  if (error && !project && errorCode(error) !== "BAD_USER_INPUT")
    return (
      <MessagePage
        title="The preview did not load"
        actions={
          <Button variant="rose" onClick={() => void refetch()}>
            Try again
          </Button>
        }
      >
        {errorWords(error)}
      </MessagePage>
    );
  if (!project)
    return loading ? null : (
      <MessagePage title="There is no project here" actions={toProjects}>
        It may have been deleted, or it belongs to someone else.
      </MessagePage>
    );
  if (!version)
    return (
      <MessagePage
        title="No page yet"
        actions={
          <Link to="/projects/$projectId" params={{ projectId }} {...buttonLook({ variant: "rose" })}>
            Say what it should be
          </Link>
        }
      >
        The first finished answer becomes v1 and appears here.
      </MessagePage>
    );
  return <Stage title={project.name} code={version.code} />;
}

type StageProps = { title: string; code: { html: string; css: string; javascript: string } };

function Stage({ title, code }: StageProps) {
  const host = useRef<HTMLDivElement>(null);
  const frames = useRef<ReturnType<typeof stackedFrames>>(null);
  useEffect(() => {
    if (!host.current) return;
    const created = stackedFrames(host.current, title, {
      onShown: () => {},
      onProblem: () => {},
      onEscape: () => {},
      onRefused: ({ kind }) =>
        toast(
          kind === "link"
            ? "Links to other pages do nothing in a preview."
            : kind === "form"
              ? "Forms are not sent from a preview."
              : "The page tried to leave; it was brought back.",
          { id: "refused" },
        ),
    });
    frames.current = created;
    return () => {
      frames.current = null;
      created.close();
    };
  }, [title]);
  const { html, css, javascript } = code;
  useEffect(() => {
    frames.current?.show({ code: { html, css, javascript }, finished: true });
  }, [html, css, javascript, title]);
  return (
    <div
      ref={host}
      className="relative h-full bg-white [&>iframe]:absolute [&>iframe]:inset-0 [&>iframe]:size-full [&>iframe]:border-0 [&>iframe[data-side=back]]:opacity-0"
    />
  );
}
