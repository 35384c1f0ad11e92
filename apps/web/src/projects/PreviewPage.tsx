import { useQuery } from "@apollo/client/react";
import { Link, getRouteApi } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { graphql } from "../__generated__/gql.ts";
import { errorCode, errorWords } from "../errors.ts";
import { refusedWords, stoppedWords } from "../preview/page-words.ts";
import { stackedFrames } from "../preview/stacked-frames.ts";
import { Button, buttonLook } from "../ui/Button.tsx";
import { MessagePage } from "../ui/MessagePage.tsx";
import { toast } from "../ui/toast.ts";
import { useTitle } from "../ui/useTitle.ts";
import { useLiveView } from "../useLiveView.ts";
import { words } from "../words/projects.ts";

const said = words.preview;

const PreviewOfProject = graphql(`
  query PreviewOfProject($id: ID!) {
    project(id: $id) {
      id
      name
      remoteImages
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
      remoteImages
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
  useLiveView(PreviewUpdated, { variables: { projectId }, read: refetch, onGone: refetch });
  const project = data?.project;
  const version = project?.currentVersion;
  useTitle(project ? said.tab(project.name, version?.number ?? null) : said.title);

  const toProjects = (
    <Link to="/" {...buttonLook({ variant: "rose" })}>
      {said.toProjects}
    </Link>
  );
  if (error && !project && errorCode(error) !== "BAD_USER_INPUT")
    return (
      <MessagePage
        title={said.notLoaded}
        actions={
          <Button variant="rose" onClick={() => void refetch()}>
            {words.again}
          </Button>
        }
      >
        {errorWords(error)}
      </MessagePage>
    );
  if (!project)
    // What is known stays while it is asked again.
    return loading && !data ? null : (
      <MessagePage title={said.noProject} actions={toProjects}>
        {said.noProjectWhy}
      </MessagePage>
    );
  if (!version)
    return (
      <MessagePage
        title={said.noPage}
        actions={
          <Link to="/projects/$projectId" params={{ projectId }} {...buttonLook({ variant: "rose" })}>
            {said.say}
          </Link>
        }
      >
        {said.noPageWhy}
      </MessagePage>
    );
  return <Stage title={project.name} images={project.remoteImages} code={version.code} />;
}

type StageProps = { title: string; images: boolean; code: { html: string; css: string; javascript: string } };

function Stage({ title, images, code }: StageProps) {
  const host = useRef<HTMLDivElement>(null);
  const frames = useRef<ReturnType<typeof stackedFrames>>(null);
  useEffect(() => {
    if (!host.current) return;
    const created = stackedFrames(
      host.current,
      { title, images },
      {
        onShown: () => {},
        onLine: () => {},
        onBlocked: () => {},
        onEscape: () => {},
        onStopped: (page, why) => toast(stoppedWords(page.version, why), { id: "refused", kind: "error" }),
        onRefused: (what) => toast(refusedWords(what), { id: "refused" }),
      },
    );
    frames.current = created;
    return () => {
      frames.current = null;
      created.close();
    };
  }, [title, images]);
  const { html, css, javascript } = code;
  useEffect(() => {
    frames.current?.show({ code: { html, css, javascript }, finished: true });
  }, [html, css, javascript, title, images]);
  return (
    <div
      ref={host}
      className="relative h-full bg-[white] [&>iframe]:absolute [&>iframe]:inset-0 [&>iframe]:size-full [&>iframe]:border-0 [&>iframe[data-side=back]]:opacity-0"
    />
  );
}
