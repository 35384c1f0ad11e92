/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends " $fragmentName" | "__typename" ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from "@graphql-typed-document-node/core";
/** What a call of the model was for. */
export type CallPurpose =
  /** To answer the message: the first call of an attempt. */
  | "ANSWER"
  /** To go on with an answer that broke off. */
  | "CONTINUE"
  /** To ask again for edits that did not fit the code. */
  | "EDITS"
  /** To ask for a whole file instead of edits. */
  | "FILE"
  /** To put right what was found wrong in the code. */
  | "REPAIR";

/** The deployment to cancel. */
export type CancelDeploymentInput = {
  /** The deployment, a UUID. */
  id: string | number;
};

/** Who wrote a message. */
export type ChatRole =
  /** The model. */
  | "ASSISTANT"
  /** The person. */
  | "USER";

/** One of a site's three files. */
export type CodeFile =
  /** The styles, styles.css. */
  | "CSS"
  /** The page, index.html. */
  | "HTML"
  /** The behaviour, script.js. */
  | "JAVASCRIPT";

/** An account to connect. */
export type ConnectIntegrationInput = {
  /** The provider. */
  provider: DeploymentType;
  /** A personal access token, at most 1,000 characters; white space around it is dropped, inside it is INVALID. `Provider.tokenUrl` is where it is made. */
  token: string;
};

/** The new project. */
export type CreateProjectInput = {
  /** A note about it, at most 2000 characters. */
  description?: string | null | undefined;
  /** 1 to 255 characters of your choice, kept for 24 hours: the same key with the same input gives the same result instead of a second one; with another input it is a CONFLICT. */
  idempotencyKey?: string | null | undefined;
  /** 1 to 255 characters; spaces around it are dropped. */
  name: string;
};

/** The confirmation that an account is to be deleted. */
export type DeleteAccountInput = {
  /** The account's e-mail address (of an account without one its id), typed again. */
  confirmEmail: string;
};

/** The project to delete, with its conversation, versions and deployments. */
export type DeleteProjectInput = {
  /** The project, a UUID. */
  id: string | number;
};

/** What to publish, and where. */
export type DeployProjectInput = {
  /** GitHub: the branch to write, a valid git branch name of at most 255 characters. Left out: `Project.githubBranch`. */
  branch?: string | null | undefined;
  /** Netlify: publish at an address of its own, and leave the site as it is. */
  draft?: boolean | null | undefined;
  /** 1 to 255 characters of your choice, kept for 24 hours: the same key with the same input gives the same deployment instead of a second one; with another input it is a CONFLICT. */
  idempotencyKey?: string | null | undefined;
  /** GitHub: whether GitHub Pages is switched on, so that the site has an address of its own. For a private repository GitHub wants a paid plan. */
  pages?: boolean | null | undefined;
  /** GitHub: whether a repository that is made is private. Left out: private, unless `pages` is asked for. */
  private?: boolean | null | undefined;
  /** The project, a UUID. */
  projectId: string | number;
  /** GitHub: the repository, as `name` or `owner/name`; 1 to 100 letters (a to z), digits, hyphens, underscores and dots. It is made if it does not exist. Left out: the one used before, else a name made from the project's. An existing repository with other files is used only when it is named here, and nothing of it is deleted; files of the same names as the site's are replaced. */
  repository?: string | null | undefined;
  /** Netlify: an earlier successful deployment of this project, a UUID, that is put back at once, with the version it published. Not together with `versionId`, `draft` or `siteName`, nor with another `target` than its own. On GitHub publish the earlier version instead. */
  restoreDeploymentId?: string | number | null | undefined;
  /** Netlify: the site's name, 1 to 37 small letters (a to z), digits and single hyphens between them. Left out: the site used before, else a name made from the project's. */
  siteName?: string | null | undefined;
  /** Left out: the provider itself if an account is connected, also one whose token stopped working, which is then INTEGRATION_INACTIVE; else this machine if the operator allows it. A deployment that fails at the provider never becomes one on this machine. */
  target?: DeploymentTarget | null | undefined;
  /** The provider. */
  type: DeploymentType;
  /** The version to publish, a UUID, of the same project. Left out: the current one. */
  versionId?: string | number | null | undefined;
};

/** Why a deployment failed. */
export type DeploymentErrorCode =
  /** The project was archived before its turn came. */
  | "ARCHIVED"
  /** The branch is protected. Choose another one. */
  | "BRANCH_PROTECTED"
  /** Someone else changed the branch while it was written, more than once. Nothing was overwritten. */
  | "CHANGED_MEANWHILE"
  /** The account was disconnected after the deployment was asked for. */
  | "DISCONNECTED"
  /** Something went wrong on our side. It is in your error log. */
  | "INTERNAL"
  /** The server stopped while it was under way, and could not go on. */
  | "INTERRUPTED"
  /** The provider does not accept the name. */
  | "NAME_INVALID"
  /** The name is in use. Choose another one, or name the existing one explicitly. */
  | "NAME_TAKEN"
  /** The repository or site does not exist, or the token cannot see it. */
  | "NOT_FOUND"
  /** The token lacks a permission; the message names it. */
  | "PERMISSION_MISSING"
  /** The provider asks to slow down; `retryAt` says until when. */
  | "RATE_LIMITED"
  /** The provider refused for another reason; its words are in the message. */
  | "REJECTED"
  /** The organisation wants the token to be authorised first; `helpUrl` leads there. */
  | "SSO_REQUIRED"
  /** It took longer than it may. */
  | "TIMED_OUT"
  /** The provider refused the token, or it cannot be opened any more. Connect the account again. */
  | "TOKEN_INVALID"
  /** The server was stopped several times while it was under way. */
  | "TOO_MANY_ATTEMPTS"
  /** The provider could not be reached, or did not work. */
  | "UNREACHABLE";

/** Which deployments to return: those that match everything given. */
export type DeploymentFilter = {
  /** Only those of this status. */
  status?: DeploymentStatus | null | undefined;
  /** Only those to this target. */
  target?: DeploymentTarget | null | undefined;
  /** Only those to this provider. */
  type?: DeploymentType | null | undefined;
};

/** How far a deployment is. */
export type DeploymentStatus =
  /** The person cancelled it before visitors saw anything of it. */
  | "CANCELLED"
  /** It could not be published; `errorMessage` says why and what to do. */
  | "FAILED"
  /** It is under way; `step` says what is being done. */
  | "IN_PROGRESS"
  /** It waits for its turn. */
  | "PENDING"
  /** It is published. */
  | "SUCCESS";

/** Whether a deployment leaves this machine. */
export type DeploymentTarget =
  /** The stand-in on this machine, for trying it out without an account. It is not GitHub or Netlify. */
  | "LOCAL"
  /** The provider itself. */
  | "REMOTE";

/** The provider at which a site is published. */
export type DeploymentType =
  /** In a repository on GitHub. */
  | "GITHUB"
  /** As a site on Netlify. */
  | "NETLIFY";

/** How far a connection by a code is. */
export type DeviceConnectionStatus =
  /** The account is connected. */
  | "CONNECTED"
  /** The person refused it at the provider. */
  | "DENIED"
  /** The code was not typed in time. */
  | "EXPIRED"
  /** It did not work; `message` says why. */
  | "FAILED"
  /** The code is to be typed at the provider. */
  | "WAITING";

/** The account to disconnect. */
export type DisconnectIntegrationInput = {
  /** The provider. */
  provider: DeploymentType;
};

/** The project to copy: its name, description and current code. Nothing else comes along. */
export type DuplicateProjectInput = {
  /** The project, a UUID. */
  id: string | number;
  /** 1 to 255 characters of your choice, kept for 24 hours: the same key with the same input gives the same result instead of a second one; with another input it is a CONFLICT. */
  idempotencyKey?: string | null | undefined;
  /** The copy's name, 1 to 255 characters. Without it: the original's name and the word copy. */
  name?: string | null | undefined;
};

/** Which errors to return: those that match everything given. */
export type ErrorLogFilter = {
  /** Only errors of this project, a UUID. */
  projectId?: string | number | null | undefined;
  /** true: only those put away. false: only open ones. Without it: both. */
  resolved?: boolean | null | undefined;
  /** Only errors from here. */
  source?: ErrorSource | null | undefined;
  /** Only errors of this type. At most 100 characters. */
  type?: string | null | undefined;
};

/** Where an error happened. */
export type ErrorSource =
  /** In a page of yours, while it was shown. */
  | "PREVIEW"
  /** In the server, while it worked for you. */
  | "SERVER";

/** The three files of a site, complete. */
export type GeneratedCodeInput = {
  /** The styles, styles.css. At most 1 MiB of UTF-8, unless the operator set another limit. */
  css: string;
  /** The page, index.html. At most 1 MiB of UTF-8, unless the operator set another limit. */
  html: string;
  /** The behaviour, script.js. At most 1 MiB of UTF-8, unless the operator set another limit. */
  javascript: string;
};

/** Why a generation failed or is incomplete. */
export type GenerationErrorCode =
  /** An edit of the model did not fit the code, so it was not applied. */
  | "EDIT_FAILED"
  /** Something went wrong in the server. */
  | "INTERNAL"
  /** The model's code could not be used. */
  | "INVALID_CODE"
  /** The model's provider refused the key. The operator has to look at it. */
  | "MODEL_AUTH"
  /** The connection to the model broke off. */
  | "MODEL_INTERRUPTED"
  /** The answer reached the model's longest length. */
  | "MODEL_LENGTH"
  /** The provider does not know the model. The operator has to look at it. */
  | "MODEL_NOT_FOUND"
  /** The provider accepts no more requests for now. Try again later. */
  | "MODEL_RATE_LIMITED"
  /** The provider refused the request. */
  | "MODEL_REJECTED"
  /** The model stopped sending. */
  | "MODEL_STALLED"
  /** The provider cannot be reached or has a fault. */
  | "MODEL_UNAVAILABLE"
  /** The tokens of the month were used up on the way. `Viewer.quota` says when there are more. */
  | "QUOTA_EXCEEDED"
  /** The code grew beyond the limit. */
  | "TOO_LARGE"
  /** It was begun three times and interrupted each time. */
  | "TOO_MANY_ATTEMPTS";

/** What the model is asked to do. */
export type GenerationMode =
  /** Change the site. */
  | "BUILD"
  /** Talk about it; the code stays as it is. */
  | "DISCUSS";

/** How far a generation is. */
export type GenerationStatus =
  /** The person stopped it. What had been written is the answer; no version was made. */
  | "CANCELLED"
  /** The answer is complete. */
  | "COMPLETED"
  /** It could not be done. `error` says why; it can be tried again. */
  | "FAILED"
  /** The model's answer broke off or could not all be used; what was usable is kept. */
  | "INCOMPLETE"
  /** It waits for its turn. */
  | "QUEUED"
  /** The model is writing. */
  | "RUNNING";

/** A site to become a new version: a zip archive, or one HTML file. */
export type ImportCodeInput = {
  /** The version that was looked at, a UUID. If it is no longer the current one, nothing is saved. Left out or null: saved on top of whatever is current. */
  baseVersionId?: string | number | null | undefined;
  /** The file in Base64, at most 3 MiB before it is encoded, unless the operator set another limit. A zip holds at most 200 entries of at most 3 MiB together: index.html at the top or in one folder, with styles.css and script.js beside it, or else the only .css and the only .js. The rest is left out. Of an HTML file inline styles and scripts become styles.css and script.js. Text is UTF-8. */
  content: string;
  /** The file's name, at most 255 characters. What the file is is told by its content. */
  fileName: string;
  /** The project, a UUID. */
  projectId: string | number;
};

/** How a call of the model ended. */
export type ModelCallStatus =
  /** The model, its provider or the connection failed. */
  | "FAILED"
  /** The server that made it ended first, or it was never made: the quota was used up, say. */
  | "LOST"
  /** The model answered. */
  | "OK"
  /** It has not ended. */
  | "RUNNING"
  /** The person stopped it. */
  | "STOPPED";

/** Which end of an order comes first. */
export type OrderDirection =
  /** Oldest first, or A to Z. */
  | "ASC"
  /** Newest first, or Z to A. */
  | "DESC";

/** Which projects to return: those that match everything given. */
export type ProjectFilter = {
  /** Only projects of this status. */
  status?: ProjectStatus | null | undefined;
  /** Only projects whose name or description contains this, whatever the case. At most 200 characters. */
  text?: string | null | undefined;
};

/** How to sort projects. Without it: those that changed last come first. */
export type ProjectOrder = {
  /** Which end comes first. */
  direction?: OrderDirection;
  /** What to sort by. */
  field?: ProjectOrderField;
};

/** What projects are sorted by. */
export type ProjectOrderField =
  /** When they were created. */
  | "CREATED_AT"
  /** Their name. */
  | "NAME"
  /** When they last changed. */
  | "UPDATED_AT";

/** Where a project is in its life. */
export type ProjectStatus =
  /** It has at least one version. A project becomes active with its first. */
  | "ACTIVE"
  /** Put away and read-only. Setting another status brings it back. */
  | "ARCHIVED"
  /** Nothing has been made yet: there is no version. */
  | "DRAFT";

/** In whose name a part of a prompt speaks. */
export type PromptRole =
  /** The model: what it answered before. */
  | "ASSISTANT"
  /** Roseram Builder: the instructions. */
  | "SYSTEM"
  /** The person: the request, with the code it is about. */
  | "USER";

/** An error that a page threw while it was shown. */
export type ReportPreviewErrorInput = {
  /** The line it happened in, 1 or more. */
  line?: number | null | undefined;
  /** What the page said. Control characters are dropped, and so is all beyond 500 characters. */
  message: string;
  /** The project whose page it is, a UUID. */
  projectId: string | number;
  /** The version that was shown, a UUID; null if it was no version yet. */
  versionId?: string | number | null | undefined;
};

/** The error to put away. */
export type ResolveErrorLogInput = {
  /** The error, a UUID. */
  id: string | number;
};

/** The version to bring back. */
export type RestoreVersionInput = {
  /** The version, a UUID. */
  versionId: string | number;
};

/** The deployment to try again. */
export type RetryDeploymentInput = {
  /** The deployment, a UUID. */
  id: string | number;
};

/** The generation to try again. */
export type RetryGenerationInput = {
  /** The generation, a UUID. */
  id: string | number;
};

/** Code that a person edited, to become a new version. */
export type SaveCodeInput = {
  /** The version that was edited, a UUID. If it is no longer the current one, nothing is saved. Left out or null: saved on top of whatever is current. */
  baseVersionId?: string | number | null | undefined;
  /** The three files, complete. Unchanged code makes no new version. */
  code: GeneratedCodeInput;
  /** The project, a UUID. */
  projectId: string | number;
};

/** A message for the model. */
export type SendMessageInput = {
  /** The message, 1 to 32,000 characters, unless the operator set another limit. */
  content: string;
  /** 1 to 255 characters of your choice, kept for 24 hours: the same key with the same input gives the same message and generation instead of new ones; with another input it is a CONFLICT. */
  idempotencyKey?: string | null | undefined;
  /** What the model is to do. */
  mode?: GenerationMode;
  /** The project, a UUID. */
  projectId: string | number;
};

/** Why text and code are given whole. */
export type SnapshotReason =
  /** A repair changed what had been shown. */
  | "REPAIRED"
  /** The model's work was begun anew after an interruption; what was shown no longer stands. */
  | "RESTARTED"
  /** The events up to here are not sent one by one: they are folded into this one. */
  | "RESUMED";

/** The generation to stop. */
export type StopGenerationInput = {
  /** The generation, a UUID. */
  id: string | number;
};

/** Preferences to change. */
export type UpdatePreferencesInput = {
  /** An object with what changes, merged into what is set; null removes a preference. Known are `theme` (system, light, dark), `model` (one of `Viewer.models`), `instructions` (up to 4,000 characters that go with every message), `tone` (plain, friendly, formal, playful) and `language` (a BCP 47 tag) of answers, `editor` { `fontSize` (11 to 20), `wrap`, `tabSize` (2, 4), `lineNumbers` }, `previewWidth` (desktop, tablet, phone), `singleKeys`, `suggestions`, `installationExplained`, `chatWidth` (340 to 560). Anything else is INVALID, and then nothing is changed. */
  preferences: Record<string, unknown>;
};

