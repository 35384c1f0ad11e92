import type { PlaceType } from "./places.tsx";

/** What the form holds: of both providers, so that looking at the other one loses nothing. */
export interface Fields {
  readonly repository: string;
  readonly branch: string;
  readonly private: boolean;
  readonly pages: boolean;
  readonly siteName: string;
  readonly draft: boolean;
}

/** Where it is published already, as far as the form cares. */
export interface KnownPlace {
  readonly owner?: string | null;
  readonly repository?: string | null;
  readonly branch?: string | null;
  readonly siteName?: string | null;
}

/** What the last deployment was asked for. */
export interface Asked {
  readonly repository?: string | null;
  readonly branch?: string | null;
  readonly private?: boolean | null;
  readonly pages?: boolean | null;
  readonly siteName?: string | null;
  readonly draft?: boolean | null;
}

export interface Known {
  readonly name: string;
  readonly githubBranch: string;
  readonly place: KnownPlace | null;
  readonly asked: Asked | null;
  /** The token may write to public repositories alone: a private one would be refused. */
  readonly publicOnly?: boolean;
  /** The last one was published: then the place counts more than the wish. */
  readonly published: boolean;
}

/** Letters with no plain one inside of them, spelt as the server spells them. */
const spelt: Readonly<Record<string, string>> = {
  ...{ ä: "ae", ö: "oe", ü: "ue", ß: "ss", æ: "ae", œ: "oe" },
  ...{ ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" },
};
const plain = (name: string): string =>
  name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüßæœøłđðþı]/g, (letter) => spelt[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
const hyphened = (name: string): string => name.replace(/[^a-z0-9]+/g, "-");
const MAX_REPOSITORY = 60;
const MAX_SITE = 37;

/** What the server calls a repository, or a site, that nobody has named. */
export const defaultRepository = (name: string): string =>
  hyphened(plain(name).replaceAll("&", " and "))
    .slice(0, MAX_REPOSITORY)
    .replace(/^-+|-+$/g, "") || "my-site";
/** Empty where nothing is left of the name: then one is made up. */
export const defaultSite = (name: string): string =>
  hyphened(plain(name)).replace(/^-+/, "").slice(0, MAX_SITE).replace(/-+$/, "");

/** Scopes of a classic token; a fine-grained one has none that could be looked at. */
export const isPublicOnly = (scopes: readonly string[] | null | undefined): boolean =>
  scopes != null && scopes.includes("public_repo") && !scopes.includes("repo");

/** What the form starts from: where it is published, what was asked for last, or what the project is called. */
export const initialFields = ({
  name,
  githubBranch,
  place,
  asked,
  publicOnly = false,
  published,
}: Known): Fields => {
  const either = (wish: string | null | undefined, fact: string | null | undefined): string | null =>
    (published ? (fact ?? wish) : (wish ?? fact)) ?? null;
  return {
    repository: either(asked?.repository, place?.repository) ?? defaultRepository(name),
    branch: either(asked?.branch, place?.branch) ?? githubBranch,
    private: asked?.private ?? !publicOnly,
    pages: asked?.pages ?? false,
    siteName: either(asked?.siteName, place?.siteName) ?? defaultSite(name),
    draft: published ? false : (asked?.draft ?? false),
  };
};

const repositoryOf = (place: KnownPlace | null): readonly string[] =>
  place?.repository ? [place.repository, `${place.owner ?? ""}/${place.repository}`] : [];

/** Whether the form names the repository that is known already: whether it is private was settled when it was made. */
export const isKnownRepository = (fields: Fields, place: KnownPlace | null): boolean =>
  repositoryOf(place).includes(fields.repository.trim());

/** Whether the form names the place itself: only then what is live there is what would be replaced. */
export const isAtPlace = (type: PlaceType, fields: Fields, place: KnownPlace | null): boolean =>
  type === "GITHUB"
    ? isKnownRepository(fields, place) && fields.branch.trim() === place?.branch
    : ["", place?.siteName].includes(fields.siteName.trim());

/** The fields of one deployment. What is left out is the server's to choose: the place it knows, or the default. */
export const deployFields = (
  type: PlaceType,
  fields: Fields,
  { name, place, asked }: Omit<Known, "published" | "githubBranch">,
) => {
  if (type === "GITHUB") {
    const repository = fields.repository.trim();
    const branch = fields.branch.trim();
    const known = isKnownRepository(fields, place);
    // A repository of this name that is not ours is only used by who names it: the default is not a name that was given.
    const named =
      repository !== "" &&
      !known &&
      (place?.repository != null ||
        repository === asked?.repository ||
        repository !== defaultRepository(name));
    return {
      ...(named && { repository }),
      // Named also where it is the one of now: the row then tells where it went, whatever is written later.
      ...(branch !== "" && { branch }),
      ...(!known && { private: fields.private }),
      pages: fields.pages,
    };
  }
  const siteName = fields.siteName.trim();
  // A default name that somebody else has is made a little longer; one that was given is not.
  const given =
    siteName !== place?.siteName &&
    (place?.siteName != null || siteName === asked?.siteName || siteName !== defaultSite(name));
  return {
    ...(siteName !== "" && given && { siteName }),
    draft: fields.draft,
  };
};

/** Which fields belong to a provider: what was typed for the other is no change. */
const fieldsOf = {
  GITHUB: ["repository", "branch", "private", "pages"],
  NETLIFY: ["siteName", "draft"],
} as const satisfies Record<PlaceType, readonly (keyof Fields)[]>;

/** What was typed for the other provider alone. */
export const withoutFields = (type: PlaceType, typed: Partial<Fields>): Partial<Fields> => {
  const kept = { ...typed };
  for (const field of fieldsOf[type]) delete kept[field];
  return kept;
};

/** Whether something was changed that the last deployment did not have. */
export const isChanged = (type: PlaceType, fields: Fields, initial: Fields): boolean =>
  fieldsOf[type].some((field) => fields[field] !== initial[field]);
