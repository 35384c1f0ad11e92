import { json } from "../http/answers.ts";
import { route, type Route } from "../http/router.ts";
import { asRepositoryName, isRepositoryName } from "../names.ts";
import { repositoryBody, userBody } from "./bodies.ts";
import { changing, opened, spend, type Github } from "./context.ts";
import { addCommit } from "./commits.ts";
import { invalidField, refusal } from "./refusals.ts";
import { bodyOf, changedRepository, newRepository } from "./requests.ts";
import { page } from "../http/pages.ts";

const FAILED = "Repository creation failed.";

export const repositoryRoutes: readonly Route<Github>[] = [
  route("GET", "/user", ({ login, repositories, urls }) =>
    json(200, userBody(login, repositories.of(login), urls)),
  ),

  route("GET", "/user/repos", ({ login, repositories, urls }, _params, call) => {
    const { items, headers } = page(repositories.of(login), call, { each: 30, url: urls.api("/user/repos") });
    return json(
      200,
      items.map((each) => repositoryBody(each, urls)),
      headers,
    );
  }),

  route("POST", "/user/repos", async (github, _params, call) => {
    const { login, repositories, urls } = github;
    const asked = await bodyOf(call, newRepository);
    const name = asRepositoryName(asked.name);
    checkName(name);
    return repositories.locked(login, async () => {
      if (repositories.find(login, name))
        throw invalidField("Repository", "name", "name already exists on this account", FAILED);
      if (repositories.of(login).length >= repositories.limits.repositoriesPerOwner)
        throw refusal(
          422,
          `An account has at most ${repositories.limits.repositoriesPerOwner} repositories on this machine.`,
        );
      const repository = await repositories.create({
        owner: login,
        name,
        private: asked.private ?? false,
        description: asked.description ?? null,
        homepage: asked.homepage ?? null,
        defaultBranch: "main",
      });
      if (asked.auto_init) {
        const readme = Buffer.from(`# ${name}\n${asked.description ? `${asked.description}\n` : ""}`);
        await spend(github, repository, readme.length);
        await addCommit(github, repository, {
          branch: repository.defaultBranch,
          path: "README.md",
          bytes: readme,
          message: "Initial commit",
        });
      }
      return json(201, repositoryBody(repository, urls), { location: urls.repository(repository) });
    });
  }),

  route("GET", "/repos/:owner/:repo", (github, params) =>
    json(200, repositoryBody(opened(github, params).repository, github.urls)),
  ),

  route("PATCH", "/repos/:owner/:repo", async (github, params, call) => {
    const { login, repositories, urls } = github;
    const asked = await bodyOf(call, changedRepository);
    if (asked.name !== undefined) checkName(asked.name);
    return repositories.locked(login, () =>
      changing(github, params, async ({ repository, objects }) => {
        const taken = asked.name === undefined ? null : repositories.find(login, asked.name);
        if (taken && taken.key !== repository.key)
          throw invalidField("Repository", "name", "name already exists on this account");
        const branch = asked.default_branch;
        if (branch !== undefined && (await objects.resolve(`refs/heads/${branch}`)) === null)
          throw invalidField("Repository", "default_branch", `The branch ${branch} was not found.`);
        const changed = {
          ...repository,
          name: asked.name ?? repository.name,
          formerNames: [...new Set([...repository.formerNames, repository.name.toLowerCase()])],
          private: asked.private ?? repository.private,
          description: asked.description === undefined ? repository.description : asked.description,
          homepage: asked.homepage === undefined ? repository.homepage : asked.homepage,
          defaultBranch: branch ?? repository.defaultBranch,
          updatedAt: new Date().toISOString(),
        };
        if (branch !== undefined) await objects.setHead(branch);
        await repositories.save(changed);
        return json(200, repositoryBody(changed, urls));
      }),
    );
  }),

  route("DELETE", "/repos/:owner/:repo", (github, params) =>
    github.repositories.locked(github.login, () =>
      changing(github, params, async ({ repository }) => {
        await github.repositories.remove(repository);
        return { status: 204 };
      }),
    ),
  ),
];

function checkName(name: string): void {
  if (name.length > 100)
    throw invalidField("Repository", "name", "name is too long (maximum is 100 characters)", FAILED);
  if (!isRepositoryName(name))
    throw invalidField(
      "Repository",
      "name",
      "name can only contain ASCII letters, digits, and the characters ., -, and _",
      FAILED,
    );
}