/** What to change. Fields that are left out stay as they are. */
export type UpdateProjectInput = {
  /** At most 2000 characters; null removes it. */
  description?: string | null | undefined;
  /** The branch that deployments to GitHub write: a valid git branch name of at most 255 characters. Not null. */
  githubBranch?: string | null | undefined;
  /** The project, a UUID. */
  id: string | number;
  /** 1 to 255 characters; spaces around it are dropped. Not null. */
  name?: string | null | undefined;
  /** Whether its pages may load pictures from other hosts in the preview. Not null. */
  remoteImages?: boolean | null | undefined;
  /** ARCHIVED puts the project away. DRAFT or ACTIVE bring it back: as ACTIVE if it has a version, else as DRAFT. Not null. */
  status?: ProjectStatus | null | undefined;
};

/** Why a mutation changed nothing, in a form a program can branch on. */
export type UserErrorCode =
  /** The project is archived, and archived projects are read-only. */
  | "ARCHIVED"
  /** Something newer exists than what the change was based on. It is part of the payload. */
  | "CONFLICT"
  /** The project is being published there already. It is part of the payload. */
  | "DEPLOYMENT_RUNNING"
  /** The model is at work in this project. Wait for it, or stop it. */
  | "GENERATION_RUNNING"
  /** The provider refused the stored token. Connect the account again. */
  | "INTEGRATION_INACTIVE"
  /** The value is not one that can be accepted; the message says why. */
  | "INVALID"
  /** The account holds as many as it may. */
  | "LIMIT_REACHED"
  /** The operator does not let this machine be published to. */
  | "LOCAL_NOT_ALLOWED"
  /** What the input refers to does not exist. */
  | "NOT_FOUND"
  /** No account is connected at the provider. */
  | "NO_INTEGRATION"
  /** The project has no version yet, so there is nothing to publish. */
  | "NO_VERSION"
  /** The provider could not be asked. Nothing was changed; try again. */
  | "PROVIDER_UNREACHABLE"
  /** The provider asks to slow down; the message says until when. */
  | "RATE_LIMITED"
  /** The value is empty. */
  | "REQUIRED"
  /** The provider does not accept the token. */
  | "TOKEN_INVALID"
  /** The value is longer than the limit; the message names it. */
  | "TOO_LONG";

/** How a version came to be. */
export type VersionOrigin =
  /** It came along when the project was duplicated. */
  | "DUPLICATE"
  /** The model made it. */
  | "GENERATION"
  /** It came from a file. */
  | "IMPORT"
  /** A person edited the code and saved it. */
  | "MANUAL"
  /** An earlier version was brought back. */
  | "RESTORE";

export type PreviewTab_ProjectFragment = {
  id: string;
  name: string;
  status: ProjectStatus;
  remoteImages: boolean;
  code: { html: string; css: string; javascript: string };
  currentVersion: { id: string; number: number } | null;
  activeGeneration: { id: string } | null;
} & { " $fragmentName"?: "PreviewTab_ProjectFragment" };

export type PartCodeQueryVariables = Exact<{
  id: string | number;
}>;

export type PartCodeQuery = {
  generation: {
    id: string;
    status: GenerationStatus;
    code: { html: string; css: string; javascript: string };
  } | null;
};

export type TopBar_ProjectFragment = {
  id: string;
  name: string;
  status: ProjectStatus;
  publications: Array<{
    type: DeploymentType;
    target: DeploymentTarget;
    url: string | null;
    deployment: { id: string } | null;
  }>;
  stats: { messageCount: number };
  currentVersion: { id: string; number: number } | null;
} & { " $fragmentName"?: "TopBar_ProjectFragment" };

export type Builder_ProjectFragment = {
  id: string;
  name: string;
  status: ProjectStatus;
  updatedAt: string;
  lastGenerated: string | null;
  remoteImages: boolean;
  code: { html: string; css: string; javascript: string };
  currentVersion: { id: string; number: number } | null;
  activeGeneration: { id: string } | null;
} & { " $fragmentName"?: "Builder_ProjectFragment" };

export type BuilderProjectQueryVariables = Exact<{
  id: string | number;
}>;

export type BuilderProjectQuery = {
  project:
    | ({
        id: string;
        netlifyUrl: string | null;
        githubUrl: string | null;
        name: string;
        status: ProjectStatus;
        updatedAt: string;
        lastGenerated: string | null;
        remoteImages: boolean;
        code: { html: string; css: string; javascript: string };
        currentVersion: { id: string; number: number } | null;
        activeGeneration: { id: string } | null;
      } & { " $fragmentRefs"?: { TopBar_ProjectFragment: TopBar_ProjectFragment } })
    | null;
};

export type BuilderProjectUpdatedSubscriptionVariables = Exact<{
  projectId: string | number;
}>;

export type BuilderProjectUpdatedSubscription = {
  projectUpdated: {
    id: string;
    name: string;
    status: ProjectStatus;
    updatedAt: string;
    lastGenerated: string | null;
    remoteImages: boolean;
    code: { html: string; css: string; javascript: string };
    currentVersion: { id: string; number: number } | null;
    activeGeneration: { id: string } | null;
  };
};

export type RestoreVersionMutationVariables = Exact<{
  input: RestoreVersionInput;
}>;

export type RestoreVersionMutation = {
  restoreVersion: {
    version: { id: string; number: number } | null;
    project: {
      id: string;
      name: string;
      status: ProjectStatus;
      updatedAt: string;
      lastGenerated: string | null;
      remoteImages: boolean;
      code: { html: string; css: string; javascript: string };
      currentVersion: { id: string; number: number } | null;
      activeGeneration: { id: string } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; message: string }>;
  };
};

export type GenerationEndQueryVariables = Exact<{
  id: string | number;
}>;

export type GenerationEndQuery = {
  generation:
    | ({
        id: string;
        status: GenerationStatus;
        version: { id: string; number: number } | null;
        message: { id: string; generation: { id: string } | null };
        project: {
          id: string;
          name: string;
          status: ProjectStatus;
          updatedAt: string;
          lastGenerated: string | null;
          remoteImages: boolean;
          code: { html: string; css: string; javascript: string };
          currentVersion: { id: string; number: number } | null;
          activeGeneration: { id: string } | null;
        };
      } & { " $fragmentRefs"?: { Answer_GenerationFragment: Answer_GenerationFragment } })
    | null;
};

export type Answer_GenerationFragment = ({
  id: string;
  status: GenerationStatus;
  mode: GenerationMode;
  createdAt: string;
  finishedAt: string | null;
  stopRequested: boolean;
  error: { code: GenerationErrorCode; message: string } | null;
  usage: { totalTokens: number; estimated: boolean } | null;
  baseVersion: { id: string; number: number } | null;
  version: { id: string; number: number } | null;
} & { " $fragmentRefs"?: { AnswerReport_GenerationFragment: AnswerReport_GenerationFragment } }) & {
  " $fragmentName"?: "Answer_GenerationFragment";
};

export type AnswerReport_GenerationFragment = {
  id: string;
  report: {
    blocks: number;
    applied: number;
    wholeFiles: number;
    calls: number;
    repairs: number;
    continues: number;
    steps: { exact: number; trailingSpace: number; indentation: number; unicode: number };
    warnings: Array<{ code: string; file: CodeFile | null; message: string }>;
  } | null;
} & { " $fragmentName"?: "AnswerReport_GenerationFragment" };

export type SentCallsQueryVariables = Exact<{
  id: string | number;
}>;

export type SentCallsQuery = {
  generation: {
    id: string;
    model: string;
    calls: Array<{
      attempt: number;
      number: number;
      purpose: CallPurpose;
      status: ModelCallStatus;
      inputTokens: number | null;
      outputTokens: number | null;
      estimated: boolean;
      durationMs: number | null;
      prompt: Array<{ role: PromptRole; content: string }>;
    }>;
  } | null;
};

export type AnswerCodeQueryVariables = Exact<{
  id: string | number;
}>;

export type AnswerCodeQuery = {
  generation: {
    id: string;
    text: string;
    code: { html: string; css: string; javascript: string };
    baseVersion: { id: string; code: { html: string; css: string; javascript: string } } | null;
    version: { id: string; code: { html: string; css: string; javascript: string } } | null;
  } | null;
};

export type ConversationQueryVariables = Exact<{
  projectId: string | number;
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}>;

export type ConversationQuery = {
  project: {
    id: string;
    messages: {
      edges: Array<{
        cursor: string;
        node: {
          id: string;
          role: ChatRole;
          content: string;
          createdAt: string;
          generation:
            | ({
                id: string;
                status: GenerationStatus;
                mode: GenerationMode;
                error: { code: GenerationErrorCode } | null;
                baseVersion: { id: string; number: number } | null;
                version: { id: string; number: number } | null;
              } & { " $fragmentRefs"?: { Answer_GenerationFragment: Answer_GenerationFragment } })
            | null;
        };
      }>;
      pageInfo: {
        startCursor: string | null;
        endCursor: string | null;
        hasPreviousPage: boolean;
        hasNextPage: boolean;
      };
    };
  } | null;
};

export type ReportPreviewErrorMutationVariables = Exact<{
  input: ReportPreviewErrorInput;
}>;

export type ReportPreviewErrorMutation = {
  reportPreviewError: {
    errorLog: { id: string; count: number } | null;
    userErrors: Array<{ code: UserErrorCode; message: string }>;
  };
};

export type VersionsBehindQueryVariables = Exact<{
  projectId: string | number;
}>;

export type VersionsBehindQuery = {
  project: {
    id: string;
    currentVersion: { id: string; number: number } | null;
    versions: { nodes: Array<{ id: string; number: number }> };
  } | null;
};

export type GenerationStartQueryVariables = Exact<{
  id: string | number;
}>;

export type GenerationStartQuery = {
  generation: {
    id: string;
    status: GenerationStatus;
    mode: GenerationMode;
    text: string;
    lastSeq: number;
    attempt: number;
    createdAt: string;
    code: { html: string; css: string; javascript: string };
    baseVersion: {
      id: string;
      number: number;
      code: { html: string; css: string; javascript: string };
    } | null;
  } | null;
};

export type GenerationEventsSubscriptionVariables = Exact<{
  generationId: string | number;
  after: number;
}>;

export type GenerationEventsSubscription = {
  generationEvents:
    | { __typename: "CodeDelta"; file: CodeFile; text: string; seq: number }
    | { __typename: "CodeReplaced"; file: CodeFile; text: string; seq: number }
    | { __typename: "CodeSpliced"; file: CodeFile; at: number; remove: number; text: string; seq: number }
    | { __typename: "GenerationFinished"; seq: number }
    | {
        __typename: "GenerationSnapshot";
        reason: SnapshotReason;
        attempt: number;
        text: string;
        seq: number;
        code: { html: string; css: string; javascript: string };
      }
    | { __typename: "TextDelta"; text: string; seq: number };
};

export type PromptTokensQueryVariables = Exact<{
  projectId: string | number;
}>;

export type PromptTokensQuery = { project: { id: string; build: number; discuss: number } | null };

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;

export type SendMessageMutation = {
  sendMessage: {
    generation: {
      id: string;
      status: GenerationStatus;
      project: { id: string; activeGeneration: { id: string } | null };
    } | null;
    message: { id: string } | null;
    userErrors: Array<{ code: UserErrorCode; message: string }>;
  };
};

export type RetryGenerationMutationVariables = Exact<{
  input: RetryGenerationInput;
}>;

export type RetryGenerationMutation = {
  retryGeneration: {
    generation: {
      id: string;
      status: GenerationStatus;
      project: { id: string; activeGeneration: { id: string } | null };
    } | null;
    userErrors: Array<{ code: UserErrorCode; message: string }>;
  };
};

export type StopGenerationMutationVariables = Exact<{
  input: StopGenerationInput;
}>;

export type StopGenerationMutation = {
  stopGeneration: {
    generation: { id: string; status: GenerationStatus; stopRequested: boolean } | null;
    userErrors: Array<{ code: UserErrorCode; message: string }>;
  };
};

export type SaveStartMutationVariables = Exact<{
  input: SaveCodeInput;
}>;

export type SaveStartMutation = {
  saveCode: {
    version: { id: string; number: number } | null;
    project: {
      id: string;
      name: string;
      status: ProjectStatus;
      updatedAt: string;
      lastGenerated: string | null;
      remoteImages: boolean;
      code: { html: string; css: string; javascript: string };
      currentVersion: { id: string; number: number } | null;
      activeGeneration: { id: string } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; message: string }>;
  };
};

export type SaveCodeMutationVariables = Exact<{
  input: SaveCodeInput;
}>;

export type SaveCodeMutation = {
  saveCode: {
    version: { id: string; number: number; code: { html: string; css: string; javascript: string } } | null;
    project: {
      id: string;
      name: string;
      status: ProjectStatus;
      updatedAt: string;
      lastGenerated: string | null;
      remoteImages: boolean;
      code: { html: string; css: string; javascript: string };
      currentVersion: { id: string; number: number } | null;
      activeGeneration: { id: string } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string> | null; message: string }>;
  };
};

export type CommandProjectsQueryVariables = Exact<{
  first: number;
  filter?: ProjectFilter | null | undefined;
}>;

export type CommandProjectsQuery = {
  projects: { edges: Array<{ node: { id: string; name: string; status: ProjectStatus } }> };
};

export type DeployVersionsQueryVariables = Exact<{
  projectId: string | number;
}>;

export type DeployVersionsQuery = {
  project: {
    id: string;
    versions: { nodes: Array<{ id: string; number: number; createdAt: string }> };
  } | null;
};

export type Deployment_RowFragment = {
  id: string;
  type: DeploymentType;
  target: DeploymentTarget;
  status: DeploymentStatus;
  step: string | null;
  url: string | null;
  commitSha: string | null;
  commitUrl: string | null;
  deployId: string | null;
  errorCode: DeploymentErrorCode | null;
  errorMessage: string | null;
  helpUrl: string | null;
  retryable: boolean;
  retryAt: string | null;
  notice: string | null;
  attempt: number;
  cancelRequested: boolean;
  createdAt: string;
  updatedAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  options: {
    repository: string | null;
    branch: string | null;
    private: boolean | null;
    pages: boolean | null;
    siteName: string | null;
    draft: boolean | null;
    restores: { id: string } | null;
  };
  version: { id: string; number: number } | null;
} & { " $fragmentName"?: "Deployment_RowFragment" };

export type DeployPlacesQueryVariables = Exact<{
  projectId: string | number;
}>;

export type DeployPlacesQuery = {
  project: {
    id: string;
    name: string;
    githubBranch: string;
    githubUrl: string | null;
    netlifyUrl: string | null;
    latestDeployments: Array<{
      id: string;
      type: DeploymentType;
      target: DeploymentTarget;
      status: DeploymentStatus;
      step: string | null;
      url: string | null;
      commitSha: string | null;
      commitUrl: string | null;
      deployId: string | null;
      errorCode: DeploymentErrorCode | null;
      errorMessage: string | null;
      helpUrl: string | null;
      retryable: boolean;
      retryAt: string | null;
      notice: string | null;
      attempt: number;
      cancelRequested: boolean;
      createdAt: string;
      updatedAt: string;
      startedAt: string | null;
      finishedAt: string | null;
      options: {
        repository: string | null;
        branch: string | null;
        private: boolean | null;
        pages: boolean | null;
        siteName: string | null;
        draft: boolean | null;
        restores: { id: string } | null;
      };
      version: { id: string; number: number } | null;
    }>;
    publications: Array<{
      type: DeploymentType;
      target: DeploymentTarget;
      account: string | null;
      owner: string | null;
      repository: string | null;
      branch: string | null;
      siteName: string | null;
      url: string | null;
      cloneUrl: string | null;
      deployment: {
        id: string;
        url: string | null;
        createdAt: string;
        options: { pages: boolean | null };
        version: { id: string; number: number } | null;
      } | null;
    }>;
  } | null;
};

export type DeployProvidersQueryVariables = Exact<{ [key: string]: never }>;

export type DeployProvidersQuery = {
  viewer: {
    id: string;
    providers: Array<{
      type: DeploymentType;
      target: DeploymentTarget | null;
      localAllowed: boolean;
      integration: {
        id: string;
        account: string | null;
        scopes: Array<string> | null;
        isActive: boolean;
        invalidReason: string | null;
        updatedAt: string;
      } | null;
    }>;
  } | null;
};

export type DeploymentUpdatedSubscriptionVariables = Exact<{
  projectId: string | number;
}>;

