import { ProviderError } from "../provider-error.ts";
import type { Work } from "../publish.ts";
import type { Place, Repository, User } from "./answers.ts";
import { descriptionFor, isMadeFor, nameOf, placeNamed, repositoryName, samePlace } from "./names.ts";
import { Refusal } from "./refusal.ts";
import type { Story } from "./story.ts";
import { atProvider } from "./words.ts";

type Deployment = Work["deployment"];
type Publication = NonNullable<Deployment["publication"]>;

/** The repository that a deployment publishes to. */
export interface Home {
  readonly repository: Repository;
  /** It was made for this project. */
  readonly ours: boolean;
  /** What earlier deployments did in it. */
  readonly earlier: Publication | null;
  /** It was made a moment ago: GitHub may not have all of it ready. */
  readonly fresh: boolean;
}

interface Search {
  readonly place: Place;
  readonly found: Repository | null;
  /** May be made if it is not there; else the reason why not. */
  readonly refusal: string | null;
  /** What earlier deployments did there. */
  readonly earlier: Publication | null;
  /** What a success has to say of it. */
  readonly notice: string | null;
}

const FRESH_MS = 60_000;

/** Finds the repository, or makes it. */
export async function findHome({ client, work, step }: Story, user: User): Promise<Home> {
  const {
    deployment,
    access: { local },
  } = work;
  const isMine = (login: string | null | undefined) => login?.toLowerCase() === user.login.toLowerCase();
  const isOurs = ({ description }: Repository) => isMadeFor(deployment.projectId, description);

  const search = await find();
  if (search.found) {
    if (search.notice !== null) await step(null, { notice: search.notice });
    return opened(search.found, search.earlier);
  }
  if (search.refusal !== null) throw new ProviderError("NOT_FOUND", search.refusal);
  return create(search);

  async function find(): Promise<Search> {
    const published = publishedPlace(deployment);
    const named = deployment.options.repository;
    const asked = named === undefined ? null : placeNamed(named, user.login);
    if (asked && !(published && samePlace(asked, published.place))) return findNamed(asked);
    if (published) return findPublished(published);
    return findUnclaimed({ owner: user.login, repo: repositoryName(deployment.projectName) }, null);
  }

  /** The person named it in this deployment, so it is used if it is there. */
  async function findNamed(place: Place): Promise<Search> {
    await step(`Looking for ${nameOf(place)}`);
    return {
      place,
      found: await client.repository(place),
      earlier: null,
      notice: null,
      refusal: isMine(place.owner) ? null : strangersPlace(place),
    };
  }

  async function findPublished({ place, publication }: PublishedPlace): Promise<Search> {
    const { account, createdByUs } = publication;
    await step(`Looking for ${nameOf(place)}`);
    const found = await client.repository(place);
    // An account that was only renamed owns it still.
    if (account !== null && !isMine(account) && !isMine(found?.owner))
      return findUnclaimed(
        { owner: user.login, repo: place.repo },
        `${user.login} is connected now, so this is another repository. What ${account} published stays where it is.`,
      );
    return {
      place,
      found,
      earlier: found ? publication : null,
      notice: found ? null : `${nameOf(place)} was no longer there, so the repository was made again.`,
      refusal:
        createdByUs && isMine(place.owner)
          ? null
          : `${nameOf(place)} is no longer there${local ? "" : ", or the token cannot see it"}. Choose another repository. Nothing was changed.`,
    };
  }

  /** Nobody named it: of what is there, only what was made for this project is used. */
  async function findUnclaimed(place: Place, notice: string | null): Promise<Search> {
    await step(`Looking for ${nameOf(place)}`);
    const found = await client.repository(place);
    if (found && !isOurs(found)) throw nameTaken(found);
    return { place, found, earlier: null, notice, refusal: null };
  }

  async function create({ place, notice }: Search): Promise<Home> {
    await step(`Making the repository ${nameOf(place)}`, { notice });
    const { options: asked } = deployment;
    try {
      const repository = await client.createRepository({
        name: place.repo,
        private: asked.private ?? asked.pages !== true,
        description: descriptionFor(deployment.projectId),
      });
      return { repository, ours: true, earlier: null, fresh: true };
    } catch (error) {
      if (!(error instanceof Refusal && error.says(/already exists/i))) throw error;
      // It was not there a moment ago: our own request made it and the answer was lost, or the token does not see it.
      const made = await client.repository(place);
      if (made && isOurs(made)) return opened(made, null);
      throw made ? nameTaken(made) : error;
    }
  }

  function opened(repository: Repository, earlier: Publication | null): Home {
    const name = nameOf(repository);
    if (repository.archived)
      throw new ProviderError(
        "REJECTED",
        `${name} is archived, so nothing can be published to it. Unarchive it, or choose another repository.`,
        { helpUrl: local ? null : `${repository.url}/settings` },
      );
    if (!repository.mayWrite)
      throw new ProviderError(
        "PERMISSION_MISSING",
        `${user.login} may read ${name} but not write to it. Ask its owner for write access, or choose another repository.`,
      );
    const ours = isOurs(repository);
    return { repository, ours, earlier, fresh: ours && Date.now() - repository.createdAt < FRESH_MS };
  }

  function strangersPlace(place: Place): string {
    return local
      ? `${nameOf(place)} was not found: on this machine there are only repositories of your own. Name it without the owner, "${place.repo}". Nothing was changed.`
      : `${nameOf(place)} was not found, or the token cannot see it. A repository of an organization or of another account has to be made on GitHub first. Nothing was changed.`;
  }

  function nameTaken(place: Place) {
    return new ProviderError(
      "NAME_TAKEN",
      `${nameOf(place)} already exists ${atProvider(local)}. Publish into it, or choose another name. Nothing was changed.`,
    );
  }
}

interface PublishedPlace {
  readonly place: Place;
  readonly publication: Publication;
}

function publishedPlace({ publication }: Deployment): PublishedPlace | null {
  if (!publication?.owner || !publication.repository) return null;
  return { place: { owner: publication.owner, repo: publication.repository }, publication };
}
