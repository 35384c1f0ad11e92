/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment Answer_generation on Generation {\n    id\n    status\n    mode\n    createdAt\n    finishedAt\n    stopRequested\n    error {\n      code\n      message\n    }\n    usage {\n      totalTokens\n      estimated\n    }\n    baseVersion {\n      id\n      number\n    }\n    version {\n      id\n      number\n    }\n  }\n": typeof types.Answer_GenerationFragmentDoc,
    "\n  query AnswerCode($id: ID!) {\n    generation(id: $id) {\n      id\n      text\n      code {\n        html\n        css\n        javascript\n      }\n      baseVersion {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n      }\n      version {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n": typeof types.AnswerCodeDocument,
    "\n  query Conversation($projectId: ID!, $first: Int, $last: Int, $after: String, $before: String) {\n    project(id: $projectId) {\n      id\n      messages(first: $first, last: $last, after: $after, before: $before) {\n        edges {\n          cursor\n          node {\n            id\n            role\n            content\n            createdAt\n            generation {\n              id\n              status\n              ...Answer_generation\n            }\n          }\n        }\n        pageInfo {\n          startCursor\n          endCursor\n          hasPreviousPage\n          hasNextPage\n        }\n      }\n    }\n  }\n": typeof types.ConversationDocument,
    "\n  query GenerationStart($id: ID!) {\n    generation(id: $id) {\n      id\n      status\n      mode\n      text\n      lastSeq\n      attempt\n      createdAt\n      code {\n        html\n        css\n        javascript\n      }\n      baseVersion {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n": typeof types.GenerationStartDocument,
    "\n  subscription GenerationEvents($generationId: ID!, $after: Int!) {\n    generationEvents(generationId: $generationId, after: $after) {\n      __typename\n      seq\n      ... on GenerationSnapshot {\n        reason\n        attempt\n        text\n        code {\n          html\n          css\n          javascript\n        }\n      }\n      ... on TextDelta {\n        text\n      }\n      ... on CodeDelta {\n        file\n        text\n      }\n      ... on CodeReplaced {\n        file\n        text\n      }\n      ... on CodeSpliced {\n        file\n        at\n        remove\n        text\n      }\n    }\n  }\n": typeof types.GenerationEventsDocument,
    "\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      generation {\n        id\n        status\n        project {\n          id\n          activeGeneration {\n            id\n          }\n        }\n      }\n      message {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.SendMessageDocument,
    "\n  mutation RetryGeneration($input: RetryGenerationInput!) {\n    retryGeneration(input: $input) {\n      generation {\n        id\n        status\n        project {\n          id\n          activeGeneration {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.RetryGenerationDocument,
    "\n  mutation StopGeneration($input: StopGenerationInput!) {\n    stopGeneration(input: $input) {\n      generation {\n        id\n        status\n        stopRequested\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.StopGenerationDocument,
    "\n  query MiniatureCode($id: ID!) {\n    project(id: $id) {\n      id\n      currentVersion {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n": typeof types.MiniatureCodeDocument,
    "\n  query PreviewOfProject($id: ID!) {\n    project(id: $id) {\n      id\n      name\n      currentVersion {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n": typeof types.PreviewOfProjectDocument,
    "\n  subscription PreviewUpdated($projectId: ID!) {\n    projectUpdated(projectId: $projectId) {\n      id\n      name\n      currentVersion {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n": typeof types.PreviewUpdatedDocument,
    "\n  fragment ProjectCard_project on Project {\n    id\n    name\n    status\n    updatedAt\n    netlifyUrl\n    githubUrl\n    currentVersion {\n      id\n      number\n    }\n    activeGeneration {\n      id\n      status\n    }\n    stats {\n      messageCount\n      totalTokens\n    }\n  }\n": typeof types.ProjectCard_ProjectFragmentDoc,
    "\n  query Projects($first: Int!, $after: String, $filter: ProjectFilter, $orderBy: ProjectOrder!) {\n    projects(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      edges {\n        cursor\n        node {\n          id\n          activeGeneration {\n            id\n          }\n          ...ProjectCard_project\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.ProjectsDocument,
    "\n  query ProjectCounts {\n    all: projects(first: 1) {\n      totalCount\n    }\n    active: projects(first: 1, filter: { status: ACTIVE }) {\n      totalCount\n    }\n    draft: projects(first: 1, filter: { status: DRAFT }) {\n      totalCount\n    }\n    archived: projects(first: 1, filter: { status: ARCHIVED }) {\n      totalCount\n    }\n  }\n": typeof types.ProjectCountsDocument,
    "\n  subscription ProjectCardUpdated($projectId: ID!) {\n    projectUpdated(projectId: $projectId) {\n      id\n      ...ProjectCard_project\n    }\n  }\n": typeof types.ProjectCardUpdatedDocument,
    "\n  mutation UpdateProject($input: UpdateProjectInput!) {\n    updateProject(input: $input) {\n      project {\n        id\n        ...ProjectCard_project\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.UpdateProjectDocument,
    "\n  mutation DuplicateProject($input: DuplicateProjectInput!) {\n    duplicateProject(input: $input) {\n      project {\n        id\n        name\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.DuplicateProjectDocument,
    "\n  mutation DeleteProject($input: DeleteProjectInput!) {\n    deleteProject(input: $input) {\n      deletedProjectId\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.DeleteProjectDocument,
    "\n  fragment Standing_project on Project {\n    currentVersion {\n      id\n    }\n  }\n": typeof types.Standing_ProjectFragmentDoc,
    "\n  mutation CreateProject($input: CreateProjectInput!) {\n    createProject(input: $input) {\n      project {\n        id\n        ...ProjectCard_project\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.CreateProjectDocument,
    "\n  mutation SendFirstMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      generation {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.SendFirstMessageDocument,
    "\n  mutation DeleteAccount($input: DeleteAccountInput!) {\n    deleteAccount(input: $input) {\n      deletedUserId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.DeleteAccountDocument,
    "\n  query AccountStats {\n    viewer {\n      id\n      stats {\n        totalProjects\n        totalPrompts\n      }\n    }\n  }\n": typeof types.AccountStatsDocument,
};
const documents: Documents = {
    "\n  fragment Answer_generation on Generation {\n    id\n    status\n    mode\n    createdAt\n    finishedAt\n    stopRequested\n    error {\n      code\n      message\n    }\n    usage {\n      totalTokens\n      estimated\n    }\n    baseVersion {\n      id\n      number\n    }\n    version {\n      id\n      number\n    }\n  }\n": types.Answer_GenerationFragmentDoc,
    "\n  query AnswerCode($id: ID!) {\n    generation(id: $id) {\n      id\n      text\n      code {\n        html\n        css\n        javascript\n      }\n      baseVersion {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n      }\n      version {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n": types.AnswerCodeDocument,
    "\n  query Conversation($projectId: ID!, $first: Int, $last: Int, $after: String, $before: String) {\n    project(id: $projectId) {\n      id\n      messages(first: $first, last: $last, after: $after, before: $before) {\n        edges {\n          cursor\n          node {\n            id\n            role\n            content\n            createdAt\n            generation {\n              id\n              status\n              ...Answer_generation\n            }\n          }\n        }\n        pageInfo {\n          startCursor\n          endCursor\n          hasPreviousPage\n          hasNextPage\n        }\n      }\n    }\n  }\n": types.ConversationDocument,
    "\n  query GenerationStart($id: ID!) {\n    generation(id: $id) {\n      id\n      status\n      mode\n      text\n      lastSeq\n      attempt\n      createdAt\n      code {\n        html\n        css\n        javascript\n      }\n      baseVersion {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n": types.GenerationStartDocument,
    "\n  subscription GenerationEvents($generationId: ID!, $after: Int!) {\n    generationEvents(generationId: $generationId, after: $after) {\n      __typename\n      seq\n      ... on GenerationSnapshot {\n        reason\n        attempt\n        text\n        code {\n          html\n          css\n          javascript\n        }\n      }\n      ... on TextDelta {\n        text\n      }\n      ... on CodeDelta {\n        file\n        text\n      }\n      ... on CodeReplaced {\n        file\n        text\n      }\n      ... on CodeSpliced {\n        file\n        at\n        remove\n        text\n      }\n    }\n  }\n": types.GenerationEventsDocument,
    "\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      generation {\n        id\n        status\n        project {\n          id\n          activeGeneration {\n            id\n          }\n        }\n      }\n      message {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.SendMessageDocument,
    "\n  mutation RetryGeneration($input: RetryGenerationInput!) {\n    retryGeneration(input: $input) {\n      generation {\n        id\n        status\n        project {\n          id\n          activeGeneration {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.RetryGenerationDocument,
    "\n  mutation StopGeneration($input: StopGenerationInput!) {\n    stopGeneration(input: $input) {\n      generation {\n        id\n        status\n        stopRequested\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.StopGenerationDocument,
    "\n  query MiniatureCode($id: ID!) {\n    project(id: $id) {\n      id\n      currentVersion {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n": types.MiniatureCodeDocument,
    "\n  query PreviewOfProject($id: ID!) {\n    project(id: $id) {\n      id\n      name\n      currentVersion {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n": types.PreviewOfProjectDocument,
    "\n  subscription PreviewUpdated($projectId: ID!) {\n    projectUpdated(projectId: $projectId) {\n      id\n      name\n      currentVersion {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n": types.PreviewUpdatedDocument,
    "\n  fragment ProjectCard_project on Project {\n    id\n    name\n    status\n    updatedAt\n    netlifyUrl\n    githubUrl\n    currentVersion {\n      id\n      number\n    }\n    activeGeneration {\n      id\n      status\n    }\n    stats {\n      messageCount\n      totalTokens\n    }\n  }\n": types.ProjectCard_ProjectFragmentDoc,
    "\n  query Projects($first: Int!, $after: String, $filter: ProjectFilter, $orderBy: ProjectOrder!) {\n    projects(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      edges {\n        cursor\n        node {\n          id\n          activeGeneration {\n            id\n          }\n          ...ProjectCard_project\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.ProjectsDocument,
    "\n  query ProjectCounts {\n    all: projects(first: 1) {\n      totalCount\n    }\n    active: projects(first: 1, filter: { status: ACTIVE }) {\n      totalCount\n    }\n    draft: projects(first: 1, filter: { status: DRAFT }) {\n      totalCount\n    }\n    archived: projects(first: 1, filter: { status: ARCHIVED }) {\n      totalCount\n    }\n  }\n": types.ProjectCountsDocument,
    "\n  subscription ProjectCardUpdated($projectId: ID!) {\n    projectUpdated(projectId: $projectId) {\n      id\n      ...ProjectCard_project\n    }\n  }\n": types.ProjectCardUpdatedDocument,
    "\n  mutation UpdateProject($input: UpdateProjectInput!) {\n    updateProject(input: $input) {\n      project {\n        id\n        ...ProjectCard_project\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.UpdateProjectDocument,
    "\n  mutation DuplicateProject($input: DuplicateProjectInput!) {\n    duplicateProject(input: $input) {\n      project {\n        id\n        name\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.DuplicateProjectDocument,
    "\n  mutation DeleteProject($input: DeleteProjectInput!) {\n    deleteProject(input: $input) {\n      deletedProjectId\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.DeleteProjectDocument,
    "\n  fragment Standing_project on Project {\n    currentVersion {\n      id\n    }\n  }\n": types.Standing_ProjectFragmentDoc,
    "\n  mutation CreateProject($input: CreateProjectInput!) {\n    createProject(input: $input) {\n      project {\n        id\n        ...ProjectCard_project\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.CreateProjectDocument,
    "\n  mutation SendFirstMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      generation {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.SendFirstMessageDocument,
    "\n  mutation DeleteAccount($input: DeleteAccountInput!) {\n    deleteAccount(input: $input) {\n      deletedUserId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.DeleteAccountDocument,
    "\n  query AccountStats {\n    viewer {\n      id\n      stats {\n        totalProjects\n        totalPrompts\n      }\n    }\n  }\n": types.AccountStatsDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Answer_generation on Generation {\n    id\n    status\n    mode\n    createdAt\n    finishedAt\n    stopRequested\n    error {\n      code\n      message\n    }\n    usage {\n      totalTokens\n      estimated\n    }\n    baseVersion {\n      id\n      number\n    }\n    version {\n      id\n      number\n    }\n  }\n"): (typeof documents)["\n  fragment Answer_generation on Generation {\n    id\n    status\n    mode\n    createdAt\n    finishedAt\n    stopRequested\n    error {\n      code\n      message\n    }\n    usage {\n      totalTokens\n      estimated\n    }\n    baseVersion {\n      id\n      number\n    }\n    version {\n      id\n      number\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AnswerCode($id: ID!) {\n    generation(id: $id) {\n      id\n      text\n      code {\n        html\n        css\n        javascript\n      }\n      baseVersion {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n      }\n      version {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query AnswerCode($id: ID!) {\n    generation(id: $id) {\n      id\n      text\n      code {\n        html\n        css\n        javascript\n      }\n      baseVersion {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n      }\n      version {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Conversation($projectId: ID!, $first: Int, $last: Int, $after: String, $before: String) {\n    project(id: $projectId) {\n      id\n      messages(first: $first, last: $last, after: $after, before: $before) {\n        edges {\n          cursor\n          node {\n            id\n            role\n            content\n            createdAt\n            generation {\n              id\n              status\n              ...Answer_generation\n            }\n          }\n        }\n        pageInfo {\n          startCursor\n          endCursor\n          hasPreviousPage\n          hasNextPage\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Conversation($projectId: ID!, $first: Int, $last: Int, $after: String, $before: String) {\n    project(id: $projectId) {\n      id\n      messages(first: $first, last: $last, after: $after, before: $before) {\n        edges {\n          cursor\n          node {\n            id\n            role\n            content\n            createdAt\n            generation {\n              id\n              status\n              ...Answer_generation\n            }\n          }\n        }\n        pageInfo {\n          startCursor\n          endCursor\n          hasPreviousPage\n          hasNextPage\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GenerationStart($id: ID!) {\n    generation(id: $id) {\n      id\n      status\n      mode\n      text\n      lastSeq\n      attempt\n      createdAt\n      code {\n        html\n        css\n        javascript\n      }\n      baseVersion {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query GenerationStart($id: ID!) {\n    generation(id: $id) {\n      id\n      status\n      mode\n      text\n      lastSeq\n      attempt\n      createdAt\n      code {\n        html\n        css\n        javascript\n      }\n      baseVersion {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription GenerationEvents($generationId: ID!, $after: Int!) {\n    generationEvents(generationId: $generationId, after: $after) {\n      __typename\n      seq\n      ... on GenerationSnapshot {\n        reason\n        attempt\n        text\n        code {\n          html\n          css\n          javascript\n        }\n      }\n      ... on TextDelta {\n        text\n      }\n      ... on CodeDelta {\n        file\n        text\n      }\n      ... on CodeReplaced {\n        file\n        text\n      }\n      ... on CodeSpliced {\n        file\n        at\n        remove\n        text\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription GenerationEvents($generationId: ID!, $after: Int!) {\n    generationEvents(generationId: $generationId, after: $after) {\n      __typename\n      seq\n      ... on GenerationSnapshot {\n        reason\n        attempt\n        text\n        code {\n          html\n          css\n          javascript\n        }\n      }\n      ... on TextDelta {\n        text\n      }\n      ... on CodeDelta {\n        file\n        text\n      }\n      ... on CodeReplaced {\n        file\n        text\n      }\n      ... on CodeSpliced {\n        file\n        at\n        remove\n        text\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      generation {\n        id\n        status\n        project {\n          id\n          activeGeneration {\n            id\n          }\n        }\n      }\n      message {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      generation {\n        id\n        status\n        project {\n          id\n          activeGeneration {\n            id\n          }\n        }\n      }\n      message {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryGeneration($input: RetryGenerationInput!) {\n    retryGeneration(input: $input) {\n      generation {\n        id\n        status\n        project {\n          id\n          activeGeneration {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RetryGeneration($input: RetryGenerationInput!) {\n    retryGeneration(input: $input) {\n      generation {\n        id\n        status\n        project {\n          id\n          activeGeneration {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StopGeneration($input: StopGenerationInput!) {\n    stopGeneration(input: $input) {\n      generation {\n        id\n        status\n        stopRequested\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation StopGeneration($input: StopGenerationInput!) {\n    stopGeneration(input: $input) {\n      generation {\n        id\n        status\n        stopRequested\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MiniatureCode($id: ID!) {\n    project(id: $id) {\n      id\n      currentVersion {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MiniatureCode($id: ID!) {\n    project(id: $id) {\n      id\n      currentVersion {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PreviewOfProject($id: ID!) {\n    project(id: $id) {\n      id\n      name\n      currentVersion {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PreviewOfProject($id: ID!) {\n    project(id: $id) {\n      id\n      name\n      currentVersion {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription PreviewUpdated($projectId: ID!) {\n    projectUpdated(projectId: $projectId) {\n      id\n      name\n      currentVersion {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription PreviewUpdated($projectId: ID!) {\n    projectUpdated(projectId: $projectId) {\n      id\n      name\n      currentVersion {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProjectCard_project on Project {\n    id\n    name\n    status\n    updatedAt\n    netlifyUrl\n    githubUrl\n    currentVersion {\n      id\n      number\n    }\n    activeGeneration {\n      id\n      status\n    }\n    stats {\n      messageCount\n      totalTokens\n    }\n  }\n"): (typeof documents)["\n  fragment ProjectCard_project on Project {\n    id\n    name\n    status\n    updatedAt\n    netlifyUrl\n    githubUrl\n    currentVersion {\n      id\n      number\n    }\n    activeGeneration {\n      id\n      status\n    }\n    stats {\n      messageCount\n      totalTokens\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Projects($first: Int!, $after: String, $filter: ProjectFilter, $orderBy: ProjectOrder!) {\n    projects(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      edges {\n        cursor\n        node {\n          id\n          activeGeneration {\n            id\n          }\n          ...ProjectCard_project\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): (typeof documents)["\n  query Projects($first: Int!, $after: String, $filter: ProjectFilter, $orderBy: ProjectOrder!) {\n    projects(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      edges {\n        cursor\n        node {\n          id\n          activeGeneration {\n            id\n          }\n          ...ProjectCard_project\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProjectCounts {\n    all: projects(first: 1) {\n      totalCount\n    }\n    active: projects(first: 1, filter: { status: ACTIVE }) {\n      totalCount\n    }\n    draft: projects(first: 1, filter: { status: DRAFT }) {\n      totalCount\n    }\n    archived: projects(first: 1, filter: { status: ARCHIVED }) {\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query ProjectCounts {\n    all: projects(first: 1) {\n      totalCount\n    }\n    active: projects(first: 1, filter: { status: ACTIVE }) {\n      totalCount\n    }\n    draft: projects(first: 1, filter: { status: DRAFT }) {\n      totalCount\n    }\n    archived: projects(first: 1, filter: { status: ARCHIVED }) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ProjectCardUpdated($projectId: ID!) {\n    projectUpdated(projectId: $projectId) {\n      id\n      ...ProjectCard_project\n    }\n  }\n"): (typeof documents)["\n  subscription ProjectCardUpdated($projectId: ID!) {\n    projectUpdated(projectId: $projectId) {\n      id\n      ...ProjectCard_project\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateProject($input: UpdateProjectInput!) {\n    updateProject(input: $input) {\n      project {\n        id\n        ...ProjectCard_project\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateProject($input: UpdateProjectInput!) {\n    updateProject(input: $input) {\n      project {\n        id\n        ...ProjectCard_project\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DuplicateProject($input: DuplicateProjectInput!) {\n    duplicateProject(input: $input) {\n      project {\n        id\n        name\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DuplicateProject($input: DuplicateProjectInput!) {\n    duplicateProject(input: $input) {\n      project {\n        id\n        name\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteProject($input: DeleteProjectInput!) {\n    deleteProject(input: $input) {\n      deletedProjectId\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteProject($input: DeleteProjectInput!) {\n    deleteProject(input: $input) {\n      deletedProjectId\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Standing_project on Project {\n    currentVersion {\n      id\n    }\n  }\n"): (typeof documents)["\n  fragment Standing_project on Project {\n    currentVersion {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateProject($input: CreateProjectInput!) {\n    createProject(input: $input) {\n      project {\n        id\n        ...ProjectCard_project\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateProject($input: CreateProjectInput!) {\n    createProject(input: $input) {\n      project {\n        id\n        ...ProjectCard_project\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendFirstMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      generation {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SendFirstMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      generation {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteAccount($input: DeleteAccountInput!) {\n    deleteAccount(input: $input) {\n      deletedUserId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteAccount($input: DeleteAccountInput!) {\n    deleteAccount(input: $input) {\n      deletedUserId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountStats {\n    viewer {\n      id\n      stats {\n        totalProjects\n        totalPrompts\n      }\n    }\n  }\n"): (typeof documents)["\n  query AccountStats {\n    viewer {\n      id\n      stats {\n        totalProjects\n        totalPrompts\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;