export type DeploymentUpdatedSubscription = {
  deploymentUpdated: {
    id: string;
    type: DeploymentType;
    target: DeploymentTarget;
    status: DeploymentStatus;
    step: string | null;
    url: string | null;
    commitSha: string | null;
    commitUrl: string | null;
    deployId: string | null;
    errorCode: DeploymentErrorCode | null;
    errorMessage: string | null;
    helpUrl: string | null;
    retryable: boolean;
    retryAt: string | null;
    notice: string | null;
    attempt: number;
    cancelRequested: boolean;
    createdAt: string;
    updatedAt: string;
    startedAt: string | null;
    finishedAt: string | null;
    options: {
      repository: string | null;
      branch: string | null;
      private: boolean | null;
      pages: boolean | null;
      siteName: string | null;
      draft: boolean | null;
      restores: { id: string } | null;
    };
    version: { id: string; number: number } | null;
  };
};

export type DeployProjectMutationVariables = Exact<{
  input: DeployProjectInput;
}>;

export type DeployProjectMutation = {
  deployProject: {
    deployment: {
      id: string;
      type: DeploymentType;
      target: DeploymentTarget;
      status: DeploymentStatus;
      step: string | null;
      url: string | null;
      commitSha: string | null;
      commitUrl: string | null;
      deployId: string | null;
      errorCode: DeploymentErrorCode | null;
      errorMessage: string | null;
      helpUrl: string | null;
      retryable: boolean;
      retryAt: string | null;
      notice: string | null;
      attempt: number;
      cancelRequested: boolean;
      createdAt: string;
      updatedAt: string;
      startedAt: string | null;
      finishedAt: string | null;
      options: {
        repository: string | null;
        branch: string | null;
        private: boolean | null;
        pages: boolean | null;
        siteName: string | null;
        draft: boolean | null;
        restores: { id: string } | null;
      };
      version: { id: string; number: number } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string> | null; message: string }>;
  };
};

export type RetryDeploymentMutationVariables = Exact<{
  input: RetryDeploymentInput;
}>;

export type RetryDeploymentMutation = {
  retryDeployment: {
    deployment: {
      id: string;
      type: DeploymentType;
      target: DeploymentTarget;
      status: DeploymentStatus;
      step: string | null;
      url: string | null;
      commitSha: string | null;
      commitUrl: string | null;
      deployId: string | null;
      errorCode: DeploymentErrorCode | null;
      errorMessage: string | null;
      helpUrl: string | null;
      retryable: boolean;
      retryAt: string | null;
      notice: string | null;
      attempt: number;
      cancelRequested: boolean;
      createdAt: string;
      updatedAt: string;
      startedAt: string | null;
      finishedAt: string | null;
      options: {
        repository: string | null;
        branch: string | null;
        private: boolean | null;
        pages: boolean | null;
        siteName: string | null;
        draft: boolean | null;
        restores: { id: string } | null;
      };
      version: { id: string; number: number } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string> | null; message: string }>;
  };
};

export type CancelDeploymentMutationVariables = Exact<{
  input: CancelDeploymentInput;
}>;

export type CancelDeploymentMutation = {
  cancelDeployment: {
    deployment: {
      id: string;
      type: DeploymentType;
      target: DeploymentTarget;
      status: DeploymentStatus;
      step: string | null;
      url: string | null;
      commitSha: string | null;
      commitUrl: string | null;
      deployId: string | null;
      errorCode: DeploymentErrorCode | null;
      errorMessage: string | null;
      helpUrl: string | null;
      retryable: boolean;
      retryAt: string | null;
      notice: string | null;
      attempt: number;
      cancelRequested: boolean;
      createdAt: string;
      updatedAt: string;
      startedAt: string | null;
      finishedAt: string | null;
      options: {
        repository: string | null;
        branch: string | null;
        private: boolean | null;
        pages: boolean | null;
        siteName: string | null;
        draft: boolean | null;
        restores: { id: string } | null;
      };
      version: { id: string; number: number } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string> | null; message: string }>;
  };
};

export type DeployHistoryQueryVariables = Exact<{
  projectId: string | number;
  first: number;
  after?: string | null | undefined;
  filter?: DeploymentFilter | null | undefined;
}>;

export type DeployHistoryQuery = {
  project: {
    id: string;
    deployments: {
      edges: Array<{
        cursor: string;
        node: {
          id: string;
          type: DeploymentType;
          target: DeploymentTarget;
          status: DeploymentStatus;
          step: string | null;
          url: string | null;
          commitSha: string | null;
          commitUrl: string | null;
          deployId: string | null;
          errorCode: DeploymentErrorCode | null;
          errorMessage: string | null;
          helpUrl: string | null;
          retryable: boolean;
          retryAt: string | null;
          notice: string | null;
          attempt: number;
          cancelRequested: boolean;
          createdAt: string;
          updatedAt: string;
          startedAt: string | null;
          finishedAt: string | null;
          options: {
            repository: string | null;
            branch: string | null;
            private: boolean | null;
            pages: boolean | null;
            siteName: string | null;
            draft: boolean | null;
            restores: { id: string } | null;
          };
          version: { id: string; number: number } | null;
        };
      }>;
      pageInfo: { endCursor: string | null; hasNextPage: boolean };
    };
  } | null;
};

export type ConnectGithubDeviceMutationVariables = Exact<{ [key: string]: never }>;

export type ConnectGithubDeviceMutation = {
  connectGithubDevice: {
    deviceConnection: {
      id: string;
      userCode: string;
      verificationUri: string;
      expiresAt: string;
      status: DeviceConnectionStatus;
      message: string | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; message: string }>;
  };
};

export type DeviceConnectionUpdatedSubscriptionVariables = Exact<{
  id: string | number;
}>;

export type DeviceConnectionUpdatedSubscription = {
  deviceConnectionUpdated: { id: string; status: DeviceConnectionStatus; message: string | null };
};

export type Providers_ViewerFragment = {
  id: string;
  providers: Array<{
    type: DeploymentType;
    target: DeploymentTarget | null;
    localAllowed: boolean;
    deviceFlow: boolean;
    tokenUrl: string;
    integration: {
      id: string;
      account: string | null;
      scopes: Array<string> | null;
      last4: string | null;
      isActive: boolean;
      validatedAt: string | null;
      expiresAt: string | null;
      invalidReason: string | null;
      notice: string | null;
      updatedAt: string;
    } | null;
  }>;
} & { " $fragmentName"?: "Providers_ViewerFragment" };

export type ProvidersQueryVariables = Exact<{ [key: string]: never }>;

export type ProvidersQuery = {
  viewer: {
    id: string;
    providers: Array<{
      type: DeploymentType;
      target: DeploymentTarget | null;
      localAllowed: boolean;
      deviceFlow: boolean;
      tokenUrl: string;
      integration: {
        id: string;
        account: string | null;
        scopes: Array<string> | null;
        last4: string | null;
        isActive: boolean;
        validatedAt: string | null;
        expiresAt: string | null;
        invalidReason: string | null;
        notice: string | null;
        updatedAt: string;
      } | null;
    }>;
  } | null;
};

export type ConnectIntegrationMutationVariables = Exact<{
  input: ConnectIntegrationInput;
}>;

export type ConnectIntegrationMutation = {
  connectIntegration: {
    integration: { id: string; account: string | null } | null;
    viewer: {
      id: string;
      providers: Array<{
        type: DeploymentType;
        target: DeploymentTarget | null;
        localAllowed: boolean;
        deviceFlow: boolean;
        tokenUrl: string;
        integration: {
          id: string;
          account: string | null;
          scopes: Array<string> | null;
          last4: string | null;
          isActive: boolean;
          validatedAt: string | null;
          expiresAt: string | null;
          invalidReason: string | null;
          notice: string | null;
          updatedAt: string;
        } | null;
      }>;
    };
    userErrors: Array<{ code: UserErrorCode; message: string }>;
  };
};

export type DisconnectIntegrationMutationVariables = Exact<{
  input: DisconnectIntegrationInput;
}>;

export type DisconnectIntegrationMutation = {
  disconnectIntegration: {
    viewer: {
      id: string;
      providers: Array<{
        type: DeploymentType;
        target: DeploymentTarget | null;
        localAllowed: boolean;
        deviceFlow: boolean;
        tokenUrl: string;
        integration: {
          id: string;
          account: string | null;
          scopes: Array<string> | null;
          last4: string | null;
          isActive: boolean;
          validatedAt: string | null;
          expiresAt: string | null;
          invalidReason: string | null;
          notice: string | null;
          updatedAt: string;
        } | null;
      }>;
    };
    userErrors: Array<{ code: UserErrorCode; message: string }>;
  };
};

export type SetRemoteImagesMutationVariables = Exact<{
  input: UpdateProjectInput;
}>;

export type SetRemoteImagesMutation = {
  updateProject: {
    project: { id: string; remoteImages: boolean } | null;
    userErrors: Array<{ message: string }>;
  };
};

export type OpenFaultsQueryVariables = Exact<{
  projectId: string | number;
}>;

export type OpenFaultsQuery = {
  viewer: {
    id: string;
    errorLogs: { nodes: Array<{ id: string; version: { id: string; number: number } | null }> };
  } | null;
};

export type VersionBeforeQueryVariables = Exact<{
  projectId: string | number;
}>;

export type VersionBeforeQuery = {
  project: { id: string; versions: { nodes: Array<{ id: string; number: number }> } } | null;
};

export type ProjectCardUpdatedSubscriptionVariables = Exact<{
  projectId: string | number;
}>;

export type ProjectCardUpdatedSubscription = {
  projectUpdated: { id: string } & {
    " $fragmentRefs"?: { ProjectCard_ProjectFragment: ProjectCard_ProjectFragment };
  };
};

export type ProjectCardDeployedSubscriptionVariables = Exact<{
  projectId: string | number;
}>;

export type ProjectCardDeployedSubscription = {
  deploymentUpdated: {
    id: string;
    status: DeploymentStatus;
    project: { id: string } & {
      " $fragmentRefs"?: { ProjectCard_ProjectFragment: ProjectCard_ProjectFragment };
    };
  };
};

export type MiniatureCodeQueryVariables = Exact<{
  id: string | number;
}>;

export type MiniatureCodeQuery = {
  project: {
    id: string;
    currentVersion: { id: string; code: { html: string; css: string; javascript: string } } | null;
  } | null;
};

export type PreviewOfProjectQueryVariables = Exact<{
  id: string | number;
}>;

export type PreviewOfProjectQuery = {
  project: {
    id: string;
    name: string;
    remoteImages: boolean;
    currentVersion: {
      id: string;
      number: number;
      code: { html: string; css: string; javascript: string };
    } | null;
  } | null;
};

export type PreviewUpdatedSubscriptionVariables = Exact<{
  projectId: string | number;
}>;

export type PreviewUpdatedSubscription = {
  projectUpdated: {
    id: string;
    name: string;
    remoteImages: boolean;
    currentVersion: {
      id: string;
      number: number;
      code: { html: string; css: string; javascript: string };
    } | null;
  };
};

export type ProjectCard_ProjectFragment = {
  id: string;
  name: string;
  status: ProjectStatus;
  updatedAt: string;
  remoteImages: boolean;
  publications: Array<{
    type: DeploymentType;
    target: DeploymentTarget;
    url: string | null;
    deployment: {
      id: string;
      url: string | null;
      createdAt: string;
      options: { pages: boolean | null };
    } | null;
  }>;
  latestDeployments: Array<{ id: string; status: DeploymentStatus; createdAt: string }>;
  currentVersion: { id: string; number: number } | null;
  activeGeneration: { id: string; status: GenerationStatus } | null;
  stats: { messageCount: number; totalTokens: number };
} & { " $fragmentName"?: "ProjectCard_ProjectFragment" };

export type ProjectCountsQueryVariables = Exact<{ [key: string]: never }>;

export type ProjectCountsQuery = {
  all: { totalCount: number };
  active: { totalCount: number };
  draft: { totalCount: number };
  archived: { totalCount: number };
};

export type CreateForImportMutationVariables = Exact<{
  input: CreateProjectInput;
}>;

export type CreateForImportMutation = {
  createProject: {
    project:
      | ({ id: string } & { " $fragmentRefs"?: { ProjectCard_ProjectFragment: ProjectCard_ProjectFragment } })
      | null;
    userErrors: Array<{ code: UserErrorCode; message: string }>;
  };
};

export type ImportCodeMutationVariables = Exact<{
  input: ImportCodeInput;
}>;

export type ImportCodeMutation = {
  importCode: {
    version: { id: string; number: number } | null;
    project:
      | ({
          id: string;
          code: { html: string; css: string; javascript: string };
          currentVersion: { id: string; number: number } | null;
        } & { " $fragmentRefs"?: { ProjectCard_ProjectFragment: ProjectCard_ProjectFragment } })
      | null;
    userErrors: Array<{ code: UserErrorCode; message: string }>;
  };
};

export type RemoveEmptyMutationVariables = Exact<{
  input: DeleteProjectInput;
}>;

export type RemoveEmptyMutation = { deleteProject: { deletedProjectId: string | null } };

export type UpdateProjectMutationVariables = Exact<{
  input: UpdateProjectInput;
}>;

export type UpdateProjectMutation = {
  updateProject: {
    project:
      | ({ id: string } & { " $fragmentRefs"?: { ProjectCard_ProjectFragment: ProjectCard_ProjectFragment } })
      | null;
    userErrors: Array<{ code: UserErrorCode; message: string }>;
  };
};

export type DuplicateProjectMutationVariables = Exact<{
  input: DuplicateProjectInput;
}>;

export type DuplicateProjectMutation = {
  duplicateProject: {
    project: { id: string; name: string } | null;
    userErrors: Array<{ code: UserErrorCode; message: string }>;
  };
};

export type DeleteProjectMutationVariables = Exact<{
  input: DeleteProjectInput;
}>;

export type DeleteProjectMutation = {
  deleteProject: {
    deletedProjectId: string | null;
    userErrors: Array<{ code: UserErrorCode; message: string }>;
  };
};

export type Standing_ProjectFragment = { currentVersion: { id: string } | null } & {
  " $fragmentName"?: "Standing_ProjectFragment";
};

export type ProjectsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ProjectFilter | null | undefined;
  orderBy: ProjectOrder;
}>;

export type ProjectsQuery = {
  projects: {
    edges: Array<{
      cursor: string;
      node: {
        id: string;
        activeGeneration: { id: string } | null;
        latestDeployments: Array<{ id: string; status: DeploymentStatus }>;
      } & { " $fragmentRefs"?: { ProjectCard_ProjectFragment: ProjectCard_ProjectFragment } };
    }>;
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
  };
};

export type CreateProjectMutationVariables = Exact<{
  input: CreateProjectInput;
}>;

export type CreateProjectMutation = {
  createProject: {
    project:
      | ({ id: string } & { " $fragmentRefs"?: { ProjectCard_ProjectFragment: ProjectCard_ProjectFragment } })
      | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string> | null; message: string }>;
  };
};

export type SendFirstMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;

export type SendFirstMessageMutation = {
  sendMessage: {
    generation: { id: string } | null;
    userErrors: Array<{ code: UserErrorCode; message: string }>;
  };
};

export type AccountStateQueryVariables = Exact<{ [key: string]: never }>;

export type AccountStateQuery = {
  viewer:
    | ({
        id: string;
        preferences: Record<string, unknown>;
        models: Array<string>;
        errorLogs: { totalCount: number };
      } & { " $fragmentRefs"?: { Quota_ViewerFragment: Quota_ViewerFragment } })
    | null;
};

export type ViewerUpdatedSubscriptionVariables = Exact<{ [key: string]: never }>;

export type ViewerUpdatedSubscription = {
  viewerUpdated: { id: string; preferences: Record<string, unknown>; errorLogs: { totalCount: number } } & {
    " $fragmentRefs"?: {
      Quota_ViewerFragment: Quota_ViewerFragment;
      Providers_ViewerFragment: Providers_ViewerFragment;
    };
  };
};

export type ModelsQueryVariables = Exact<{ [key: string]: never }>;

export type ModelsQuery = { viewer: { id: string; models: Array<string> } | null };

export type DeleteAccountMutationVariables = Exact<{
  input: DeleteAccountInput;
}>;

export type DeleteAccountMutation = {
  deleteAccount: {
    deletedUserId: string | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string> | null; message: string }>;
  };
};

