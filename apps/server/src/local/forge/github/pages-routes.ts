import { json } from "../http/answers.ts";
import { route, type Route } from "../http/router.ts";
import { buildBody, pagesBody } from "./bodies.ts";
import { changing, opened, type Github } from "./context.ts";
import { notFound, refusal } from "./refusals.ts";
import { bodyOf, pagesSource } from "./requests.ts";

/** The site itself is read from the branch whenever somebody asks for it: a build is always there, and always built. */
export const pagesRoutes: readonly Route<Github>[] = [
  route("GET", "/repos/:owner/:repo/pages", (github, params) => {
    const { repository } = opened(github, params);
    if (repository.pages === null) throw notFound();
    return json(200, pagesBody(repository, repository.pages, github.urls));
  }),

  route("POST", "/repos/:owner/:repo/pages", async (github, params, call) => {
    const { source } = await bodyOf(call, pagesSource);
    return changing(github, params, async ({ repository, objects }) => {
      if (repository.pages !== null) throw refusal(409, "GitHub Pages is already enabled.");
      if ((await objects.resolve(`refs/heads/${source.branch}`)) === null)
        throw refusal(
          422,
          `The ${source.branch.slice(0, 100)} branch must exist before GitHub Pages can be built.`,
        );
      const pages = { ...source, createdAt: new Date().toISOString() };
      await github.repositories.save({ ...repository, pages });
      return json(201, pagesBody(repository, pages, github.urls));
    });
  }),

  route("PUT", "/repos/:owner/:repo/pages", async (github, params, call) => {
    const { source } = await bodyOf(call, pagesSource);
    return changing(github, params, async ({ repository, objects }) => {
      if (repository.pages === null) throw notFound();
      if ((await objects.resolve(`refs/heads/${source.branch}`)) === null)
        throw refusal(
          422,
          `The ${source.branch.slice(0, 100)} branch must exist before GitHub Pages can be built.`,
        );
      await github.repositories.save({ ...repository, pages: { ...repository.pages, ...source } });
      return { status: 204 };
    });
  }),

  route("DELETE", "/repos/:owner/:repo/pages", (github, params) =>
    changing(github, params, async ({ repository }) => {
      if (repository.pages === null) throw notFound();
      await github.repositories.save({ ...repository, pages: null });
      return { status: 204 };
    }),
  ),

  route("GET", "/repos/:owner/:repo/pages/builds/latest", async (github, params) => {
    const { repository, objects } = opened(github, params);
    const head = repository.pages && (await objects.resolve(`refs/heads/${repository.pages.branch}`));
    if (!head) throw notFound();
    return json(200, buildBody(repository, head, github.urls));
  }),
];