export type AccountStatsQueryVariables = Exact<{ [key: string]: never }>;

export type AccountStatsQuery = {
  viewer: { id: string; stats: { totalProjects: number; totalPrompts: number } } | null;
};

export type PreferencesQueryVariables = Exact<{ [key: string]: never }>;

export type PreferencesQuery = { viewer: { id: string; preferences: Record<string, unknown> } | null };

export type UpdatePreferencesMutationVariables = Exact<{
  input: UpdatePreferencesInput;
}>;

export type UpdatePreferencesMutation = {
  updatePreferences: {
    viewer: { id: string; preferences: Record<string, unknown> } | null;
    userErrors: Array<{ code: UserErrorCode; message: string }>;
  };
};

export type ErrorLogsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ErrorLogFilter | null | undefined;
}>;

export type ErrorLogsQuery = {
  viewer: {
    id: string;
    errorLogs: {
      totalCount: number;
      edges: Array<{
        cursor: string;
        node: { id: string; resolved: boolean; source: ErrorSource } & {
          " $fragmentRefs"?: { ErrorRow_ErrorLogFragment: ErrorRow_ErrorLogFragment };
        };
      }>;
      pageInfo: { endCursor: string | null; hasNextPage: boolean };
    };
  } | null;
};

export type ErrorRow_ErrorLogFragment = {
  id: string;
  type: string;
  source: ErrorSource;
  message: string;
  context: Record<string, unknown>;
  count: number;
  resolved: boolean;
  reference: string | null;
  createdAt: string;
  lastSeenAt: string;
  project: { id: string; name: string; status: ProjectStatus } | null;
  version: { id: string; number: number } | null;
} & { " $fragmentName"?: "ErrorRow_ErrorLogFragment" };

export type UsagePageQueryVariables = Exact<{
  from: string;
  to: string;
}>;

export type UsagePageQuery = {
  viewer: {
    id: string;
    usage: {
      from: string;
      to: string;
      totalTokens: number;
      inputTokens: number;
      outputTokens: number;
      requests: number;
      failedRequests: number;
      cost: { amount: number; currency: string } | null;
      days: Array<{ date: string; endpoint: string; tokens: number; requests: number }>;
      projects: Array<{
        tokens: number;
        requests: number;
        cost: { amount: number; currency: string } | null;
        project: { id: string; name: string } | null;
      }>;
      models: Array<{
        model: string;
        tokens: number;
        requests: number;
        cost: { amount: number; currency: string } | null;
      }>;
    };
    quota: {
      tokensUsed: number;
      tokensReserved: number;
      tokensLimit: number | null;
      tokensRemaining: number | null;
      periodStart: string;
      periodEnd: string;
      requestsUsed: number;
      requestsLimit: number | null;
      requestsFreeAt: string | null;
    };
  } | null;
};

export type UsageTables_UsageSummaryFragment = {
  projects: Array<{
    tokens: number;
    requests: number;
    cost: { amount: number; currency: string } | null;
    project: { id: string; name: string } | null;
  }>;
  models: Array<{
    model: string;
    tokens: number;
    requests: number;
    cost: { amount: number; currency: string } | null;
  }>;
} & { " $fragmentName"?: "UsageTables_UsageSummaryFragment" };

export type OpenErrorsQueryVariables = Exact<{ [key: string]: never }>;

export type OpenErrorsQuery = { viewer: { id: string; errorLogs: { totalCount: number } } | null };

export type Quota_ViewerFragment = {
  id: string;
  quota: {
    tokensUsed: number;
    tokensReserved: number;
    tokensLimit: number | null;
    tokensRemaining: number | null;
    periodStart: string;
    periodEnd: string;
    requestsUsed: number;
    requestsLimit: number | null;
    requestsFreeAt: string | null;
  };
} & { " $fragmentName"?: "Quota_ViewerFragment" };

export type QuotaQueryVariables = Exact<{ [key: string]: never }>;

export type QuotaQuery = {
  viewer: {
    id: string;
    quota: {
      tokensUsed: number;
      tokensReserved: number;
      tokensLimit: number | null;
      tokensRemaining: number | null;
      periodStart: string;
      periodEnd: string;
      requestsUsed: number;
      requestsLimit: number | null;
      requestsFreeAt: string | null;
    };
  } | null;
};

export type ResolveErrorLogMutationVariables = Exact<{
  input: ResolveErrorLogInput;
}>;

export type ResolveErrorLogMutation = {
  resolveErrorLog: {
    errorLog: { id: string; resolved: boolean } | null;
    userErrors: Array<{ code: UserErrorCode; message: string }>;
  };
};

export type GoBackMutationVariables = Exact<{
  input: RestoreVersionInput;
}>;

export type GoBackMutation = {
  restoreVersion: {
    version: { id: string; number: number } | null;
    project: { id: string; currentVersion: { id: string; number: number } | null } | null;
    userErrors: Array<{ code: UserErrorCode; message: string }>;
  };
};

export type VersionRow_VersionFragment = {
  id: string;
  number: number;
  origin: VersionOrigin;
  createdAt: string;
  message: { id: string; content: string } | null;
} & { " $fragmentName"?: "VersionRow_VersionFragment" };

export type VersionListQueryVariables = Exact<{
  projectId: string | number;
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}>;

export type VersionListQuery = {
  project: {
    id: string;
    versions: {
      edges: Array<{
        cursor: string;
        node: { id: string; number: number; origin: VersionOrigin } & {
          " $fragmentRefs"?: { VersionRow_VersionFragment: VersionRow_VersionFragment };
        };
      }>;
      pageInfo: {
        startCursor: string | null;
        endCursor: string | null;
        hasPreviousPage: boolean;
        hasNextPage: boolean;
      };
    };
  } | null;
};

export type VersionCodesQueryVariables = Exact<{
  projectId: string | number;
  last: number;
  before?: string | null | undefined;
}>;

export type VersionCodesQuery = {
  project: {
    id: string;
    versions: {
      nodes: Array<{ id: string; code: { html: string; css: string; javascript: string } }>;
      pageInfo: { startCursor: string | null; hasPreviousPage: boolean };
    };
  } | null;
};

export const TopBar_ProjectFragmentDoc = {
  kind: "Document",
  definitions: [
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "TopBar_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "publications" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "type" } },
                { kind: "Field", name: { kind: "Name", value: "target" } },
                { kind: "Field", name: { kind: "Name", value: "url" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "deployment" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "stats" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "messageCount" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TopBar_ProjectFragment, unknown>;
export const PreviewTab_ProjectFragmentDoc = {
  kind: "Document",
  definitions: [
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "PreviewTab_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "remoteImages" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "code" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "html" } },
                { kind: "Field", name: { kind: "Name", value: "css" } },
                { kind: "Field", name: { kind: "Name", value: "javascript" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "activeGeneration" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PreviewTab_ProjectFragment, unknown>;
export const Builder_ProjectFragmentDoc = {
  kind: "Document",
  definitions: [
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Builder_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
          { kind: "Field", name: { kind: "Name", value: "lastGenerated" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "code" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "html" } },
                { kind: "Field", name: { kind: "Name", value: "css" } },
                { kind: "Field", name: { kind: "Name", value: "javascript" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "activeGeneration" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
            },
          },
          {
            kind: "FragmentSpread",
            name: { kind: "Name", value: "PreviewTab_project" },
            directives: [{ kind: "Directive", name: { kind: "Name", value: "unmask" } }],
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "PreviewTab_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "remoteImages" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "code" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "html" } },
                { kind: "Field", name: { kind: "Name", value: "css" } },
                { kind: "Field", name: { kind: "Name", value: "javascript" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "activeGeneration" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<Builder_ProjectFragment, unknown>;
export const AnswerReport_GenerationFragmentDoc = {
  kind: "Document",
  definitions: [
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "AnswerReport_generation" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Generation" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "report" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "blocks" } },
                { kind: "Field", name: { kind: "Name", value: "applied" } },
                { kind: "Field", name: { kind: "Name", value: "wholeFiles" } },
                { kind: "Field", name: { kind: "Name", value: "calls" } },
                { kind: "Field", name: { kind: "Name", value: "repairs" } },
                { kind: "Field", name: { kind: "Name", value: "continues" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "steps" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "exact" } },
                      { kind: "Field", name: { kind: "Name", value: "trailingSpace" } },
                      { kind: "Field", name: { kind: "Name", value: "indentation" } },
                      { kind: "Field", name: { kind: "Name", value: "unicode" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "warnings" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "file" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<AnswerReport_GenerationFragment, unknown>;
export const Answer_GenerationFragmentDoc = {
  kind: "Document",
  definitions: [
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Answer_generation" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Generation" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "mode" } },
          { kind: "Field", name: { kind: "Name", value: "createdAt" } },
          { kind: "Field", name: { kind: "Name", value: "finishedAt" } },
          { kind: "Field", name: { kind: "Name", value: "stopRequested" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "error" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "code" } },
                { kind: "Field", name: { kind: "Name", value: "message" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "usage" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "totalTokens" } },
                { kind: "Field", name: { kind: "Name", value: "estimated" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "baseVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "version" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          { kind: "FragmentSpread", name: { kind: "Name", value: "AnswerReport_generation" } },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "AnswerReport_generation" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Generation" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "report" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "blocks" } },
                { kind: "Field", name: { kind: "Name", value: "applied" } },
                { kind: "Field", name: { kind: "Name", value: "wholeFiles" } },
                { kind: "Field", name: { kind: "Name", value: "calls" } },
                { kind: "Field", name: { kind: "Name", value: "repairs" } },
                { kind: "Field", name: { kind: "Name", value: "continues" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "steps" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "exact" } },
                      { kind: "Field", name: { kind: "Name", value: "trailingSpace" } },
                      { kind: "Field", name: { kind: "Name", value: "indentation" } },
                      { kind: "Field", name: { kind: "Name", value: "unicode" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "warnings" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "file" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<Answer_GenerationFragment, unknown>;
export const Deployment_RowFragmentDoc = {
  kind: "Document",
  definitions: [
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Deployment_row" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Deployment" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "type" } },
          { kind: "Field", name: { kind: "Name", value: "target" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "step" } },
          { kind: "Field", name: { kind: "Name", value: "url" } },
          { kind: "Field", name: { kind: "Name", value: "commitSha" } },
          { kind: "Field", name: { kind: "Name", value: "commitUrl" } },
          { kind: "Field", name: { kind: "Name", value: "deployId" } },
          { kind: "Field", name: { kind: "Name", value: "errorCode" } },
          { kind: "Field", name: { kind: "Name", value: "errorMessage" } },
          { kind: "Field", name: { kind: "Name", value: "helpUrl" } },
          { kind: "Field", name: { kind: "Name", value: "retryable" } },
          { kind: "Field", name: { kind: "Name", value: "retryAt" } },
          { kind: "Field", name: { kind: "Name", value: "notice" } },
          { kind: "Field", name: { kind: "Name", value: "attempt" } },
          { kind: "Field", name: { kind: "Name", value: "cancelRequested" } },
          { kind: "Field", name: { kind: "Name", value: "createdAt" } },
          { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
          { kind: "Field", name: { kind: "Name", value: "startedAt" } },
          { kind: "Field", name: { kind: "Name", value: "finishedAt" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "options" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "repository" } },
                { kind: "Field", name: { kind: "Name", value: "branch" } },
                { kind: "Field", name: { kind: "Name", value: "private" } },
                { kind: "Field", name: { kind: "Name", value: "pages" } },
                { kind: "Field", name: { kind: "Name", value: "siteName" } },
                { kind: "Field", name: { kind: "Name", value: "draft" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "restores" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "version" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<Deployment_RowFragment, unknown>;
export const Providers_ViewerFragmentDoc = {
  kind: "Document",
  definitions: [
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Providers_viewer" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Viewer" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "providers" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "type" } },
                { kind: "Field", name: { kind: "Name", value: "target" } },
                { kind: "Field", name: { kind: "Name", value: "localAllowed" } },
                { kind: "Field", name: { kind: "Name", value: "deviceFlow" } },
                { kind: "Field", name: { kind: "Name", value: "tokenUrl" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "integration" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "account" } },
                      { kind: "Field", name: { kind: "Name", value: "scopes" } },
                      { kind: "Field", name: { kind: "Name", value: "last4" } },
                      { kind: "Field", name: { kind: "Name", value: "isActive" } },
                      { kind: "Field", name: { kind: "Name", value: "validatedAt" } },
                      { kind: "Field", name: { kind: "Name", value: "expiresAt" } },
                      { kind: "Field", name: { kind: "Name", value: "invalidReason" } },
                      { kind: "Field", name: { kind: "Name", value: "notice" } },
                      { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<Providers_ViewerFragment, unknown>;
export const ProjectCard_ProjectFragmentDoc = {
  kind: "Document",
  definitions: [
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "ProjectCard_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
          { kind: "Field", name: { kind: "Name", value: "remoteImages" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "publications" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "type" } },
                { kind: "Field", name: { kind: "Name", value: "target" } },
                { kind: "Field", name: { kind: "Name", value: "url" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "deployment" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "url" } },
                      { kind: "Field", name: { kind: "Name", value: "createdAt" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "options" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "pages" } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "latestDeployments" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
                { kind: "Field", name: { kind: "Name", value: "createdAt" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "activeGeneration" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "stats" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "messageCount" } },
                { kind: "Field", name: { kind: "Name", value: "totalTokens" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProjectCard_ProjectFragment, unknown>;
export const Standing_ProjectFragmentDoc = {
  kind: "Document",
  definitions: [
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Standing_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<Standing_ProjectFragment, unknown>;
export const ErrorRow_ErrorLogFragmentDoc = {
  kind: "Document",
  definitions: [
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "ErrorRow_errorLog" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "ErrorLog" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "type" } },
          { kind: "Field", name: { kind: "Name", value: "source" } },
          { kind: "Field", name: { kind: "Name", value: "message" } },
          { kind: "Field", name: { kind: "Name", value: "context" } },
          { kind: "Field", name: { kind: "Name", value: "count" } },
          { kind: "Field", name: { kind: "Name", value: "resolved" } },
          { kind: "Field", name: { kind: "Name", value: "reference" } },
          { kind: "Field", name: { kind: "Name", value: "createdAt" } },
          { kind: "Field", name: { kind: "Name", value: "lastSeenAt" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "project" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "version" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ErrorRow_ErrorLogFragment, unknown>;
export const UsageTables_UsageSummaryFragmentDoc = {
  kind: "Document",
  definitions: [
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "UsageTables_usageSummary" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "UsageSummary" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "projects" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "tokens" } },
                { kind: "Field", name: { kind: "Name", value: "requests" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "cost" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "amount" } },
                      { kind: "Field", name: { kind: "Name", value: "currency" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "project" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "models" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "model" } },
                { kind: "Field", name: { kind: "Name", value: "tokens" } },
                { kind: "Field", name: { kind: "Name", value: "requests" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "cost" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "amount" } },
                      { kind: "Field", name: { kind: "Name", value: "currency" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<UsageTables_UsageSummaryFragment, unknown>;
export const Quota_ViewerFragmentDoc = {
  kind: "Document",
  definitions: [
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Quota_viewer" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Viewer" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "quota" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "tokensUsed" } },
                { kind: "Field", name: { kind: "Name", value: "tokensReserved" } },
                { kind: "Field", name: { kind: "Name", value: "tokensLimit" } },
                { kind: "Field", name: { kind: "Name", value: "tokensRemaining" } },
                { kind: "Field", name: { kind: "Name", value: "periodStart" } },
                { kind: "Field", name: { kind: "Name", value: "periodEnd" } },
                { kind: "Field", name: { kind: "Name", value: "requestsUsed" } },
                { kind: "Field", name: { kind: "Name", value: "requestsLimit" } },
                { kind: "Field", name: { kind: "Name", value: "requestsFreeAt" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<Quota_ViewerFragment, unknown>;
export const VersionRow_VersionFragmentDoc = {
  kind: "Document",
  definitions: [
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "VersionRow_version" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Version" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "number" } },
          { kind: "Field", name: { kind: "Name", value: "origin" } },
          { kind: "Field", name: { kind: "Name", value: "createdAt" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "message" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "content" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<VersionRow_VersionFragment, unknown>;
export const PartCodeDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "PartCode" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "id" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "generation" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "id" },
                value: { kind: "Variable", name: { kind: "Name", value: "id" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "code" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "html" } },
                      { kind: "Field", name: { kind: "Name", value: "css" } },
                      { kind: "Field", name: { kind: "Name", value: "javascript" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PartCodeQuery, PartCodeQueryVariables>;
export const BuilderProjectDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "BuilderProject" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "id" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "project" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "id" },
                value: { kind: "Variable", name: { kind: "Name", value: "id" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "netlifyUrl" } },
                { kind: "Field", name: { kind: "Name", value: "githubUrl" } },
                {
                  kind: "FragmentSpread",
                  name: { kind: "Name", value: "Builder_project" },
                  directives: [{ kind: "Directive", name: { kind: "Name", value: "unmask" } }],
                },
                { kind: "FragmentSpread", name: { kind: "Name", value: "TopBar_project" } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "PreviewTab_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "remoteImages" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "code" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "html" } },
                { kind: "Field", name: { kind: "Name", value: "css" } },
                { kind: "Field", name: { kind: "Name", value: "javascript" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "activeGeneration" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Builder_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
          { kind: "Field", name: { kind: "Name", value: "lastGenerated" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "code" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "html" } },
                { kind: "Field", name: { kind: "Name", value: "css" } },
                { kind: "Field", name: { kind: "Name", value: "javascript" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "activeGeneration" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
            },
          },
          {
            kind: "FragmentSpread",
            name: { kind: "Name", value: "PreviewTab_project" },
            directives: [{ kind: "Directive", name: { kind: "Name", value: "unmask" } }],
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "TopBar_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "publications" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "type" } },
                { kind: "Field", name: { kind: "Name", value: "target" } },
                { kind: "Field", name: { kind: "Name", value: "url" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "deployment" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "stats" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "messageCount" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BuilderProjectQuery, BuilderProjectQueryVariables>;
export const BuilderProjectUpdatedDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "subscription",
      name: { kind: "Name", value: "BuilderProjectUpdated" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "projectUpdated" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "projectId" },
                value: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                {
                  kind: "FragmentSpread",
                  name: { kind: "Name", value: "Builder_project" },
                  directives: [{ kind: "Directive", name: { kind: "Name", value: "unmask" } }],
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "PreviewTab_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "remoteImages" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "code" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "html" } },
                { kind: "Field", name: { kind: "Name", value: "css" } },
                { kind: "Field", name: { kind: "Name", value: "javascript" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "activeGeneration" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Builder_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
          { kind: "Field", name: { kind: "Name", value: "lastGenerated" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "code" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "html" } },
                { kind: "Field", name: { kind: "Name", value: "css" } },
                { kind: "Field", name: { kind: "Name", value: "javascript" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "activeGeneration" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
            },
          },
          {
            kind: "FragmentSpread",
            name: { kind: "Name", value: "PreviewTab_project" },
            directives: [{ kind: "Directive", name: { kind: "Name", value: "unmask" } }],
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BuilderProjectUpdatedSubscription, BuilderProjectUpdatedSubscriptionVariables>;
export const RestoreVersionDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "RestoreVersion" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "RestoreVersionInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "restoreVersion" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "version" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "number" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "project" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      {
                        kind: "FragmentSpread",
                        name: { kind: "Name", value: "Builder_project" },
                        directives: [{ kind: "Directive", name: { kind: "Name", value: "unmask" } }],
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "PreviewTab_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "remoteImages" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "code" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "html" } },
                { kind: "Field", name: { kind: "Name", value: "css" } },
                { kind: "Field", name: { kind: "Name", value: "javascript" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "activeGeneration" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Builder_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
          { kind: "Field", name: { kind: "Name", value: "lastGenerated" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "code" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "html" } },
                { kind: "Field", name: { kind: "Name", value: "css" } },
                { kind: "Field", name: { kind: "Name", value: "javascript" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "activeGeneration" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
            },
          },
          {
            kind: "FragmentSpread",
            name: { kind: "Name", value: "PreviewTab_project" },
            directives: [{ kind: "Directive", name: { kind: "Name", value: "unmask" } }],
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RestoreVersionMutation, RestoreVersionMutationVariables>;
export const GenerationEndDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "GenerationEnd" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "id" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "generation" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "id" },
                value: { kind: "Variable", name: { kind: "Name", value: "id" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
                { kind: "FragmentSpread", name: { kind: "Name", value: "Answer_generation" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "version" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "number" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "message" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "generation" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "project" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      {
                        kind: "FragmentSpread",
                        name: { kind: "Name", value: "Builder_project" },
                        directives: [{ kind: "Directive", name: { kind: "Name", value: "unmask" } }],
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "AnswerReport_generation" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Generation" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "report" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "blocks" } },
                { kind: "Field", name: { kind: "Name", value: "applied" } },
                { kind: "Field", name: { kind: "Name", value: "wholeFiles" } },
                { kind: "Field", name: { kind: "Name", value: "calls" } },
                { kind: "Field", name: { kind: "Name", value: "repairs" } },
                { kind: "Field", name: { kind: "Name", value: "continues" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "steps" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "exact" } },
                      { kind: "Field", name: { kind: "Name", value: "trailingSpace" } },
                      { kind: "Field", name: { kind: "Name", value: "indentation" } },
                      { kind: "Field", name: { kind: "Name", value: "unicode" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "warnings" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "file" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "PreviewTab_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "remoteImages" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "code" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "html" } },
                { kind: "Field", name: { kind: "Name", value: "css" } },
                { kind: "Field", name: { kind: "Name", value: "javascript" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "activeGeneration" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Answer_generation" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Generation" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "mode" } },
          { kind: "Field", name: { kind: "Name", value: "createdAt" } },
          { kind: "Field", name: { kind: "Name", value: "finishedAt" } },
          { kind: "Field", name: { kind: "Name", value: "stopRequested" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "error" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "code" } },
                { kind: "Field", name: { kind: "Name", value: "message" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "usage" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "totalTokens" } },
                { kind: "Field", name: { kind: "Name", value: "estimated" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "baseVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "version" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          { kind: "FragmentSpread", name: { kind: "Name", value: "AnswerReport_generation" } },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Builder_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
          { kind: "Field", name: { kind: "Name", value: "lastGenerated" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "code" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "html" } },
                { kind: "Field", name: { kind: "Name", value: "css" } },
                { kind: "Field", name: { kind: "Name", value: "javascript" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "activeGeneration" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
            },
          },
          {
            kind: "FragmentSpread",
            name: { kind: "Name", value: "PreviewTab_project" },
            directives: [{ kind: "Directive", name: { kind: "Name", value: "unmask" } }],
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<GenerationEndQuery, GenerationEndQueryVariables>;
export const SentCallsDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "SentCalls" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "id" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "generation" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "id" },
                value: { kind: "Variable", name: { kind: "Name", value: "id" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "model" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "calls" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "attempt" } },
                      { kind: "Field", name: { kind: "Name", value: "number" } },
                      { kind: "Field", name: { kind: "Name", value: "purpose" } },
                      { kind: "Field", name: { kind: "Name", value: "status" } },
                      { kind: "Field", name: { kind: "Name", value: "inputTokens" } },
                      { kind: "Field", name: { kind: "Name", value: "outputTokens" } },
                      { kind: "Field", name: { kind: "Name", value: "estimated" } },
                      { kind: "Field", name: { kind: "Name", value: "durationMs" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "prompt" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "role" } },
                            { kind: "Field", name: { kind: "Name", value: "content" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SentCallsQuery, SentCallsQueryVariables>;
export const AnswerCodeDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "AnswerCode" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "id" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "generation" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "id" },
                value: { kind: "Variable", name: { kind: "Name", value: "id" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "text" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "code" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "html" } },
                      { kind: "Field", name: { kind: "Name", value: "css" } },
                      { kind: "Field", name: { kind: "Name", value: "javascript" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "baseVersion" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "code" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "html" } },
                            { kind: "Field", name: { kind: "Name", value: "css" } },
                            { kind: "Field", name: { kind: "Name", value: "javascript" } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "version" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "code" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "html" } },
                            { kind: "Field", name: { kind: "Name", value: "css" } },
                            { kind: "Field", name: { kind: "Name", value: "javascript" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<AnswerCodeQuery, AnswerCodeQueryVariables>;
export const ConversationDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Conversation" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "first" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "Int" } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "last" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "Int" } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "after" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "String" } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "before" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "String" } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "project" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "id" },
                value: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "messages" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "first" },
                      value: { kind: "Variable", name: { kind: "Name", value: "first" } },
                    },
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "last" },
                      value: { kind: "Variable", name: { kind: "Name", value: "last" } },
                    },
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "after" },
                      value: { kind: "Variable", name: { kind: "Name", value: "after" } },
                    },
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "before" },
                      value: { kind: "Variable", name: { kind: "Name", value: "before" } },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "edges" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "cursor" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "node" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  { kind: "Field", name: { kind: "Name", value: "id" } },
                                  { kind: "Field", name: { kind: "Name", value: "role" } },
                                  { kind: "Field", name: { kind: "Name", value: "content" } },
                                  { kind: "Field", name: { kind: "Name", value: "createdAt" } },
                                  {
                                    kind: "Field",
                                    name: { kind: "Name", value: "generation" },
                                    selectionSet: {
                                      kind: "SelectionSet",
                                      selections: [
                                        { kind: "Field", name: { kind: "Name", value: "id" } },
                                        { kind: "Field", name: { kind: "Name", value: "status" } },
                                        { kind: "Field", name: { kind: "Name", value: "mode" } },
                                        {
                                          kind: "Field",
                                          name: { kind: "Name", value: "error" },
                                          selectionSet: {
                                            kind: "SelectionSet",
                                            selections: [
                                              { kind: "Field", name: { kind: "Name", value: "code" } },
                                            ],
                                          },
                                        },
                                        {
                                          kind: "Field",
                                          name: { kind: "Name", value: "baseVersion" },
                                          selectionSet: {
                                            kind: "SelectionSet",
                                            selections: [
                                              { kind: "Field", name: { kind: "Name", value: "id" } },
                                              { kind: "Field", name: { kind: "Name", value: "number" } },
                                            ],
                                          },
                                        },
                                        {
                                          kind: "Field",
                                          name: { kind: "Name", value: "version" },
                                          selectionSet: {
                                            kind: "SelectionSet",
                                            selections: [
                                              { kind: "Field", name: { kind: "Name", value: "id" } },
                                              { kind: "Field", name: { kind: "Name", value: "number" } },
                                            ],
                                          },
                                        },
                                        {
                                          kind: "FragmentSpread",
                                          name: { kind: "Name", value: "Answer_generation" },
                                        },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "pageInfo" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "startCursor" } },
                            { kind: "Field", name: { kind: "Name", value: "endCursor" } },
                            { kind: "Field", name: { kind: "Name", value: "hasPreviousPage" } },
                            { kind: "Field", name: { kind: "Name", value: "hasNextPage" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "AnswerReport_generation" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Generation" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "report" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "blocks" } },
                { kind: "Field", name: { kind: "Name", value: "applied" } },
                { kind: "Field", name: { kind: "Name", value: "wholeFiles" } },
                { kind: "Field", name: { kind: "Name", value: "calls" } },
                { kind: "Field", name: { kind: "Name", value: "repairs" } },
                { kind: "Field", name: { kind: "Name", value: "continues" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "steps" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "exact" } },
                      { kind: "Field", name: { kind: "Name", value: "trailingSpace" } },
                      { kind: "Field", name: { kind: "Name", value: "indentation" } },
                      { kind: "Field", name: { kind: "Name", value: "unicode" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "warnings" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "file" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Answer_generation" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Generation" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "mode" } },
          { kind: "Field", name: { kind: "Name", value: "createdAt" } },
          { kind: "Field", name: { kind: "Name", value: "finishedAt" } },
          { kind: "Field", name: { kind: "Name", value: "stopRequested" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "error" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "code" } },
                { kind: "Field", name: { kind: "Name", value: "message" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "usage" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "totalTokens" } },
                { kind: "Field", name: { kind: "Name", value: "estimated" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "baseVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "version" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          { kind: "FragmentSpread", name: { kind: "Name", value: "AnswerReport_generation" } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ConversationQuery, ConversationQueryVariables>;
export const ReportPreviewErrorDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "ReportPreviewError" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "ReportPreviewErrorInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "reportPreviewError" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "errorLog" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "count" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReportPreviewErrorMutation, ReportPreviewErrorMutationVariables>;
export const VersionsBehindDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "VersionsBehind" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "project" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "id" },
                value: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "currentVersion" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "number" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "versions" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "last" },
                      value: { kind: "IntValue", value: "30" },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "nodes" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "number" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<VersionsBehindQuery, VersionsBehindQueryVariables>;
export const GenerationStartDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "GenerationStart" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "id" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "generation" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "id" },
                value: { kind: "Variable", name: { kind: "Name", value: "id" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
                { kind: "Field", name: { kind: "Name", value: "mode" } },
                { kind: "Field", name: { kind: "Name", value: "text" } },
                { kind: "Field", name: { kind: "Name", value: "lastSeq" } },
                { kind: "Field", name: { kind: "Name", value: "attempt" } },
                { kind: "Field", name: { kind: "Name", value: "createdAt" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "code" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "html" } },
                      { kind: "Field", name: { kind: "Name", value: "css" } },
                      { kind: "Field", name: { kind: "Name", value: "javascript" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "baseVersion" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "number" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "code" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "html" } },
                            { kind: "Field", name: { kind: "Name", value: "css" } },
                            { kind: "Field", name: { kind: "Name", value: "javascript" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<GenerationStartQuery, GenerationStartQueryVariables>;
export const GenerationEventsDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "subscription",
      name: { kind: "Name", value: "GenerationEvents" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "generationId" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "after" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "generationEvents" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "generationId" },
                value: { kind: "Variable", name: { kind: "Name", value: "generationId" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "after" },
                value: { kind: "Variable", name: { kind: "Name", value: "after" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "__typename" } },
                { kind: "Field", name: { kind: "Name", value: "seq" } },
                {
                  kind: "InlineFragment",
                  typeCondition: { kind: "NamedType", name: { kind: "Name", value: "GenerationSnapshot" } },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "reason" } },
                      { kind: "Field", name: { kind: "Name", value: "attempt" } },
                      { kind: "Field", name: { kind: "Name", value: "text" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "code" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "html" } },
                            { kind: "Field", name: { kind: "Name", value: "css" } },
                            { kind: "Field", name: { kind: "Name", value: "javascript" } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "InlineFragment",
                  typeCondition: { kind: "NamedType", name: { kind: "Name", value: "TextDelta" } },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "text" } }],
                  },
                },
                {
                  kind: "InlineFragment",
                  typeCondition: { kind: "NamedType", name: { kind: "Name", value: "CodeDelta" } },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "file" } },
                      { kind: "Field", name: { kind: "Name", value: "text" } },
                    ],
                  },
                },
                {
                  kind: "InlineFragment",
                  typeCondition: { kind: "NamedType", name: { kind: "Name", value: "CodeReplaced" } },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "file" } },
                      { kind: "Field", name: { kind: "Name", value: "text" } },
                    ],
                  },
                },
                {
                  kind: "InlineFragment",
                  typeCondition: { kind: "NamedType", name: { kind: "Name", value: "CodeSpliced" } },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "file" } },
                      { kind: "Field", name: { kind: "Name", value: "at" } },
                      { kind: "Field", name: { kind: "Name", value: "remove" } },
                      { kind: "Field", name: { kind: "Name", value: "text" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<GenerationEventsSubscription, GenerationEventsSubscriptionVariables>;
export const PromptTokensDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "PromptTokens" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "project" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "id" },
                value: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                {
                  kind: "Field",
                  alias: { kind: "Name", value: "build" },
                  name: { kind: "Name", value: "promptTokens" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "mode" },
                      value: { kind: "EnumValue", value: "BUILD" },
                    },
                  ],
                },
                {
                  kind: "Field",
                  alias: { kind: "Name", value: "discuss" },
                  name: { kind: "Name", value: "promptTokens" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "mode" },
                      value: { kind: "EnumValue", value: "DISCUSS" },
                    },
                  ],
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PromptTokensQuery, PromptTokensQueryVariables>;
export const SendMessageDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "SendMessage" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "SendMessageInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "sendMessage" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "generation" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "status" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "project" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "activeGeneration" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "message" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SendMessageMutation, SendMessageMutationVariables>;
export const RetryGenerationDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "RetryGeneration" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "RetryGenerationInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "retryGeneration" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "generation" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "status" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "project" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "activeGeneration" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RetryGenerationMutation, RetryGenerationMutationVariables>;
export const StopGenerationDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "StopGeneration" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "StopGenerationInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "stopGeneration" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "generation" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "status" } },
                      { kind: "Field", name: { kind: "Name", value: "stopRequested" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<StopGenerationMutation, StopGenerationMutationVariables>;
export const SaveStartDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "SaveStart" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "SaveCodeInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "saveCode" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "version" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "number" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "project" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      {
                        kind: "FragmentSpread",
                        name: { kind: "Name", value: "Builder_project" },
                        directives: [{ kind: "Directive", name: { kind: "Name", value: "unmask" } }],
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "PreviewTab_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "remoteImages" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "code" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "html" } },
                { kind: "Field", name: { kind: "Name", value: "css" } },
                { kind: "Field", name: { kind: "Name", value: "javascript" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "activeGeneration" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Builder_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
          { kind: "Field", name: { kind: "Name", value: "lastGenerated" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "code" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "html" } },
                { kind: "Field", name: { kind: "Name", value: "css" } },
                { kind: "Field", name: { kind: "Name", value: "javascript" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "activeGeneration" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
            },
          },
          {
            kind: "FragmentSpread",
            name: { kind: "Name", value: "PreviewTab_project" },
            directives: [{ kind: "Directive", name: { kind: "Name", value: "unmask" } }],
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SaveStartMutation, SaveStartMutationVariables>;
export const SaveCodeDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "SaveCode" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "SaveCodeInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "saveCode" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "version" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "number" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "code" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "html" } },
                            { kind: "Field", name: { kind: "Name", value: "css" } },
                            { kind: "Field", name: { kind: "Name", value: "javascript" } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "project" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      {
                        kind: "FragmentSpread",
                        name: { kind: "Name", value: "Builder_project" },
                        directives: [{ kind: "Directive", name: { kind: "Name", value: "unmask" } }],
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "field" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "PreviewTab_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "remoteImages" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "code" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "html" } },
                { kind: "Field", name: { kind: "Name", value: "css" } },
                { kind: "Field", name: { kind: "Name", value: "javascript" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "activeGeneration" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Builder_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
          { kind: "Field", name: { kind: "Name", value: "lastGenerated" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "code" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "html" } },
                { kind: "Field", name: { kind: "Name", value: "css" } },
                { kind: "Field", name: { kind: "Name", value: "javascript" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "activeGeneration" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
            },
          },
          {
            kind: "FragmentSpread",
            name: { kind: "Name", value: "PreviewTab_project" },
            directives: [{ kind: "Directive", name: { kind: "Name", value: "unmask" } }],
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SaveCodeMutation, SaveCodeMutationVariables>;
export const CommandProjectsDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "CommandProjects" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "first" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "filter" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "ProjectFilter" } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "projects" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "first" },
                value: { kind: "Variable", name: { kind: "Name", value: "first" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "filter" },
                value: { kind: "Variable", name: { kind: "Name", value: "filter" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "orderBy" },
                value: {
                  kind: "ObjectValue",
                  fields: [
                    {
                      kind: "ObjectField",
                      name: { kind: "Name", value: "field" },
                      value: { kind: "EnumValue", value: "UPDATED_AT" },
                    },
                    {
                      kind: "ObjectField",
                      name: { kind: "Name", value: "direction" },
                      value: { kind: "EnumValue", value: "DESC" },
                    },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "edges" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "node" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "status" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CommandProjectsQuery, CommandProjectsQueryVariables>;
export const DeployVersionsDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "DeployVersions" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "project" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "id" },
                value: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "versions" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "last" },
                      value: { kind: "IntValue", value: "100" },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "nodes" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "number" } },
                            { kind: "Field", name: { kind: "Name", value: "createdAt" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DeployVersionsQuery, DeployVersionsQueryVariables>;
export const DeployPlacesDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "DeployPlaces" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "project" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "id" },
                value: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
                { kind: "Field", name: { kind: "Name", value: "githubBranch" } },
                { kind: "Field", name: { kind: "Name", value: "githubUrl" } },
                { kind: "Field", name: { kind: "Name", value: "netlifyUrl" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "latestDeployments" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "FragmentSpread",
                        name: { kind: "Name", value: "Deployment_row" },
                        directives: [{ kind: "Directive", name: { kind: "Name", value: "unmask" } }],
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "publications" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "type" } },
                      { kind: "Field", name: { kind: "Name", value: "target" } },
                      { kind: "Field", name: { kind: "Name", value: "account" } },
                      { kind: "Field", name: { kind: "Name", value: "owner" } },
                      { kind: "Field", name: { kind: "Name", value: "repository" } },
                      { kind: "Field", name: { kind: "Name", value: "branch" } },
                      { kind: "Field", name: { kind: "Name", value: "siteName" } },
                      { kind: "Field", name: { kind: "Name", value: "url" } },
                      { kind: "Field", name: { kind: "Name", value: "cloneUrl" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "deployment" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "url" } },
                            { kind: "Field", name: { kind: "Name", value: "createdAt" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "options" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [{ kind: "Field", name: { kind: "Name", value: "pages" } }],
                              },
                            },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "version" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  { kind: "Field", name: { kind: "Name", value: "id" } },
                                  { kind: "Field", name: { kind: "Name", value: "number" } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Deployment_row" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Deployment" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "type" } },
          { kind: "Field", name: { kind: "Name", value: "target" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "step" } },
          { kind: "Field", name: { kind: "Name", value: "url" } },
          { kind: "Field", name: { kind: "Name", value: "commitSha" } },
          { kind: "Field", name: { kind: "Name", value: "commitUrl" } },
          { kind: "Field", name: { kind: "Name", value: "deployId" } },
          { kind: "Field", name: { kind: "Name", value: "errorCode" } },
          { kind: "Field", name: { kind: "Name", value: "errorMessage" } },
          { kind: "Field", name: { kind: "Name", value: "helpUrl" } },
          { kind: "Field", name: { kind: "Name", value: "retryable" } },
          { kind: "Field", name: { kind: "Name", value: "retryAt" } },
          { kind: "Field", name: { kind: "Name", value: "notice" } },
          { kind: "Field", name: { kind: "Name", value: "attempt" } },
          { kind: "Field", name: { kind: "Name", value: "cancelRequested" } },
          { kind: "Field", name: { kind: "Name", value: "createdAt" } },
          { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
          { kind: "Field", name: { kind: "Name", value: "startedAt" } },
          { kind: "Field", name: { kind: "Name", value: "finishedAt" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "options" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "repository" } },
                { kind: "Field", name: { kind: "Name", value: "branch" } },
                { kind: "Field", name: { kind: "Name", value: "private" } },
                { kind: "Field", name: { kind: "Name", value: "pages" } },
                { kind: "Field", name: { kind: "Name", value: "siteName" } },
                { kind: "Field", name: { kind: "Name", value: "draft" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "restores" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "version" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DeployPlacesQuery, DeployPlacesQueryVariables>;
export const DeployProvidersDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "DeployProviders" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "viewer" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "providers" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "type" } },
                      { kind: "Field", name: { kind: "Name", value: "target" } },
                      { kind: "Field", name: { kind: "Name", value: "localAllowed" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "integration" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "account" } },
                            { kind: "Field", name: { kind: "Name", value: "scopes" } },
                            { kind: "Field", name: { kind: "Name", value: "isActive" } },
                            { kind: "Field", name: { kind: "Name", value: "invalidReason" } },
                            { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DeployProvidersQuery, DeployProvidersQueryVariables>;
export const DeploymentUpdatedDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "subscription",
      name: { kind: "Name", value: "DeploymentUpdated" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "deploymentUpdated" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "projectId" },
                value: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "FragmentSpread",
                  name: { kind: "Name", value: "Deployment_row" },
                  directives: [{ kind: "Directive", name: { kind: "Name", value: "unmask" } }],
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Deployment_row" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Deployment" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "type" } },
          { kind: "Field", name: { kind: "Name", value: "target" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "step" } },
          { kind: "Field", name: { kind: "Name", value: "url" } },
          { kind: "Field", name: { kind: "Name", value: "commitSha" } },
          { kind: "Field", name: { kind: "Name", value: "commitUrl" } },
          { kind: "Field", name: { kind: "Name", value: "deployId" } },
          { kind: "Field", name: { kind: "Name", value: "errorCode" } },
          { kind: "Field", name: { kind: "Name", value: "errorMessage" } },
          { kind: "Field", name: { kind: "Name", value: "helpUrl" } },
          { kind: "Field", name: { kind: "Name", value: "retryable" } },
          { kind: "Field", name: { kind: "Name", value: "retryAt" } },
          { kind: "Field", name: { kind: "Name", value: "notice" } },
          { kind: "Field", name: { kind: "Name", value: "attempt" } },
          { kind: "Field", name: { kind: "Name", value: "cancelRequested" } },
          { kind: "Field", name: { kind: "Name", value: "createdAt" } },
          { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
          { kind: "Field", name: { kind: "Name", value: "startedAt" } },
          { kind: "Field", name: { kind: "Name", value: "finishedAt" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "options" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "repository" } },
                { kind: "Field", name: { kind: "Name", value: "branch" } },
                { kind: "Field", name: { kind: "Name", value: "private" } },
                { kind: "Field", name: { kind: "Name", value: "pages" } },
                { kind: "Field", name: { kind: "Name", value: "siteName" } },
                { kind: "Field", name: { kind: "Name", value: "draft" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "restores" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "version" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DeploymentUpdatedSubscription, DeploymentUpdatedSubscriptionVariables>;
export const DeployProjectDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "DeployProject" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "DeployProjectInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "deployProject" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "deployment" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "FragmentSpread",
                        name: { kind: "Name", value: "Deployment_row" },
                        directives: [{ kind: "Directive", name: { kind: "Name", value: "unmask" } }],
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "field" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Deployment_row" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Deployment" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "type" } },
          { kind: "Field", name: { kind: "Name", value: "target" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "step" } },
          { kind: "Field", name: { kind: "Name", value: "url" } },
          { kind: "Field", name: { kind: "Name", value: "commitSha" } },
          { kind: "Field", name: { kind: "Name", value: "commitUrl" } },
          { kind: "Field", name: { kind: "Name", value: "deployId" } },
          { kind: "Field", name: { kind: "Name", value: "errorCode" } },
          { kind: "Field", name: { kind: "Name", value: "errorMessage" } },
          { kind: "Field", name: { kind: "Name", value: "helpUrl" } },
          { kind: "Field", name: { kind: "Name", value: "retryable" } },
          { kind: "Field", name: { kind: "Name", value: "retryAt" } },
          { kind: "Field", name: { kind: "Name", value: "notice" } },
          { kind: "Field", name: { kind: "Name", value: "attempt" } },
          { kind: "Field", name: { kind: "Name", value: "cancelRequested" } },
          { kind: "Field", name: { kind: "Name", value: "createdAt" } },
          { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
          { kind: "Field", name: { kind: "Name", value: "startedAt" } },
          { kind: "Field", name: { kind: "Name", value: "finishedAt" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "options" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "repository" } },
                { kind: "Field", name: { kind: "Name", value: "branch" } },
                { kind: "Field", name: { kind: "Name", value: "private" } },
                { kind: "Field", name: { kind: "Name", value: "pages" } },
                { kind: "Field", name: { kind: "Name", value: "siteName" } },
                { kind: "Field", name: { kind: "Name", value: "draft" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "restores" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "version" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DeployProjectMutation, DeployProjectMutationVariables>;
export const RetryDeploymentDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "RetryDeployment" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "RetryDeploymentInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "retryDeployment" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "deployment" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "FragmentSpread",
                        name: { kind: "Name", value: "Deployment_row" },
                        directives: [{ kind: "Directive", name: { kind: "Name", value: "unmask" } }],
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "field" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Deployment_row" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Deployment" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "type" } },
          { kind: "Field", name: { kind: "Name", value: "target" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "step" } },
          { kind: "Field", name: { kind: "Name", value: "url" } },
          { kind: "Field", name: { kind: "Name", value: "commitSha" } },
          { kind: "Field", name: { kind: "Name", value: "commitUrl" } },
          { kind: "Field", name: { kind: "Name", value: "deployId" } },
          { kind: "Field", name: { kind: "Name", value: "errorCode" } },
          { kind: "Field", name: { kind: "Name", value: "errorMessage" } },
          { kind: "Field", name: { kind: "Name", value: "helpUrl" } },
          { kind: "Field", name: { kind: "Name", value: "retryable" } },
          { kind: "Field", name: { kind: "Name", value: "retryAt" } },
          { kind: "Field", name: { kind: "Name", value: "notice" } },
          { kind: "Field", name: { kind: "Name", value: "attempt" } },
          { kind: "Field", name: { kind: "Name", value: "cancelRequested" } },
          { kind: "Field", name: { kind: "Name", value: "createdAt" } },
          { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
          { kind: "Field", name: { kind: "Name", value: "startedAt" } },
          { kind: "Field", name: { kind: "Name", value: "finishedAt" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "options" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "repository" } },
                { kind: "Field", name: { kind: "Name", value: "branch" } },
                { kind: "Field", name: { kind: "Name", value: "private" } },
                { kind: "Field", name: { kind: "Name", value: "pages" } },
                { kind: "Field", name: { kind: "Name", value: "siteName" } },
                { kind: "Field", name: { kind: "Name", value: "draft" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "restores" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "version" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RetryDeploymentMutation, RetryDeploymentMutationVariables>;
export const CancelDeploymentDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "CancelDeployment" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "CancelDeploymentInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "cancelDeployment" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "deployment" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "FragmentSpread",
                        name: { kind: "Name", value: "Deployment_row" },
                        directives: [{ kind: "Directive", name: { kind: "Name", value: "unmask" } }],
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "field" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Deployment_row" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Deployment" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "type" } },
          { kind: "Field", name: { kind: "Name", value: "target" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "step" } },
          { kind: "Field", name: { kind: "Name", value: "url" } },
          { kind: "Field", name: { kind: "Name", value: "commitSha" } },
          { kind: "Field", name: { kind: "Name", value: "commitUrl" } },
          { kind: "Field", name: { kind: "Name", value: "deployId" } },
          { kind: "Field", name: { kind: "Name", value: "errorCode" } },
          { kind: "Field", name: { kind: "Name", value: "errorMessage" } },
          { kind: "Field", name: { kind: "Name", value: "helpUrl" } },
          { kind: "Field", name: { kind: "Name", value: "retryable" } },
          { kind: "Field", name: { kind: "Name", value: "retryAt" } },
          { kind: "Field", name: { kind: "Name", value: "notice" } },
          { kind: "Field", name: { kind: "Name", value: "attempt" } },
          { kind: "Field", name: { kind: "Name", value: "cancelRequested" } },
          { kind: "Field", name: { kind: "Name", value: "createdAt" } },
          { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
          { kind: "Field", name: { kind: "Name", value: "startedAt" } },
          { kind: "Field", name: { kind: "Name", value: "finishedAt" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "options" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "repository" } },
                { kind: "Field", name: { kind: "Name", value: "branch" } },
                { kind: "Field", name: { kind: "Name", value: "private" } },
                { kind: "Field", name: { kind: "Name", value: "pages" } },
                { kind: "Field", name: { kind: "Name", value: "siteName" } },
                { kind: "Field", name: { kind: "Name", value: "draft" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "restores" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "version" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CancelDeploymentMutation, CancelDeploymentMutationVariables>;
export const DeployHistoryDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "DeployHistory" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "first" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "after" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "String" } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "filter" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "DeploymentFilter" } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "project" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "id" },
                value: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "deployments" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "first" },
                      value: { kind: "Variable", name: { kind: "Name", value: "first" } },
                    },
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "after" },
                      value: { kind: "Variable", name: { kind: "Name", value: "after" } },
                    },
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "filter" },
                      value: { kind: "Variable", name: { kind: "Name", value: "filter" } },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "edges" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "cursor" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "node" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  {
                                    kind: "FragmentSpread",
                                    name: { kind: "Name", value: "Deployment_row" },
                                    directives: [
                                      { kind: "Directive", name: { kind: "Name", value: "unmask" } },
                                    ],
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "pageInfo" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "endCursor" } },
                            { kind: "Field", name: { kind: "Name", value: "hasNextPage" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Deployment_row" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Deployment" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "type" } },
          { kind: "Field", name: { kind: "Name", value: "target" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "step" } },
          { kind: "Field", name: { kind: "Name", value: "url" } },
          { kind: "Field", name: { kind: "Name", value: "commitSha" } },
          { kind: "Field", name: { kind: "Name", value: "commitUrl" } },
          { kind: "Field", name: { kind: "Name", value: "deployId" } },
          { kind: "Field", name: { kind: "Name", value: "errorCode" } },
          { kind: "Field", name: { kind: "Name", value: "errorMessage" } },
          { kind: "Field", name: { kind: "Name", value: "helpUrl" } },
          { kind: "Field", name: { kind: "Name", value: "retryable" } },
          { kind: "Field", name: { kind: "Name", value: "retryAt" } },
          { kind: "Field", name: { kind: "Name", value: "notice" } },
          { kind: "Field", name: { kind: "Name", value: "attempt" } },
          { kind: "Field", name: { kind: "Name", value: "cancelRequested" } },
          { kind: "Field", name: { kind: "Name", value: "createdAt" } },
          { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
          { kind: "Field", name: { kind: "Name", value: "startedAt" } },
          { kind: "Field", name: { kind: "Name", value: "finishedAt" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "options" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "repository" } },
                { kind: "Field", name: { kind: "Name", value: "branch" } },
                { kind: "Field", name: { kind: "Name", value: "private" } },
                { kind: "Field", name: { kind: "Name", value: "pages" } },
                { kind: "Field", name: { kind: "Name", value: "siteName" } },
                { kind: "Field", name: { kind: "Name", value: "draft" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "restores" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "version" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DeployHistoryQuery, DeployHistoryQueryVariables>;
export const ConnectGithubDeviceDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "ConnectGithubDevice" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "connectGithubDevice" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "deviceConnection" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "userCode" } },
                      { kind: "Field", name: { kind: "Name", value: "verificationUri" } },
                      { kind: "Field", name: { kind: "Name", value: "expiresAt" } },
                      { kind: "Field", name: { kind: "Name", value: "status" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ConnectGithubDeviceMutation, ConnectGithubDeviceMutationVariables>;
export const DeviceConnectionUpdatedDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "subscription",
      name: { kind: "Name", value: "DeviceConnectionUpdated" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "id" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "deviceConnectionUpdated" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "id" },
                value: { kind: "Variable", name: { kind: "Name", value: "id" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
                { kind: "Field", name: { kind: "Name", value: "message" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<
  DeviceConnectionUpdatedSubscription,
  DeviceConnectionUpdatedSubscriptionVariables
>;
export const ProvidersDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Providers" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "viewer" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                {
                  kind: "FragmentSpread",
                  name: { kind: "Name", value: "Providers_viewer" },
                  directives: [{ kind: "Directive", name: { kind: "Name", value: "unmask" } }],
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Providers_viewer" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Viewer" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "providers" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "type" } },
                { kind: "Field", name: { kind: "Name", value: "target" } },
                { kind: "Field", name: { kind: "Name", value: "localAllowed" } },
                { kind: "Field", name: { kind: "Name", value: "deviceFlow" } },
                { kind: "Field", name: { kind: "Name", value: "tokenUrl" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "integration" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "account" } },
                      { kind: "Field", name: { kind: "Name", value: "scopes" } },
                      { kind: "Field", name: { kind: "Name", value: "last4" } },
                      { kind: "Field", name: { kind: "Name", value: "isActive" } },
                      { kind: "Field", name: { kind: "Name", value: "validatedAt" } },
                      { kind: "Field", name: { kind: "Name", value: "expiresAt" } },
                      { kind: "Field", name: { kind: "Name", value: "invalidReason" } },
                      { kind: "Field", name: { kind: "Name", value: "notice" } },
                      { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProvidersQuery, ProvidersQueryVariables>;
export const ConnectIntegrationDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "ConnectIntegration" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "ConnectIntegrationInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "connectIntegration" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "integration" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "account" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "viewer" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      {
                        kind: "FragmentSpread",
                        name: { kind: "Name", value: "Providers_viewer" },
                        directives: [{ kind: "Directive", name: { kind: "Name", value: "unmask" } }],
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Providers_viewer" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Viewer" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "providers" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "type" } },
                { kind: "Field", name: { kind: "Name", value: "target" } },
                { kind: "Field", name: { kind: "Name", value: "localAllowed" } },
                { kind: "Field", name: { kind: "Name", value: "deviceFlow" } },
                { kind: "Field", name: { kind: "Name", value: "tokenUrl" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "integration" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "account" } },
                      { kind: "Field", name: { kind: "Name", value: "scopes" } },
                      { kind: "Field", name: { kind: "Name", value: "last4" } },
                      { kind: "Field", name: { kind: "Name", value: "isActive" } },
                      { kind: "Field", name: { kind: "Name", value: "validatedAt" } },
                      { kind: "Field", name: { kind: "Name", value: "expiresAt" } },
                      { kind: "Field", name: { kind: "Name", value: "invalidReason" } },
                      { kind: "Field", name: { kind: "Name", value: "notice" } },
                      { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ConnectIntegrationMutation, ConnectIntegrationMutationVariables>;
export const DisconnectIntegrationDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "DisconnectIntegration" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "DisconnectIntegrationInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "disconnectIntegration" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "viewer" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      {
                        kind: "FragmentSpread",
                        name: { kind: "Name", value: "Providers_viewer" },
                        directives: [{ kind: "Directive", name: { kind: "Name", value: "unmask" } }],
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Providers_viewer" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Viewer" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "providers" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "type" } },
                { kind: "Field", name: { kind: "Name", value: "target" } },
                { kind: "Field", name: { kind: "Name", value: "localAllowed" } },
                { kind: "Field", name: { kind: "Name", value: "deviceFlow" } },
                { kind: "Field", name: { kind: "Name", value: "tokenUrl" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "integration" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "account" } },
                      { kind: "Field", name: { kind: "Name", value: "scopes" } },
                      { kind: "Field", name: { kind: "Name", value: "last4" } },
                      { kind: "Field", name: { kind: "Name", value: "isActive" } },
                      { kind: "Field", name: { kind: "Name", value: "validatedAt" } },
                      { kind: "Field", name: { kind: "Name", value: "expiresAt" } },
                      { kind: "Field", name: { kind: "Name", value: "invalidReason" } },
                      { kind: "Field", name: { kind: "Name", value: "notice" } },
                      { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DisconnectIntegrationMutation, DisconnectIntegrationMutationVariables>;
export const SetRemoteImagesDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "SetRemoteImages" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "UpdateProjectInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "updateProject" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "project" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "remoteImages" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "message" } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SetRemoteImagesMutation, SetRemoteImagesMutationVariables>;
export const OpenFaultsDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "OpenFaults" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "viewer" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "errorLogs" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "first" },
                      value: { kind: "IntValue", value: "30" },
                    },
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "filter" },
                      value: {
                        kind: "ObjectValue",
                        fields: [
                          {
                            kind: "ObjectField",
                            name: { kind: "Name", value: "projectId" },
                            value: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
                          },
                          {
                            kind: "ObjectField",
                            name: { kind: "Name", value: "resolved" },
                            value: { kind: "BooleanValue", value: false },
                          },
                          {
                            kind: "ObjectField",
                            name: { kind: "Name", value: "source" },
                            value: { kind: "EnumValue", value: "PREVIEW" },
                          },
                        ],
                      },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "nodes" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "version" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  { kind: "Field", name: { kind: "Name", value: "id" } },
                                  { kind: "Field", name: { kind: "Name", value: "number" } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OpenFaultsQuery, OpenFaultsQueryVariables>;
export const VersionBeforeDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "VersionBefore" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "project" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "id" },
                value: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "versions" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "last" },
                      value: { kind: "IntValue", value: "2" },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "nodes" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "number" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<VersionBeforeQuery, VersionBeforeQueryVariables>;
export const ProjectCardUpdatedDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "subscription",
      name: { kind: "Name", value: "ProjectCardUpdated" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "projectUpdated" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "projectId" },
                value: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "FragmentSpread", name: { kind: "Name", value: "ProjectCard_project" } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "ProjectCard_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
          { kind: "Field", name: { kind: "Name", value: "remoteImages" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "publications" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "type" } },
                { kind: "Field", name: { kind: "Name", value: "target" } },
                { kind: "Field", name: { kind: "Name", value: "url" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "deployment" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "url" } },
                      { kind: "Field", name: { kind: "Name", value: "createdAt" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "options" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "pages" } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "latestDeployments" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
                { kind: "Field", name: { kind: "Name", value: "createdAt" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "activeGeneration" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "stats" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "messageCount" } },
                { kind: "Field", name: { kind: "Name", value: "totalTokens" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProjectCardUpdatedSubscription, ProjectCardUpdatedSubscriptionVariables>;
export const ProjectCardDeployedDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "subscription",
      name: { kind: "Name", value: "ProjectCardDeployed" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "deploymentUpdated" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "projectId" },
                value: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "project" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "FragmentSpread", name: { kind: "Name", value: "ProjectCard_project" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "ProjectCard_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
          { kind: "Field", name: { kind: "Name", value: "remoteImages" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "publications" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "type" } },
                { kind: "Field", name: { kind: "Name", value: "target" } },
                { kind: "Field", name: { kind: "Name", value: "url" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "deployment" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "url" } },
                      { kind: "Field", name: { kind: "Name", value: "createdAt" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "options" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "pages" } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "latestDeployments" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
                { kind: "Field", name: { kind: "Name", value: "createdAt" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "activeGeneration" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "stats" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "messageCount" } },
                { kind: "Field", name: { kind: "Name", value: "totalTokens" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProjectCardDeployedSubscription, ProjectCardDeployedSubscriptionVariables>;
export const MiniatureCodeDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "MiniatureCode" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "id" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "project" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "id" },
                value: { kind: "Variable", name: { kind: "Name", value: "id" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "currentVersion" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "code" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "html" } },
                            { kind: "Field", name: { kind: "Name", value: "css" } },
                            { kind: "Field", name: { kind: "Name", value: "javascript" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MiniatureCodeQuery, MiniatureCodeQueryVariables>;
export const PreviewOfProjectDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "PreviewOfProject" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "id" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "project" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "id" },
                value: { kind: "Variable", name: { kind: "Name", value: "id" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
                { kind: "Field", name: { kind: "Name", value: "remoteImages" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "currentVersion" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "number" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "code" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "html" } },
                            { kind: "Field", name: { kind: "Name", value: "css" } },
                            { kind: "Field", name: { kind: "Name", value: "javascript" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PreviewOfProjectQuery, PreviewOfProjectQueryVariables>;
export const PreviewUpdatedDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "subscription",
      name: { kind: "Name", value: "PreviewUpdated" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "projectUpdated" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "projectId" },
                value: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
                { kind: "Field", name: { kind: "Name", value: "remoteImages" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "currentVersion" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "number" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "code" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "html" } },
                            { kind: "Field", name: { kind: "Name", value: "css" } },
                            { kind: "Field", name: { kind: "Name", value: "javascript" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PreviewUpdatedSubscription, PreviewUpdatedSubscriptionVariables>;
export const ProjectCountsDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "ProjectCounts" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            alias: { kind: "Name", value: "all" },
            name: { kind: "Name", value: "projects" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "first" },
                value: { kind: "IntValue", value: "1" },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "totalCount" } }],
            },
          },
          {
            kind: "Field",
            alias: { kind: "Name", value: "active" },
            name: { kind: "Name", value: "projects" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "first" },
                value: { kind: "IntValue", value: "1" },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "filter" },
                value: {
                  kind: "ObjectValue",
                  fields: [
                    {
                      kind: "ObjectField",
                      name: { kind: "Name", value: "status" },
                      value: { kind: "EnumValue", value: "ACTIVE" },
                    },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "totalCount" } }],
            },
          },
          {
            kind: "Field",
            alias: { kind: "Name", value: "draft" },
            name: { kind: "Name", value: "projects" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "first" },
                value: { kind: "IntValue", value: "1" },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "filter" },
                value: {
                  kind: "ObjectValue",
                  fields: [
                    {
                      kind: "ObjectField",
                      name: { kind: "Name", value: "status" },
                      value: { kind: "EnumValue", value: "DRAFT" },
                    },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "totalCount" } }],
            },
          },
          {
            kind: "Field",
            alias: { kind: "Name", value: "archived" },
            name: { kind: "Name", value: "projects" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "first" },
                value: { kind: "IntValue", value: "1" },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "filter" },
                value: {
                  kind: "ObjectValue",
                  fields: [
                    {
                      kind: "ObjectField",
                      name: { kind: "Name", value: "status" },
                      value: { kind: "EnumValue", value: "ARCHIVED" },
                    },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "totalCount" } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProjectCountsQuery, ProjectCountsQueryVariables>;
export const CreateForImportDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "CreateForImport" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "CreateProjectInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "createProject" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "project" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "FragmentSpread", name: { kind: "Name", value: "ProjectCard_project" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "ProjectCard_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
          { kind: "Field", name: { kind: "Name", value: "remoteImages" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "publications" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "type" } },
                { kind: "Field", name: { kind: "Name", value: "target" } },
                { kind: "Field", name: { kind: "Name", value: "url" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "deployment" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "url" } },
                      { kind: "Field", name: { kind: "Name", value: "createdAt" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "options" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "pages" } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "latestDeployments" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
                { kind: "Field", name: { kind: "Name", value: "createdAt" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "activeGeneration" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "stats" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "messageCount" } },
                { kind: "Field", name: { kind: "Name", value: "totalTokens" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CreateForImportMutation, CreateForImportMutationVariables>;
export const ImportCodeDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "ImportCode" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "ImportCodeInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "importCode" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "version" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "number" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "project" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "code" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "html" } },
                            { kind: "Field", name: { kind: "Name", value: "css" } },
                            { kind: "Field", name: { kind: "Name", value: "javascript" } },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "currentVersion" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "number" } },
                          ],
                        },
                      },
                      { kind: "FragmentSpread", name: { kind: "Name", value: "ProjectCard_project" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "ProjectCard_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
          { kind: "Field", name: { kind: "Name", value: "remoteImages" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "publications" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "type" } },
                { kind: "Field", name: { kind: "Name", value: "target" } },
                { kind: "Field", name: { kind: "Name", value: "url" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "deployment" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "url" } },
                      { kind: "Field", name: { kind: "Name", value: "createdAt" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "options" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "pages" } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "latestDeployments" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
                { kind: "Field", name: { kind: "Name", value: "createdAt" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "activeGeneration" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "stats" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "messageCount" } },
                { kind: "Field", name: { kind: "Name", value: "totalTokens" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ImportCodeMutation, ImportCodeMutationVariables>;
export const RemoveEmptyDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "RemoveEmpty" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "DeleteProjectInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "deleteProject" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "deletedProjectId" } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RemoveEmptyMutation, RemoveEmptyMutationVariables>;
export const UpdateProjectDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "UpdateProject" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "UpdateProjectInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "updateProject" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "project" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "FragmentSpread", name: { kind: "Name", value: "ProjectCard_project" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "ProjectCard_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
          { kind: "Field", name: { kind: "Name", value: "remoteImages" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "publications" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "type" } },
                { kind: "Field", name: { kind: "Name", value: "target" } },
                { kind: "Field", name: { kind: "Name", value: "url" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "deployment" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "url" } },
                      { kind: "Field", name: { kind: "Name", value: "createdAt" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "options" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "pages" } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "latestDeployments" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
                { kind: "Field", name: { kind: "Name", value: "createdAt" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "activeGeneration" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "stats" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "messageCount" } },
                { kind: "Field", name: { kind: "Name", value: "totalTokens" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<UpdateProjectMutation, UpdateProjectMutationVariables>;
export const DuplicateProjectDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "DuplicateProject" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "DuplicateProjectInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "duplicateProject" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "project" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DuplicateProjectMutation, DuplicateProjectMutationVariables>;
export const DeleteProjectDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "DeleteProject" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "DeleteProjectInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "deleteProject" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "deletedProjectId" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DeleteProjectMutation, DeleteProjectMutationVariables>;
export const ProjectsDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Projects" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "first" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "after" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "String" } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "filter" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "ProjectFilter" } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "orderBy" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "ProjectOrder" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "projects" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "first" },
                value: { kind: "Variable", name: { kind: "Name", value: "first" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "after" },
                value: { kind: "Variable", name: { kind: "Name", value: "after" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "filter" },
                value: { kind: "Variable", name: { kind: "Name", value: "filter" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "orderBy" },
                value: { kind: "Variable", name: { kind: "Name", value: "orderBy" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "edges" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "cursor" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "node" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "activeGeneration" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
                              },
                            },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "latestDeployments" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  { kind: "Field", name: { kind: "Name", value: "id" } },
                                  { kind: "Field", name: { kind: "Name", value: "status" } },
                                ],
                              },
                            },
                            { kind: "FragmentSpread", name: { kind: "Name", value: "ProjectCard_project" } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "pageInfo" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "endCursor" } },
                      { kind: "Field", name: { kind: "Name", value: "hasNextPage" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "ProjectCard_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
          { kind: "Field", name: { kind: "Name", value: "remoteImages" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "publications" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "type" } },
                { kind: "Field", name: { kind: "Name", value: "target" } },
                { kind: "Field", name: { kind: "Name", value: "url" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "deployment" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "url" } },
                      { kind: "Field", name: { kind: "Name", value: "createdAt" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "options" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "pages" } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "latestDeployments" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
                { kind: "Field", name: { kind: "Name", value: "createdAt" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "activeGeneration" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "stats" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "messageCount" } },
                { kind: "Field", name: { kind: "Name", value: "totalTokens" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProjectsQuery, ProjectsQueryVariables>;
export const CreateProjectDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "CreateProject" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "CreateProjectInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "createProject" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "project" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "FragmentSpread", name: { kind: "Name", value: "ProjectCard_project" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "field" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "ProjectCard_project" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Project" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "status" } },
          { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
          { kind: "Field", name: { kind: "Name", value: "remoteImages" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "publications" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "type" } },
                { kind: "Field", name: { kind: "Name", value: "target" } },
                { kind: "Field", name: { kind: "Name", value: "url" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "deployment" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "url" } },
                      { kind: "Field", name: { kind: "Name", value: "createdAt" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "options" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "pages" } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "latestDeployments" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
                { kind: "Field", name: { kind: "Name", value: "createdAt" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "currentVersion" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "activeGeneration" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "stats" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "messageCount" } },
                { kind: "Field", name: { kind: "Name", value: "totalTokens" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CreateProjectMutation, CreateProjectMutationVariables>;
export const SendFirstMessageDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "SendFirstMessage" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "SendMessageInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "sendMessage" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "generation" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SendFirstMessageMutation, SendFirstMessageMutationVariables>;
export const AccountStateDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "AccountState" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "viewer" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "preferences" } },
                { kind: "Field", name: { kind: "Name", value: "models" } },
                { kind: "FragmentSpread", name: { kind: "Name", value: "Quota_viewer" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "errorLogs" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "first" },
                      value: { kind: "IntValue", value: "1" },
                    },
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "filter" },
                      value: {
                        kind: "ObjectValue",
                        fields: [
                          {
                            kind: "ObjectField",
                            name: { kind: "Name", value: "resolved" },
                            value: { kind: "BooleanValue", value: false },
                          },
                        ],
                      },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "totalCount" } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Quota_viewer" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Viewer" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "quota" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "tokensUsed" } },
                { kind: "Field", name: { kind: "Name", value: "tokensReserved" } },
                { kind: "Field", name: { kind: "Name", value: "tokensLimit" } },
                { kind: "Field", name: { kind: "Name", value: "tokensRemaining" } },
                { kind: "Field", name: { kind: "Name", value: "periodStart" } },
                { kind: "Field", name: { kind: "Name", value: "periodEnd" } },
                { kind: "Field", name: { kind: "Name", value: "requestsUsed" } },
                { kind: "Field", name: { kind: "Name", value: "requestsLimit" } },
                { kind: "Field", name: { kind: "Name", value: "requestsFreeAt" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<AccountStateQuery, AccountStateQueryVariables>;
export const ViewerUpdatedDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "subscription",
      name: { kind: "Name", value: "ViewerUpdated" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "viewerUpdated" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "preferences" } },
                { kind: "FragmentSpread", name: { kind: "Name", value: "Quota_viewer" } },
                { kind: "FragmentSpread", name: { kind: "Name", value: "Providers_viewer" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "errorLogs" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "first" },
                      value: { kind: "IntValue", value: "1" },
                    },
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "filter" },
                      value: {
                        kind: "ObjectValue",
                        fields: [
                          {
                            kind: "ObjectField",
                            name: { kind: "Name", value: "resolved" },
                            value: { kind: "BooleanValue", value: false },
                          },
                        ],
                      },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "totalCount" } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Quota_viewer" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Viewer" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "quota" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "tokensUsed" } },
                { kind: "Field", name: { kind: "Name", value: "tokensReserved" } },
                { kind: "Field", name: { kind: "Name", value: "tokensLimit" } },
                { kind: "Field", name: { kind: "Name", value: "tokensRemaining" } },
                { kind: "Field", name: { kind: "Name", value: "periodStart" } },
                { kind: "Field", name: { kind: "Name", value: "periodEnd" } },
                { kind: "Field", name: { kind: "Name", value: "requestsUsed" } },
                { kind: "Field", name: { kind: "Name", value: "requestsLimit" } },
                { kind: "Field", name: { kind: "Name", value: "requestsFreeAt" } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Providers_viewer" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Viewer" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "providers" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "type" } },
                { kind: "Field", name: { kind: "Name", value: "target" } },
                { kind: "Field", name: { kind: "Name", value: "localAllowed" } },
                { kind: "Field", name: { kind: "Name", value: "deviceFlow" } },
                { kind: "Field", name: { kind: "Name", value: "tokenUrl" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "integration" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "account" } },
                      { kind: "Field", name: { kind: "Name", value: "scopes" } },
                      { kind: "Field", name: { kind: "Name", value: "last4" } },
                      { kind: "Field", name: { kind: "Name", value: "isActive" } },
                      { kind: "Field", name: { kind: "Name", value: "validatedAt" } },
                      { kind: "Field", name: { kind: "Name", value: "expiresAt" } },
                      { kind: "Field", name: { kind: "Name", value: "invalidReason" } },
                      { kind: "Field", name: { kind: "Name", value: "notice" } },
                      { kind: "Field", name: { kind: "Name", value: "updatedAt" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ViewerUpdatedSubscription, ViewerUpdatedSubscriptionVariables>;
export const ModelsDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Models" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "viewer" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "models" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ModelsQuery, ModelsQueryVariables>;
export const DeleteAccountDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "DeleteAccount" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "DeleteAccountInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "deleteAccount" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "deletedUserId" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "field" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DeleteAccountMutation, DeleteAccountMutationVariables>;
export const AccountStatsDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "AccountStats" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "viewer" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "stats" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "totalProjects" } },
                      { kind: "Field", name: { kind: "Name", value: "totalPrompts" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<AccountStatsQuery, AccountStatsQueryVariables>;
export const PreferencesDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Preferences" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "viewer" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "preferences" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PreferencesQuery, PreferencesQueryVariables>;
export const UpdatePreferencesDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "UpdatePreferences" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "UpdatePreferencesInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "updatePreferences" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "viewer" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "preferences" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<UpdatePreferencesMutation, UpdatePreferencesMutationVariables>;
export const ErrorLogsDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "ErrorLogs" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "first" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "after" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "String" } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "filter" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "ErrorLogFilter" } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "viewer" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "errorLogs" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "first" },
                      value: { kind: "Variable", name: { kind: "Name", value: "first" } },
                    },
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "after" },
                      value: { kind: "Variable", name: { kind: "Name", value: "after" } },
                    },
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "filter" },
                      value: { kind: "Variable", name: { kind: "Name", value: "filter" } },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "edges" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "cursor" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "node" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  { kind: "Field", name: { kind: "Name", value: "id" } },
                                  { kind: "Field", name: { kind: "Name", value: "resolved" } },
                                  { kind: "Field", name: { kind: "Name", value: "source" } },
                                  {
                                    kind: "FragmentSpread",
                                    name: { kind: "Name", value: "ErrorRow_errorLog" },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "pageInfo" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "endCursor" } },
                            { kind: "Field", name: { kind: "Name", value: "hasNextPage" } },
                          ],
                        },
                      },
                      { kind: "Field", name: { kind: "Name", value: "totalCount" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "ErrorRow_errorLog" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "ErrorLog" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "type" } },
          { kind: "Field", name: { kind: "Name", value: "source" } },
          { kind: "Field", name: { kind: "Name", value: "message" } },
          { kind: "Field", name: { kind: "Name", value: "context" } },
          { kind: "Field", name: { kind: "Name", value: "count" } },
          { kind: "Field", name: { kind: "Name", value: "resolved" } },
          { kind: "Field", name: { kind: "Name", value: "reference" } },
          { kind: "Field", name: { kind: "Name", value: "createdAt" } },
          { kind: "Field", name: { kind: "Name", value: "lastSeenAt" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "project" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
                { kind: "Field", name: { kind: "Name", value: "status" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "version" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ErrorLogsQuery, ErrorLogsQueryVariables>;
export const UsagePageDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "UsagePage" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "from" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Date" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "to" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Date" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "viewer" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                {
                  kind: "FragmentSpread",
                  name: { kind: "Name", value: "Quota_viewer" },
                  directives: [{ kind: "Directive", name: { kind: "Name", value: "unmask" } }],
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "usage" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "from" },
                      value: { kind: "Variable", name: { kind: "Name", value: "from" } },
                    },
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "to" },
                      value: { kind: "Variable", name: { kind: "Name", value: "to" } },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "from" } },
                      { kind: "Field", name: { kind: "Name", value: "to" } },
                      { kind: "Field", name: { kind: "Name", value: "totalTokens" } },
                      { kind: "Field", name: { kind: "Name", value: "inputTokens" } },
                      { kind: "Field", name: { kind: "Name", value: "outputTokens" } },
                      { kind: "Field", name: { kind: "Name", value: "requests" } },
                      { kind: "Field", name: { kind: "Name", value: "failedRequests" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "cost" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "amount" } },
                            { kind: "Field", name: { kind: "Name", value: "currency" } },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "days" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "date" } },
                            { kind: "Field", name: { kind: "Name", value: "endpoint" } },
                            { kind: "Field", name: { kind: "Name", value: "tokens" } },
                            { kind: "Field", name: { kind: "Name", value: "requests" } },
                          ],
                        },
                      },
                      {
                        kind: "FragmentSpread",
                        name: { kind: "Name", value: "UsageTables_usageSummary" },
                        directives: [{ kind: "Directive", name: { kind: "Name", value: "unmask" } }],
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Quota_viewer" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Viewer" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "quota" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "tokensUsed" } },
                { kind: "Field", name: { kind: "Name", value: "tokensReserved" } },
                { kind: "Field", name: { kind: "Name", value: "tokensLimit" } },
                { kind: "Field", name: { kind: "Name", value: "tokensRemaining" } },
                { kind: "Field", name: { kind: "Name", value: "periodStart" } },
                { kind: "Field", name: { kind: "Name", value: "periodEnd" } },
                { kind: "Field", name: { kind: "Name", value: "requestsUsed" } },
                { kind: "Field", name: { kind: "Name", value: "requestsLimit" } },
                { kind: "Field", name: { kind: "Name", value: "requestsFreeAt" } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "UsageTables_usageSummary" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "UsageSummary" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "projects" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "tokens" } },
                { kind: "Field", name: { kind: "Name", value: "requests" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "cost" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "amount" } },
                      { kind: "Field", name: { kind: "Name", value: "currency" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "project" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "models" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "model" } },
                { kind: "Field", name: { kind: "Name", value: "tokens" } },
                { kind: "Field", name: { kind: "Name", value: "requests" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "cost" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "amount" } },
                      { kind: "Field", name: { kind: "Name", value: "currency" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<UsagePageQuery, UsagePageQueryVariables>;
export const OpenErrorsDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "OpenErrors" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "viewer" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "errorLogs" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "first" },
                      value: { kind: "IntValue", value: "1" },
                    },
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "filter" },
                      value: {
                        kind: "ObjectValue",
                        fields: [
                          {
                            kind: "ObjectField",
                            name: { kind: "Name", value: "resolved" },
                            value: { kind: "BooleanValue", value: false },
                          },
                        ],
                      },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "totalCount" } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OpenErrorsQuery, OpenErrorsQueryVariables>;
export const QuotaDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Quota" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "viewer" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                {
                  kind: "FragmentSpread",
                  name: { kind: "Name", value: "Quota_viewer" },
                  directives: [{ kind: "Directive", name: { kind: "Name", value: "unmask" } }],
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Quota_viewer" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Viewer" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "quota" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "tokensUsed" } },
                { kind: "Field", name: { kind: "Name", value: "tokensReserved" } },
                { kind: "Field", name: { kind: "Name", value: "tokensLimit" } },
                { kind: "Field", name: { kind: "Name", value: "tokensRemaining" } },
                { kind: "Field", name: { kind: "Name", value: "periodStart" } },
                { kind: "Field", name: { kind: "Name", value: "periodEnd" } },
                { kind: "Field", name: { kind: "Name", value: "requestsUsed" } },
                { kind: "Field", name: { kind: "Name", value: "requestsLimit" } },
                { kind: "Field", name: { kind: "Name", value: "requestsFreeAt" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<QuotaQuery, QuotaQueryVariables>;
export const ResolveErrorLogDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "ResolveErrorLog" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "ResolveErrorLogInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "resolveErrorLog" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "errorLog" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "resolved" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ResolveErrorLogMutation, ResolveErrorLogMutationVariables>;
export const GoBackDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "mutation",
      name: { kind: "Name", value: "GoBack" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "input" } },
          type: {
            kind: "NonNullType",
            type: { kind: "NamedType", name: { kind: "Name", value: "RestoreVersionInput" } },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "restoreVersion" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "input" },
                value: { kind: "Variable", name: { kind: "Name", value: "input" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "version" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "number" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "project" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "currentVersion" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "number" } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "userErrors" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "code" } },
                      { kind: "Field", name: { kind: "Name", value: "message" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<GoBackMutation, GoBackMutationVariables>;
export const VersionListDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "VersionList" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "first" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "Int" } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "last" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "Int" } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "after" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "String" } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "before" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "String" } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "project" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "id" },
                value: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "versions" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "first" },
                      value: { kind: "Variable", name: { kind: "Name", value: "first" } },
                    },
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "last" },
                      value: { kind: "Variable", name: { kind: "Name", value: "last" } },
                    },
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "after" },
                      value: { kind: "Variable", name: { kind: "Name", value: "after" } },
                    },
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "before" },
                      value: { kind: "Variable", name: { kind: "Name", value: "before" } },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "edges" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "cursor" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "node" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  { kind: "Field", name: { kind: "Name", value: "id" } },
                                  { kind: "Field", name: { kind: "Name", value: "number" } },
                                  { kind: "Field", name: { kind: "Name", value: "origin" } },
                                  {
                                    kind: "FragmentSpread",
                                    name: { kind: "Name", value: "VersionRow_version" },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "pageInfo" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "startCursor" } },
                            { kind: "Field", name: { kind: "Name", value: "endCursor" } },
                            { kind: "Field", name: { kind: "Name", value: "hasPreviousPage" } },
                            { kind: "Field", name: { kind: "Name", value: "hasNextPage" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "VersionRow_version" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Version" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "number" } },
          { kind: "Field", name: { kind: "Name", value: "origin" } },
          { kind: "Field", name: { kind: "Name", value: "createdAt" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "message" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "content" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<VersionListQuery, VersionListQueryVariables>;
export const VersionCodesDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "VersionCodes" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "last" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "before" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "String" } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "project" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "id" },
                value: { kind: "Variable", name: { kind: "Name", value: "projectId" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "versions" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "last" },
                      value: { kind: "Variable", name: { kind: "Name", value: "last" } },
                    },
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "before" },
                      value: { kind: "Variable", name: { kind: "Name", value: "before" } },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "nodes" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "code" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  { kind: "Field", name: { kind: "Name", value: "html" } },
                                  { kind: "Field", name: { kind: "Name", value: "css" } },
                                  { kind: "Field", name: { kind: "Name", value: "javascript" } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "pageInfo" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "startCursor" } },
                            { kind: "Field", name: { kind: "Name", value: "hasPreviousPage" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<VersionCodesQuery, VersionCodesQueryVariables>;
