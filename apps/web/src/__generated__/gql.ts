/* eslint-disable */
import * as types from "./graphql";
import type { TypedDocumentNode as DocumentNode } from "@graphql-typed-document-node/core";

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
  "\n  fragment PreviewTab_project on Project {\n    id\n    name\n    status\n    remoteImages\n    code {\n      html\n      css\n      javascript\n    }\n    currentVersion {\n      id\n      number\n    }\n    activeGeneration {\n      id\n    }\n  }\n": typeof types.PreviewTab_ProjectFragmentDoc;
  "\n  query PartCode($id: ID!) {\n    generation(id: $id) {\n      id\n      status\n      code {\n        html\n        css\n        javascript\n      }\n    }\n  }\n": typeof types.PartCodeDocument;
  "\n  fragment TopBar_project on Project {\n    id\n    name\n    status\n    publications {\n      type\n      target\n      url\n      deployment {\n        id\n      }\n    }\n    stats {\n      messageCount\n    }\n    currentVersion {\n      id\n      number\n    }\n  }\n": typeof types.TopBar_ProjectFragmentDoc;
  "\n  fragment Builder_project on Project {\n    id\n    name\n    status\n    updatedAt\n    lastGenerated\n    code {\n      html\n      css\n      javascript\n    }\n    currentVersion {\n      id\n      number\n    }\n    activeGeneration {\n      id\n    }\n    ...PreviewTab_project @unmask\n  }\n": typeof types.Builder_ProjectFragmentDoc;
  "\n  query BuilderProject($id: ID!) {\n    project(id: $id) {\n      id\n      netlifyUrl\n      githubUrl\n      ...Builder_project @unmask\n      ...TopBar_project\n    }\n  }\n": typeof types.BuilderProjectDocument;
  "\n  subscription BuilderProjectUpdated($projectId: ID!) {\n    projectUpdated(projectId: $projectId) {\n      id\n      ...Builder_project @unmask\n    }\n  }\n": typeof types.BuilderProjectUpdatedDocument;
  "\n  mutation RestoreVersion($input: RestoreVersionInput!) {\n    restoreVersion(input: $input) {\n      version {\n        id\n        number\n      }\n      project {\n        id\n        ...Builder_project @unmask\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.RestoreVersionDocument;
  "\n  query GenerationEnd($id: ID!) {\n    generation(id: $id) {\n      id\n      status\n      ...Answer_generation\n      version {\n        id\n        number\n      }\n      message {\n        id\n        generation {\n          id\n        }\n      }\n      project {\n        id\n        ...Builder_project @unmask\n      }\n    }\n  }\n": typeof types.GenerationEndDocument;
  "\n  fragment Answer_generation on Generation {\n    id\n    status\n    mode\n    createdAt\n    finishedAt\n    stopRequested\n    error {\n      code\n      message\n    }\n    usage {\n      totalTokens\n      estimated\n    }\n    baseVersion {\n      id\n      number\n    }\n    version {\n      id\n      number\n    }\n    ...AnswerReport_generation\n  }\n": typeof types.Answer_GenerationFragmentDoc;
  "\n  fragment AnswerReport_generation on Generation {\n    id\n    report {\n      blocks\n      applied\n      wholeFiles\n      calls\n      repairs\n      continues\n      steps {\n        exact\n        trailingSpace\n        indentation\n        unicode\n      }\n      warnings {\n        code\n        file\n        message\n      }\n    }\n  }\n": typeof types.AnswerReport_GenerationFragmentDoc;
  "\n  query SentCalls($id: ID!) {\n    generation(id: $id) {\n      id\n      model\n      calls {\n        attempt\n        number\n        purpose\n        status\n        inputTokens\n        outputTokens\n        estimated\n        durationMs\n        prompt {\n          role\n          content\n        }\n      }\n    }\n  }\n": typeof types.SentCallsDocument;
  "\n  query AnswerCode($id: ID!) {\n    generation(id: $id) {\n      id\n      text\n      code {\n        html\n        css\n        javascript\n      }\n      baseVersion {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n      }\n      version {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n": typeof types.AnswerCodeDocument;
  "\n  query Conversation($projectId: ID!, $first: Int, $last: Int, $after: String, $before: String) {\n    project(id: $projectId) {\n      id\n      messages(first: $first, last: $last, after: $after, before: $before) {\n        edges {\n          cursor\n          node {\n            id\n            role\n            content\n            createdAt\n            generation {\n              id\n              status\n              mode\n              error {\n                code\n              }\n              baseVersion {\n                id\n                number\n              }\n              version {\n                id\n                number\n              }\n              ...Answer_generation\n            }\n          }\n        }\n        pageInfo {\n          startCursor\n          endCursor\n          hasPreviousPage\n          hasNextPage\n        }\n      }\n    }\n  }\n": typeof types.ConversationDocument;
  "\n  mutation ReportPreviewError($input: ReportPreviewErrorInput!) {\n    reportPreviewError(input: $input) {\n      errorLog {\n        id\n        count\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.ReportPreviewErrorDocument;
  "\n  query VersionsBehind($projectId: ID!) {\n    project(id: $projectId) {\n      id\n      currentVersion {\n        id\n        number\n      }\n      versions(last: 30) {\n        nodes {\n          id\n          number\n        }\n      }\n    }\n  }\n": typeof types.VersionsBehindDocument;
  "\n  query GenerationStart($id: ID!) {\n    generation(id: $id) {\n      id\n      status\n      mode\n      text\n      lastSeq\n      attempt\n      createdAt\n      code {\n        html\n        css\n        javascript\n      }\n      baseVersion {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n": typeof types.GenerationStartDocument;
  "\n  subscription GenerationEvents($generationId: ID!, $after: Int!) {\n    generationEvents(generationId: $generationId, after: $after) {\n      __typename\n      seq\n      ... on GenerationSnapshot {\n        reason\n        attempt\n        text\n        code {\n          html\n          css\n          javascript\n        }\n      }\n      ... on TextDelta {\n        text\n      }\n      ... on CodeDelta {\n        file\n        text\n      }\n      ... on CodeReplaced {\n        file\n        text\n      }\n      ... on CodeSpliced {\n        file\n        at\n        remove\n        text\n      }\n    }\n  }\n": typeof types.GenerationEventsDocument;
  "\n  query PromptTokens($projectId: ID!) {\n    project(id: $projectId) {\n      id\n      build: promptTokens(mode: BUILD)\n      discuss: promptTokens(mode: DISCUSS)\n    }\n  }\n": typeof types.PromptTokensDocument;
  "\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      generation {\n        id\n        status\n        project {\n          id\n          activeGeneration {\n            id\n          }\n        }\n      }\n      message {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.SendMessageDocument;
  "\n  mutation RetryGeneration($input: RetryGenerationInput!) {\n    retryGeneration(input: $input) {\n      generation {\n        id\n        status\n        project {\n          id\n          activeGeneration {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.RetryGenerationDocument;
  "\n  mutation StopGeneration($input: StopGenerationInput!) {\n    stopGeneration(input: $input) {\n      generation {\n        id\n        status\n        stopRequested\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.StopGenerationDocument;
  "\n  mutation SaveStart($input: SaveCodeInput!) {\n    saveCode(input: $input) {\n      version {\n        id\n        number\n      }\n      project {\n        id\n        ...Builder_project @unmask\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.SaveStartDocument;
  "\n  mutation SaveCode($input: SaveCodeInput!) {\n    saveCode(input: $input) {\n      version {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n      project {\n        id\n        ...Builder_project @unmask\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.SaveCodeDocument;
  "\n  query CommandProjects($first: Int!, $filter: ProjectFilter) {\n    projects(first: $first, filter: $filter, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      edges {\n        node {\n          id\n          name\n          status\n        }\n      }\n    }\n  }\n": typeof types.CommandProjectsDocument;
  "\n  query DeployVersions($projectId: ID!) {\n    project(id: $projectId) {\n      id\n      versions(last: 100) {\n        nodes {\n          id\n          number\n          createdAt\n        }\n      }\n    }\n  }\n": typeof types.DeployVersionsDocument;
  "\n  fragment Deployment_row on Deployment {\n    id\n    type\n    target\n    status\n    step\n    url\n    commitSha\n    commitUrl\n    deployId\n    errorCode\n    errorMessage\n    helpUrl\n    retryable\n    retryAt\n    notice\n    attempt\n    cancelRequested\n    createdAt\n    updatedAt\n    startedAt\n    finishedAt\n    options {\n      repository\n      branch\n      private\n      pages\n      siteName\n      draft\n      restores {\n        id\n      }\n    }\n    version {\n      id\n      number\n    }\n  }\n": typeof types.Deployment_RowFragmentDoc;
  "\n  query DeployPlaces($projectId: ID!) {\n    project(id: $projectId) {\n      id\n      name\n      githubBranch\n      githubUrl\n      netlifyUrl\n      latestDeployments {\n        ...Deployment_row @unmask\n      }\n      publications {\n        type\n        target\n        account\n        owner\n        repository\n        branch\n        siteName\n        url\n        cloneUrl\n        deployment {\n          id\n          url\n          createdAt\n          options {\n            pages\n          }\n          version {\n            id\n            number\n          }\n        }\n      }\n    }\n  }\n": typeof types.DeployPlacesDocument;
  "\n  query DeployProviders {\n    viewer {\n      id\n      providers {\n        type\n        target\n        localAllowed\n        integration {\n          id\n          account\n          scopes\n          isActive\n          invalidReason\n          updatedAt\n        }\n      }\n    }\n  }\n": typeof types.DeployProvidersDocument;
  "\n  subscription DeploymentUpdated($projectId: ID!) {\n    deploymentUpdated(projectId: $projectId) {\n      ...Deployment_row @unmask\n    }\n  }\n": typeof types.DeploymentUpdatedDocument;
  "\n  mutation DeployProject($input: DeployProjectInput!) {\n    deployProject(input: $input) {\n      deployment {\n        ...Deployment_row @unmask\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.DeployProjectDocument;
  "\n  mutation RetryDeployment($input: RetryDeploymentInput!) {\n    retryDeployment(input: $input) {\n      deployment {\n        ...Deployment_row @unmask\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.RetryDeploymentDocument;
  "\n  mutation CancelDeployment($input: CancelDeploymentInput!) {\n    cancelDeployment(input: $input) {\n      deployment {\n        ...Deployment_row @unmask\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.CancelDeploymentDocument;
  "\n  query DeployHistory($projectId: ID!, $first: Int!, $after: String, $filter: DeploymentFilter) {\n    project(id: $projectId) {\n      id\n      deployments(first: $first, after: $after, filter: $filter) {\n        edges {\n          cursor\n          node {\n            ...Deployment_row @unmask\n          }\n        }\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n      }\n    }\n  }\n": typeof types.DeployHistoryDocument;
  "\n  mutation ConnectGithubDevice {\n    connectGithubDevice {\n      deviceConnection {\n        id\n        userCode\n        verificationUri\n        expiresAt\n        status\n        message\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.ConnectGithubDeviceDocument;
  "\n  subscription DeviceConnectionUpdated($id: ID!) {\n    deviceConnectionUpdated(id: $id) {\n      id\n      status\n      message\n    }\n  }\n": typeof types.DeviceConnectionUpdatedDocument;
  "\n  fragment Providers_viewer on Viewer {\n    id\n    providers {\n      type\n      target\n      localAllowed\n      deviceFlow\n      tokenUrl\n      integration {\n        id\n        account\n        scopes\n        last4\n        isActive\n        validatedAt\n        expiresAt\n        invalidReason\n        notice\n        updatedAt\n      }\n    }\n  }\n": typeof types.Providers_ViewerFragmentDoc;
  "\n  query Providers {\n    viewer {\n      id\n      ...Providers_viewer @unmask\n    }\n  }\n": typeof types.ProvidersDocument;
  "\n  mutation ConnectIntegration($input: ConnectIntegrationInput!) {\n    connectIntegration(input: $input) {\n      integration {\n        id\n        account\n      }\n      viewer {\n        id\n        ...Providers_viewer @unmask\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.ConnectIntegrationDocument;
  "\n  mutation DisconnectIntegration($input: DisconnectIntegrationInput!) {\n    disconnectIntegration(input: $input) {\n      viewer {\n        id\n        ...Providers_viewer @unmask\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.DisconnectIntegrationDocument;
  "\n  mutation SetRemoteImages($input: UpdateProjectInput!) {\n    updateProject(input: $input) {\n      project {\n        id\n        remoteImages\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.SetRemoteImagesDocument;
  "\n  query OpenFaults($projectId: ID!) {\n    viewer {\n      id\n      errorLogs(first: 30, filter: { projectId: $projectId, resolved: false, source: PREVIEW }) {\n        nodes {\n          id\n          version {\n            id\n            number\n          }\n        }\n      }\n    }\n  }\n": typeof types.OpenFaultsDocument;
  "\n  query VersionBefore($projectId: ID!) {\n    project(id: $projectId) {\n      id\n      versions(last: 2) {\n        nodes {\n          id\n          number\n        }\n      }\n    }\n  }\n": typeof types.VersionBeforeDocument;
  "\n  subscription ProjectCardUpdated($projectId: ID!) {\n    projectUpdated(projectId: $projectId) {\n      id\n      ...ProjectCard_project\n    }\n  }\n": typeof types.ProjectCardUpdatedDocument;
  "\n  subscription ProjectCardDeployed($projectId: ID!) {\n    deploymentUpdated(projectId: $projectId) {\n      id\n      status\n      project {\n        id\n        ...ProjectCard_project\n      }\n    }\n  }\n": typeof types.ProjectCardDeployedDocument;
  "\n  query MiniatureCode($id: ID!) {\n    project(id: $id) {\n      id\n      currentVersion {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n": typeof types.MiniatureCodeDocument;
  "\n  query PreviewOfProject($id: ID!) {\n    project(id: $id) {\n      id\n      name\n      remoteImages\n      currentVersion {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n": typeof types.PreviewOfProjectDocument;
  "\n  subscription PreviewUpdated($projectId: ID!) {\n    projectUpdated(projectId: $projectId) {\n      id\n      name\n      remoteImages\n      currentVersion {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n": typeof types.PreviewUpdatedDocument;
  "\n  fragment ProjectCard_project on Project {\n    id\n    name\n    status\n    updatedAt\n    remoteImages\n    publications {\n      type\n      target\n      url\n      deployment {\n        id\n        url\n        createdAt\n        options {\n          pages\n        }\n      }\n    }\n    latestDeployments {\n      id\n      status\n      createdAt\n    }\n    currentVersion {\n      id\n      number\n    }\n    activeGeneration {\n      id\n      status\n    }\n    stats {\n      messageCount\n      totalTokens\n    }\n  }\n": typeof types.ProjectCard_ProjectFragmentDoc;
  "\n  query ProjectCounts {\n    all: projects(first: 1) {\n      totalCount\n    }\n    active: projects(first: 1, filter: { status: ACTIVE }) {\n      totalCount\n    }\n    draft: projects(first: 1, filter: { status: DRAFT }) {\n      totalCount\n    }\n    archived: projects(first: 1, filter: { status: ARCHIVED }) {\n      totalCount\n    }\n  }\n": typeof types.ProjectCountsDocument;
  "\n  mutation CreateForImport($input: CreateProjectInput!) {\n    createProject(input: $input) {\n      project {\n        id\n        ...ProjectCard_project\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.CreateForImportDocument;
  "\n  mutation ImportCode($input: ImportCodeInput!) {\n    importCode(input: $input) {\n      version {\n        id\n        number\n      }\n      project {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n        currentVersion {\n          id\n          number\n        }\n        ...ProjectCard_project\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.ImportCodeDocument;
  "\n  mutation RemoveEmpty($input: DeleteProjectInput!) {\n    deleteProject(input: $input) {\n      deletedProjectId\n    }\n  }\n": typeof types.RemoveEmptyDocument;
  "\n  mutation UpdateProject($input: UpdateProjectInput!) {\n    updateProject(input: $input) {\n      project {\n        id\n        ...ProjectCard_project\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.UpdateProjectDocument;
  "\n  mutation DuplicateProject($input: DuplicateProjectInput!) {\n    duplicateProject(input: $input) {\n      project {\n        id\n        name\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.DuplicateProjectDocument;
  "\n  mutation DeleteProject($input: DeleteProjectInput!) {\n    deleteProject(input: $input) {\n      deletedProjectId\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.DeleteProjectDocument;
  "\n  fragment Standing_project on Project {\n    currentVersion {\n      id\n    }\n  }\n": typeof types.Standing_ProjectFragmentDoc;
  "\n  query Projects($first: Int!, $after: String, $filter: ProjectFilter, $orderBy: ProjectOrder!) {\n    projects(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      edges {\n        cursor\n        node {\n          id\n          activeGeneration {\n            id\n          }\n          latestDeployments {\n            id\n            status\n          }\n          ...ProjectCard_project\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.ProjectsDocument;
  "\n  mutation CreateProject($input: CreateProjectInput!) {\n    createProject(input: $input) {\n      project {\n        id\n        ...ProjectCard_project\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.CreateProjectDocument;
  "\n  mutation SendFirstMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      generation {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.SendFirstMessageDocument;
  "\n  query AccountState {\n    viewer {\n      id\n      preferences\n      models\n      ...Quota_viewer\n      errorLogs(first: 1, filter: { resolved: false }) {\n        totalCount\n      }\n    }\n  }\n": typeof types.AccountStateDocument;
  "\n  subscription ViewerUpdated {\n    viewerUpdated {\n      id\n      preferences\n      ...Quota_viewer\n      ...Providers_viewer\n      errorLogs(first: 1, filter: { resolved: false }) {\n        totalCount\n      }\n    }\n  }\n": typeof types.ViewerUpdatedDocument;
  "\n  query Models {\n    viewer {\n      id\n      models\n    }\n  }\n": typeof types.ModelsDocument;
  "\n  mutation DeleteAccount($input: DeleteAccountInput!) {\n    deleteAccount(input: $input) {\n      deletedUserId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.DeleteAccountDocument;
  "\n  query AccountStats {\n    viewer {\n      id\n      stats {\n        totalProjects\n        totalPrompts\n      }\n    }\n  }\n": typeof types.AccountStatsDocument;
  "\n  query Preferences {\n    viewer {\n      id\n      preferences\n    }\n  }\n": typeof types.PreferencesDocument;
  "\n  mutation UpdatePreferences($input: UpdatePreferencesInput!) {\n    updatePreferences(input: $input) {\n      viewer {\n        id\n        preferences\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.UpdatePreferencesDocument;
  "\n  query ErrorLogs($first: Int!, $after: String, $filter: ErrorLogFilter) {\n    viewer {\n      id\n      errorLogs(first: $first, after: $after, filter: $filter) {\n        edges {\n          cursor\n          node {\n            id\n            resolved\n            source\n            ...ErrorRow_errorLog\n          }\n        }\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n        totalCount\n      }\n    }\n  }\n": typeof types.ErrorLogsDocument;
  "\n  fragment ErrorRow_errorLog on ErrorLog {\n    id\n    type\n    source\n    message\n    context\n    count\n    resolved\n    reference\n    createdAt\n    lastSeenAt\n    project {\n      id\n      name\n      status\n    }\n    version {\n      id\n      number\n    }\n  }\n": typeof types.ErrorRow_ErrorLogFragmentDoc;
  "\n  query UsagePage($from: Date!, $to: Date!) {\n    viewer {\n      id\n      ...Quota_viewer @unmask\n      usage(from: $from, to: $to) {\n        from\n        to\n        totalTokens\n        inputTokens\n        outputTokens\n        requests\n        failedRequests\n        cost {\n          amount\n          currency\n        }\n        days {\n          date\n          endpoint\n          tokens\n          requests\n        }\n        ...UsageTables_usageSummary @unmask\n      }\n    }\n  }\n": typeof types.UsagePageDocument;
  "\n  fragment UsageTables_usageSummary on UsageSummary {\n    projects {\n      tokens\n      requests\n      cost {\n        amount\n        currency\n      }\n      project {\n        id\n        name\n      }\n    }\n    models {\n      model\n      tokens\n      requests\n      cost {\n        amount\n        currency\n      }\n    }\n  }\n": typeof types.UsageTables_UsageSummaryFragmentDoc;
  "\n  query OpenErrors {\n    viewer {\n      id\n      errorLogs(first: 1, filter: { resolved: false }) {\n        totalCount\n      }\n    }\n  }\n": typeof types.OpenErrorsDocument;
  "\n  fragment Quota_viewer on Viewer {\n    id\n    quota {\n      tokensUsed\n      tokensReserved\n      tokensLimit\n      tokensRemaining\n      periodStart\n      periodEnd\n      requestsUsed\n      requestsLimit\n      requestsFreeAt\n    }\n  }\n": typeof types.Quota_ViewerFragmentDoc;
  "\n  query Quota {\n    viewer {\n      id\n      ...Quota_viewer @unmask\n    }\n  }\n": typeof types.QuotaDocument;
  "\n  mutation ResolveErrorLog($input: ResolveErrorLogInput!) {\n    resolveErrorLog(input: $input) {\n      errorLog {\n        id\n        resolved\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.ResolveErrorLogDocument;
  "\n  mutation GoBack($input: RestoreVersionInput!) {\n    restoreVersion(input: $input) {\n      version {\n        id\n        number\n      }\n      project {\n        id\n        currentVersion {\n          id\n          number\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.GoBackDocument;
  "\n  fragment VersionRow_version on Version {\n    id\n    number\n    origin\n    createdAt\n    message {\n      id\n      content\n    }\n  }\n": typeof types.VersionRow_VersionFragmentDoc;
  "\n  query VersionList($projectId: ID!, $first: Int, $last: Int, $after: String, $before: String) {\n    project(id: $projectId) {\n      id\n      versions(first: $first, last: $last, after: $after, before: $before) {\n        edges {\n          cursor\n          node {\n            id\n            number\n            origin\n            ...VersionRow_version\n          }\n        }\n        pageInfo {\n          startCursor\n          endCursor\n          hasPreviousPage\n          hasNextPage\n        }\n      }\n    }\n  }\n": typeof types.VersionListDocument;
  "\n  query VersionCodes($projectId: ID!, $last: Int!, $before: String) {\n    project(id: $projectId) {\n      id\n      versions(last: $last, before: $before) {\n        nodes {\n          id\n          code {\n            html\n            css\n            javascript\n          }\n        }\n        pageInfo {\n          startCursor\n          hasPreviousPage\n        }\n      }\n    }\n  }\n": typeof types.VersionCodesDocument;
};
const documents: Documents = {
  "\n  fragment PreviewTab_project on Project {\n    id\n    name\n    status\n    remoteImages\n    code {\n      html\n      css\n      javascript\n    }\n    currentVersion {\n      id\n      number\n    }\n    activeGeneration {\n      id\n    }\n  }\n":
    types.PreviewTab_ProjectFragmentDoc,
  "\n  query PartCode($id: ID!) {\n    generation(id: $id) {\n      id\n      status\n      code {\n        html\n        css\n        javascript\n      }\n    }\n  }\n":
    types.PartCodeDocument,
  "\n  fragment TopBar_project on Project {\n    id\n    name\n    status\n    publications {\n      type\n      target\n      url\n      deployment {\n        id\n      }\n    }\n    stats {\n      messageCount\n    }\n    currentVersion {\n      id\n      number\n    }\n  }\n":
    types.TopBar_ProjectFragmentDoc,
  "\n  fragment Builder_project on Project {\n    id\n    name\n    status\n    updatedAt\n    lastGenerated\n    code {\n      html\n      css\n      javascript\n    }\n    currentVersion {\n      id\n      number\n    }\n    activeGeneration {\n      id\n    }\n    ...PreviewTab_project @unmask\n  }\n":
    types.Builder_ProjectFragmentDoc,
  "\n  query BuilderProject($id: ID!) {\n    project(id: $id) {\n      id\n      netlifyUrl\n      githubUrl\n      ...Builder_project @unmask\n      ...TopBar_project\n    }\n  }\n":
    types.BuilderProjectDocument,
  "\n  subscription BuilderProjectUpdated($projectId: ID!) {\n    projectUpdated(projectId: $projectId) {\n      id\n      ...Builder_project @unmask\n    }\n  }\n":
    types.BuilderProjectUpdatedDocument,
  "\n  mutation RestoreVersion($input: RestoreVersionInput!) {\n    restoreVersion(input: $input) {\n      version {\n        id\n        number\n      }\n      project {\n        id\n        ...Builder_project @unmask\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n":
    types.RestoreVersionDocument,
  "\n  query GenerationEnd($id: ID!) {\n    generation(id: $id) {\n      id\n      status\n      ...Answer_generation\n      version {\n        id\n        number\n      }\n      message {\n        id\n        generation {\n          id\n        }\n      }\n      project {\n        id\n        ...Builder_project @unmask\n      }\n    }\n  }\n":
    types.GenerationEndDocument,
  "\n  fragment Answer_generation on Generation {\n    id\n    status\n    mode\n    createdAt\n    finishedAt\n    stopRequested\n    error {\n      code\n      message\n    }\n    usage {\n      totalTokens\n      estimated\n    }\n    baseVersion {\n      id\n      number\n    }\n    version {\n      id\n      number\n    }\n    ...AnswerReport_generation\n  }\n":
    types.Answer_GenerationFragmentDoc,
  "\n  fragment AnswerReport_generation on Generation {\n    id\n    report {\n      blocks\n      applied\n      wholeFiles\n      calls\n      repairs\n      continues\n      steps {\n        exact\n        trailingSpace\n        indentation\n        unicode\n      }\n      warnings {\n        code\n        file\n        message\n      }\n    }\n  }\n":
    types.AnswerReport_GenerationFragmentDoc,
  "\n  query SentCalls($id: ID!) {\n    generation(id: $id) {\n      id\n      model\n      calls {\n        attempt\n        number\n        purpose\n        status\n        inputTokens\n        outputTokens\n        estimated\n        durationMs\n        prompt {\n          role\n          content\n        }\n      }\n    }\n  }\n":
    types.SentCallsDocument,
  "\n  query AnswerCode($id: ID!) {\n    generation(id: $id) {\n      id\n      text\n      code {\n        html\n        css\n        javascript\n      }\n      baseVersion {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n      }\n      version {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n":
    types.AnswerCodeDocument,
  "\n  query Conversation($projectId: ID!, $first: Int, $last: Int, $after: String, $before: String) {\n    project(id: $projectId) {\n      id\n      messages(first: $first, last: $last, after: $after, before: $before) {\n        edges {\n          cursor\n          node {\n            id\n            role\n            content\n            createdAt\n            generation {\n              id\n              status\n              mode\n              error {\n                code\n              }\n              baseVersion {\n                id\n                number\n              }\n              version {\n                id\n                number\n              }\n              ...Answer_generation\n            }\n          }\n        }\n        pageInfo {\n          startCursor\n          endCursor\n          hasPreviousPage\n          hasNextPage\n        }\n      }\n    }\n  }\n":
    types.ConversationDocument,
  "\n  mutation ReportPreviewError($input: ReportPreviewErrorInput!) {\n    reportPreviewError(input: $input) {\n      errorLog {\n        id\n        count\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n":
    types.ReportPreviewErrorDocument,
  "\n  query VersionsBehind($projectId: ID!) {\n    project(id: $projectId) {\n      id\n      currentVersion {\n        id\n        number\n      }\n      versions(last: 30) {\n        nodes {\n          id\n          number\n        }\n      }\n    }\n  }\n":
    types.VersionsBehindDocument,
  "\n  query GenerationStart($id: ID!) {\n    generation(id: $id) {\n      id\n      status\n      mode\n      text\n      lastSeq\n      attempt\n      createdAt\n      code {\n        html\n        css\n        javascript\n      }\n      baseVersion {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n":
    types.GenerationStartDocument,
  "\n  subscription GenerationEvents($generationId: ID!, $after: Int!) {\n    generationEvents(generationId: $generationId, after: $after) {\n      __typename\n      seq\n      ... on GenerationSnapshot {\n        reason\n        attempt\n        text\n        code {\n          html\n          css\n          javascript\n        }\n      }\n      ... on TextDelta {\n        text\n      }\n      ... on CodeDelta {\n        file\n        text\n      }\n      ... on CodeReplaced {\n        file\n        text\n      }\n      ... on CodeSpliced {\n        file\n        at\n        remove\n        text\n      }\n    }\n  }\n":
    types.GenerationEventsDocument,
  "\n  query PromptTokens($projectId: ID!) {\n    project(id: $projectId) {\n      id\n      build: promptTokens(mode: BUILD)\n      discuss: promptTokens(mode: DISCUSS)\n    }\n  }\n":
    types.PromptTokensDocument,
  "\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      generation {\n        id\n        status\n        project {\n          id\n          activeGeneration {\n            id\n          }\n        }\n      }\n      message {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n":
    types.SendMessageDocument,
  "\n  mutation RetryGeneration($input: RetryGenerationInput!) {\n    retryGeneration(input: $input) {\n      generation {\n        id\n        status\n        project {\n          id\n          activeGeneration {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n":
    types.RetryGenerationDocument,
  "\n  mutation StopGeneration($input: StopGenerationInput!) {\n    stopGeneration(input: $input) {\n      generation {\n        id\n        status\n        stopRequested\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n":
    types.StopGenerationDocument,
  "\n  mutation SaveStart($input: SaveCodeInput!) {\n    saveCode(input: $input) {\n      version {\n        id\n        number\n      }\n      project {\n        id\n        ...Builder_project @unmask\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n":
    types.SaveStartDocument,
  "\n  mutation SaveCode($input: SaveCodeInput!) {\n    saveCode(input: $input) {\n      version {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n      project {\n        id\n        ...Builder_project @unmask\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n":
    types.SaveCodeDocument,
  "\n  query CommandProjects($first: Int!, $filter: ProjectFilter) {\n    projects(first: $first, filter: $filter, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      edges {\n        node {\n          id\n          name\n          status\n        }\n      }\n    }\n  }\n":
    types.CommandProjectsDocument,
  "\n  query DeployVersions($projectId: ID!) {\n    project(id: $projectId) {\n      id\n      versions(last: 100) {\n        nodes {\n          id\n          number\n          createdAt\n        }\n      }\n    }\n  }\n":
    types.DeployVersionsDocument,
  "\n  fragment Deployment_row on Deployment {\n    id\n    type\n    target\n    status\n    step\n    url\n    commitSha\n    commitUrl\n    deployId\n    errorCode\n    errorMessage\n    helpUrl\n    retryable\n    retryAt\n    notice\n    attempt\n    cancelRequested\n    createdAt\n    updatedAt\n    startedAt\n    finishedAt\n    options {\n      repository\n      branch\n      private\n      pages\n      siteName\n      draft\n      restores {\n        id\n      }\n    }\n    version {\n      id\n      number\n    }\n  }\n":
    types.Deployment_RowFragmentDoc,
  "\n  query DeployPlaces($projectId: ID!) {\n    project(id: $projectId) {\n      id\n      name\n      githubBranch\n      githubUrl\n      netlifyUrl\n      latestDeployments {\n        ...Deployment_row @unmask\n      }\n      publications {\n        type\n        target\n        account\n        owner\n        repository\n        branch\n        siteName\n        url\n        cloneUrl\n        deployment {\n          id\n          url\n          createdAt\n          options {\n            pages\n          }\n          version {\n            id\n            number\n          }\n        }\n      }\n    }\n  }\n":
    types.DeployPlacesDocument,
  "\n  query DeployProviders {\n    viewer {\n      id\n      providers {\n        type\n        target\n        localAllowed\n        integration {\n          id\n          account\n          scopes\n          isActive\n          invalidReason\n          updatedAt\n        }\n      }\n    }\n  }\n":
    types.DeployProvidersDocument,
  "\n  subscription DeploymentUpdated($projectId: ID!) {\n    deploymentUpdated(projectId: $projectId) {\n      ...Deployment_row @unmask\n    }\n  }\n":
    types.DeploymentUpdatedDocument,
  "\n  mutation DeployProject($input: DeployProjectInput!) {\n    deployProject(input: $input) {\n      deployment {\n        ...Deployment_row @unmask\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n":
    types.DeployProjectDocument,
  "\n  mutation RetryDeployment($input: RetryDeploymentInput!) {\n    retryDeployment(input: $input) {\n      deployment {\n        ...Deployment_row @unmask\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n":
    types.RetryDeploymentDocument,
  "\n  mutation CancelDeployment($input: CancelDeploymentInput!) {\n    cancelDeployment(input: $input) {\n      deployment {\n        ...Deployment_row @unmask\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n":
    types.CancelDeploymentDocument,
  "\n  query DeployHistory($projectId: ID!, $first: Int!, $after: String, $filter: DeploymentFilter) {\n    project(id: $projectId) {\n      id\n      deployments(first: $first, after: $after, filter: $filter) {\n        edges {\n          cursor\n          node {\n            ...Deployment_row @unmask\n          }\n        }\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n      }\n    }\n  }\n":
    types.DeployHistoryDocument,
  "\n  mutation ConnectGithubDevice {\n    connectGithubDevice {\n      deviceConnection {\n        id\n        userCode\n        verificationUri\n        expiresAt\n        status\n        message\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n":
    types.ConnectGithubDeviceDocument,
  "\n  subscription DeviceConnectionUpdated($id: ID!) {\n    deviceConnectionUpdated(id: $id) {\n      id\n      status\n      message\n    }\n  }\n":
    types.DeviceConnectionUpdatedDocument,
  "\n  fragment Providers_viewer on Viewer {\n    id\n    providers {\n      type\n      target\n      localAllowed\n      deviceFlow\n      tokenUrl\n      integration {\n        id\n        account\n        scopes\n        last4\n        isActive\n        validatedAt\n        expiresAt\n        invalidReason\n        notice\n        updatedAt\n      }\n    }\n  }\n":
    types.Providers_ViewerFragmentDoc,
  "\n  query Providers {\n    viewer {\n      id\n      ...Providers_viewer @unmask\n    }\n  }\n":
    types.ProvidersDocument,
  "\n  mutation ConnectIntegration($input: ConnectIntegrationInput!) {\n    connectIntegration(input: $input) {\n      integration {\n        id\n        account\n      }\n      viewer {\n        id\n        ...Providers_viewer @unmask\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n":
    types.ConnectIntegrationDocument,
  "\n  mutation DisconnectIntegration($input: DisconnectIntegrationInput!) {\n    disconnectIntegration(input: $input) {\n      viewer {\n        id\n        ...Providers_viewer @unmask\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n":
    types.DisconnectIntegrationDocument,
  "\n  mutation SetRemoteImages($input: UpdateProjectInput!) {\n    updateProject(input: $input) {\n      project {\n        id\n        remoteImages\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n":
    types.SetRemoteImagesDocument,
  "\n  query OpenFaults($projectId: ID!) {\n    viewer {\n      id\n      errorLogs(first: 30, filter: { projectId: $projectId, resolved: false, source: PREVIEW }) {\n        nodes {\n          id\n          version {\n            id\n            number\n          }\n        }\n      }\n    }\n  }\n":
    types.OpenFaultsDocument,
  "\n  query VersionBefore($projectId: ID!) {\n    project(id: $projectId) {\n      id\n      versions(last: 2) {\n        nodes {\n          id\n          number\n        }\n      }\n    }\n  }\n":
    types.VersionBeforeDocument,
  "\n  subscription ProjectCardUpdated($projectId: ID!) {\n    projectUpdated(projectId: $projectId) {\n      id\n      ...ProjectCard_project\n    }\n  }\n":
    types.ProjectCardUpdatedDocument,
  "\n  subscription ProjectCardDeployed($projectId: ID!) {\n    deploymentUpdated(projectId: $projectId) {\n      id\n      status\n      project {\n        id\n        ...ProjectCard_project\n      }\n    }\n  }\n":
    types.ProjectCardDeployedDocument,
  "\n  query MiniatureCode($id: ID!) {\n    project(id: $id) {\n      id\n      currentVersion {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n":
    types.MiniatureCodeDocument,
  "\n  query PreviewOfProject($id: ID!) {\n    project(id: $id) {\n      id\n      name\n      remoteImages\n      currentVersion {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n":
    types.PreviewOfProjectDocument,
  "\n  subscription PreviewUpdated($projectId: ID!) {\n    projectUpdated(projectId: $projectId) {\n      id\n      name\n      remoteImages\n      currentVersion {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n":
    types.PreviewUpdatedDocument,
  "\n  fragment ProjectCard_project on Project {\n    id\n    name\n    status\n    updatedAt\n    remoteImages\n    publications {\n      type\n      target\n      url\n      deployment {\n        id\n        url\n        createdAt\n        options {\n          pages\n        }\n      }\n    }\n    latestDeployments {\n      id\n      status\n      createdAt\n    }\n    currentVersion {\n      id\n      number\n    }\n    activeGeneration {\n      id\n      status\n    }\n    stats {\n      messageCount\n      totalTokens\n    }\n  }\n":
    types.ProjectCard_ProjectFragmentDoc,
  "\n  query ProjectCounts {\n    all: projects(first: 1) {\n      totalCount\n    }\n    active: projects(first: 1, filter: { status: ACTIVE }) {\n      totalCount\n    }\n    draft: projects(first: 1, filter: { status: DRAFT }) {\n      totalCount\n    }\n    archived: projects(first: 1, filter: { status: ARCHIVED }) {\n      totalCount\n    }\n  }\n":
    types.ProjectCountsDocument,
  "\n  mutation CreateForImport($input: CreateProjectInput!) {\n    createProject(input: $input) {\n      project {\n        id\n        ...ProjectCard_project\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n":
    types.CreateForImportDocument,
  "\n  mutation ImportCode($input: ImportCodeInput!) {\n    importCode(input: $input) {\n      version {\n        id\n        number\n      }\n      project {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n        currentVersion {\n          id\n          number\n        }\n        ...ProjectCard_project\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n":
    types.ImportCodeDocument,
  "\n  mutation RemoveEmpty($input: DeleteProjectInput!) {\n    deleteProject(input: $input) {\n      deletedProjectId\n    }\n  }\n":
    types.RemoveEmptyDocument,
  "\n  mutation UpdateProject($input: UpdateProjectInput!) {\n    updateProject(input: $input) {\n      project {\n        id\n        ...ProjectCard_project\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n":
    types.UpdateProjectDocument,
  "\n  mutation DuplicateProject($input: DuplicateProjectInput!) {\n    duplicateProject(input: $input) {\n      project {\n        id\n        name\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n":
    types.DuplicateProjectDocument,
  "\n  mutation DeleteProject($input: DeleteProjectInput!) {\n    deleteProject(input: $input) {\n      deletedProjectId\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n":
    types.DeleteProjectDocument,
  "\n  fragment Standing_project on Project {\n    currentVersion {\n      id\n    }\n  }\n":
    types.Standing_ProjectFragmentDoc,
  "\n  query Projects($first: Int!, $after: String, $filter: ProjectFilter, $orderBy: ProjectOrder!) {\n    projects(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      edges {\n        cursor\n        node {\n          id\n          activeGeneration {\n            id\n          }\n          latestDeployments {\n            id\n            status\n          }\n          ...ProjectCard_project\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n":
    types.ProjectsDocument,
  "\n  mutation CreateProject($input: CreateProjectInput!) {\n    createProject(input: $input) {\n      project {\n        id\n        ...ProjectCard_project\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n":
    types.CreateProjectDocument,
  "\n  mutation SendFirstMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      generation {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n":
    types.SendFirstMessageDocument,
  "\n  query AccountState {\n    viewer {\n      id\n      preferences\n      models\n      ...Quota_viewer\n      errorLogs(first: 1, filter: { resolved: false }) {\n        totalCount\n      }\n    }\n  }\n":
    types.AccountStateDocument,
  "\n  subscription ViewerUpdated {\n    viewerUpdated {\n      id\n      preferences\n      ...Quota_viewer\n      ...Providers_viewer\n      errorLogs(first: 1, filter: { resolved: false }) {\n        totalCount\n      }\n    }\n  }\n":
    types.ViewerUpdatedDocument,
  "\n  query Models {\n    viewer {\n      id\n      models\n    }\n  }\n": types.ModelsDocument,
  "\n  mutation DeleteAccount($input: DeleteAccountInput!) {\n    deleteAccount(input: $input) {\n      deletedUserId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n":
    types.DeleteAccountDocument,
  "\n  query AccountStats {\n    viewer {\n      id\n      stats {\n        totalProjects\n        totalPrompts\n      }\n    }\n  }\n":
    types.AccountStatsDocument,
  "\n  query Preferences {\n    viewer {\n      id\n      preferences\n    }\n  }\n":
    types.PreferencesDocument,
  "\n  mutation UpdatePreferences($input: UpdatePreferencesInput!) {\n    updatePreferences(input: $input) {\n      viewer {\n        id\n        preferences\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n":
    types.UpdatePreferencesDocument,
  "\n  query ErrorLogs($first: Int!, $after: String, $filter: ErrorLogFilter) {\n    viewer {\n      id\n      errorLogs(first: $first, after: $after, filter: $filter) {\n        edges {\n          cursor\n          node {\n            id\n            resolved\n            source\n            ...ErrorRow_errorLog\n          }\n        }\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n        totalCount\n      }\n    }\n  }\n":
    types.ErrorLogsDocument,
  "\n  fragment ErrorRow_errorLog on ErrorLog {\n    id\n    type\n    source\n    message\n    context\n    count\n    resolved\n    reference\n    createdAt\n    lastSeenAt\n    project {\n      id\n      name\n      status\n    }\n    version {\n      id\n      number\n    }\n  }\n":
    types.ErrorRow_ErrorLogFragmentDoc,
  "\n  query UsagePage($from: Date!, $to: Date!) {\n    viewer {\n      id\n      ...Quota_viewer @unmask\n      usage(from: $from, to: $to) {\n        from\n        to\n        totalTokens\n        inputTokens\n        outputTokens\n        requests\n        failedRequests\n        cost {\n          amount\n          currency\n        }\n        days {\n          date\n          endpoint\n          tokens\n          requests\n        }\n        ...UsageTables_usageSummary @unmask\n      }\n    }\n  }\n":
    types.UsagePageDocument,
  "\n  fragment UsageTables_usageSummary on UsageSummary {\n    projects {\n      tokens\n      requests\n      cost {\n        amount\n        currency\n      }\n      project {\n        id\n        name\n      }\n    }\n    models {\n      model\n      tokens\n      requests\n      cost {\n        amount\n        currency\n      }\n    }\n  }\n":
    types.UsageTables_UsageSummaryFragmentDoc,
  "\n  query OpenErrors {\n    viewer {\n      id\n      errorLogs(first: 1, filter: { resolved: false }) {\n        totalCount\n      }\n    }\n  }\n":
    types.OpenErrorsDocument,
  "\n  fragment Quota_viewer on Viewer {\n    id\n    quota {\n      tokensUsed\n      tokensReserved\n      tokensLimit\n      tokensRemaining\n      periodStart\n      periodEnd\n      requestsUsed\n      requestsLimit\n      requestsFreeAt\n    }\n  }\n":
    types.Quota_ViewerFragmentDoc,
  "\n  query Quota {\n    viewer {\n      id\n      ...Quota_viewer @unmask\n    }\n  }\n":
    types.QuotaDocument,
  "\n  mutation ResolveErrorLog($input: ResolveErrorLogInput!) {\n    resolveErrorLog(input: $input) {\n      errorLog {\n        id\n        resolved\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n":
    types.ResolveErrorLogDocument,
  "\n  mutation GoBack($input: RestoreVersionInput!) {\n    restoreVersion(input: $input) {\n      version {\n        id\n        number\n      }\n      project {\n        id\n        currentVersion {\n          id\n          number\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n":
    types.GoBackDocument,
  "\n  fragment VersionRow_version on Version {\n    id\n    number\n    origin\n    createdAt\n    message {\n      id\n      content\n    }\n  }\n":
    types.VersionRow_VersionFragmentDoc,
  "\n  query VersionList($projectId: ID!, $first: Int, $last: Int, $after: String, $before: String) {\n    project(id: $projectId) {\n      id\n      versions(first: $first, last: $last, after: $after, before: $before) {\n        edges {\n          cursor\n          node {\n            id\n            number\n            origin\n            ...VersionRow_version\n          }\n        }\n        pageInfo {\n          startCursor\n          endCursor\n          hasPreviousPage\n          hasNextPage\n        }\n      }\n    }\n  }\n":
    types.VersionListDocument,
  "\n  query VersionCodes($projectId: ID!, $last: Int!, $before: String) {\n    project(id: $projectId) {\n      id\n      versions(last: $last, before: $before) {\n        nodes {\n          id\n          code {\n            html\n            css\n            javascript\n          }\n        }\n        pageInfo {\n          startCursor\n          hasPreviousPage\n        }\n      }\n    }\n  }\n":
    types.VersionCodesDocument,
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
export function graphql(
  source: "\n  fragment PreviewTab_project on Project {\n    id\n    name\n    status\n    remoteImages\n    code {\n      html\n      css\n      javascript\n    }\n    currentVersion {\n      id\n      number\n    }\n    activeGeneration {\n      id\n    }\n  }\n",
): (typeof documents)["\n  fragment PreviewTab_project on Project {\n    id\n    name\n    status\n    remoteImages\n    code {\n      html\n      css\n      javascript\n    }\n    currentVersion {\n      id\n      number\n    }\n    activeGeneration {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query PartCode($id: ID!) {\n    generation(id: $id) {\n      id\n      status\n      code {\n        html\n        css\n        javascript\n      }\n    }\n  }\n",
): (typeof documents)["\n  query PartCode($id: ID!) {\n    generation(id: $id) {\n      id\n      status\n      code {\n        html\n        css\n        javascript\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  fragment TopBar_project on Project {\n    id\n    name\n    status\n    publications {\n      type\n      target\n      url\n      deployment {\n        id\n      }\n    }\n    stats {\n      messageCount\n    }\n    currentVersion {\n      id\n      number\n    }\n  }\n",
): (typeof documents)["\n  fragment TopBar_project on Project {\n    id\n    name\n    status\n    publications {\n      type\n      target\n      url\n      deployment {\n        id\n      }\n    }\n    stats {\n      messageCount\n    }\n    currentVersion {\n      id\n      number\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  fragment Builder_project on Project {\n    id\n    name\n    status\n    updatedAt\n    lastGenerated\n    code {\n      html\n      css\n      javascript\n    }\n    currentVersion {\n      id\n      number\n    }\n    activeGeneration {\n      id\n    }\n    ...PreviewTab_project @unmask\n  }\n",
): (typeof documents)["\n  fragment Builder_project on Project {\n    id\n    name\n    status\n    updatedAt\n    lastGenerated\n    code {\n      html\n      css\n      javascript\n    }\n    currentVersion {\n      id\n      number\n    }\n    activeGeneration {\n      id\n    }\n    ...PreviewTab_project @unmask\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query BuilderProject($id: ID!) {\n    project(id: $id) {\n      id\n      netlifyUrl\n      githubUrl\n      ...Builder_project @unmask\n      ...TopBar_project\n    }\n  }\n",
): (typeof documents)["\n  query BuilderProject($id: ID!) {\n    project(id: $id) {\n      id\n      netlifyUrl\n      githubUrl\n      ...Builder_project @unmask\n      ...TopBar_project\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  subscription BuilderProjectUpdated($projectId: ID!) {\n    projectUpdated(projectId: $projectId) {\n      id\n      ...Builder_project @unmask\n    }\n  }\n",
): (typeof documents)["\n  subscription BuilderProjectUpdated($projectId: ID!) {\n    projectUpdated(projectId: $projectId) {\n      id\n      ...Builder_project @unmask\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation RestoreVersion($input: RestoreVersionInput!) {\n    restoreVersion(input: $input) {\n      version {\n        id\n        number\n      }\n      project {\n        id\n        ...Builder_project @unmask\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation RestoreVersion($input: RestoreVersionInput!) {\n    restoreVersion(input: $input) {\n      version {\n        id\n        number\n      }\n      project {\n        id\n        ...Builder_project @unmask\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query GenerationEnd($id: ID!) {\n    generation(id: $id) {\n      id\n      status\n      ...Answer_generation\n      version {\n        id\n        number\n      }\n      message {\n        id\n        generation {\n          id\n        }\n      }\n      project {\n        id\n        ...Builder_project @unmask\n      }\n    }\n  }\n",
): (typeof documents)["\n  query GenerationEnd($id: ID!) {\n    generation(id: $id) {\n      id\n      status\n      ...Answer_generation\n      version {\n        id\n        number\n      }\n      message {\n        id\n        generation {\n          id\n        }\n      }\n      project {\n        id\n        ...Builder_project @unmask\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  fragment Answer_generation on Generation {\n    id\n    status\n    mode\n    createdAt\n    finishedAt\n    stopRequested\n    error {\n      code\n      message\n    }\n    usage {\n      totalTokens\n      estimated\n    }\n    baseVersion {\n      id\n      number\n    }\n    version {\n      id\n      number\n    }\n    ...AnswerReport_generation\n  }\n",
): (typeof documents)["\n  fragment Answer_generation on Generation {\n    id\n    status\n    mode\n    createdAt\n    finishedAt\n    stopRequested\n    error {\n      code\n      message\n    }\n    usage {\n      totalTokens\n      estimated\n    }\n    baseVersion {\n      id\n      number\n    }\n    version {\n      id\n      number\n    }\n    ...AnswerReport_generation\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  fragment AnswerReport_generation on Generation {\n    id\n    report {\n      blocks\n      applied\n      wholeFiles\n      calls\n      repairs\n      continues\n      steps {\n        exact\n        trailingSpace\n        indentation\n        unicode\n      }\n      warnings {\n        code\n        file\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  fragment AnswerReport_generation on Generation {\n    id\n    report {\n      blocks\n      applied\n      wholeFiles\n      calls\n      repairs\n      continues\n      steps {\n        exact\n        trailingSpace\n        indentation\n        unicode\n      }\n      warnings {\n        code\n        file\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query SentCalls($id: ID!) {\n    generation(id: $id) {\n      id\n      model\n      calls {\n        attempt\n        number\n        purpose\n        status\n        inputTokens\n        outputTokens\n        estimated\n        durationMs\n        prompt {\n          role\n          content\n        }\n      }\n    }\n  }\n",
): (typeof documents)["\n  query SentCalls($id: ID!) {\n    generation(id: $id) {\n      id\n      model\n      calls {\n        attempt\n        number\n        purpose\n        status\n        inputTokens\n        outputTokens\n        estimated\n        durationMs\n        prompt {\n          role\n          content\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query AnswerCode($id: ID!) {\n    generation(id: $id) {\n      id\n      text\n      code {\n        html\n        css\n        javascript\n      }\n      baseVersion {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n      }\n      version {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n",
): (typeof documents)["\n  query AnswerCode($id: ID!) {\n    generation(id: $id) {\n      id\n      text\n      code {\n        html\n        css\n        javascript\n      }\n      baseVersion {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n      }\n      version {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query Conversation($projectId: ID!, $first: Int, $last: Int, $after: String, $before: String) {\n    project(id: $projectId) {\n      id\n      messages(first: $first, last: $last, after: $after, before: $before) {\n        edges {\n          cursor\n          node {\n            id\n            role\n            content\n            createdAt\n            generation {\n              id\n              status\n              mode\n              error {\n                code\n              }\n              baseVersion {\n                id\n                number\n              }\n              version {\n                id\n                number\n              }\n              ...Answer_generation\n            }\n          }\n        }\n        pageInfo {\n          startCursor\n          endCursor\n          hasPreviousPage\n          hasNextPage\n        }\n      }\n    }\n  }\n",
): (typeof documents)["\n  query Conversation($projectId: ID!, $first: Int, $last: Int, $after: String, $before: String) {\n    project(id: $projectId) {\n      id\n      messages(first: $first, last: $last, after: $after, before: $before) {\n        edges {\n          cursor\n          node {\n            id\n            role\n            content\n            createdAt\n            generation {\n              id\n              status\n              mode\n              error {\n                code\n              }\n              baseVersion {\n                id\n                number\n              }\n              version {\n                id\n                number\n              }\n              ...Answer_generation\n            }\n          }\n        }\n        pageInfo {\n          startCursor\n          endCursor\n          hasPreviousPage\n          hasNextPage\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation ReportPreviewError($input: ReportPreviewErrorInput!) {\n    reportPreviewError(input: $input) {\n      errorLog {\n        id\n        count\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation ReportPreviewError($input: ReportPreviewErrorInput!) {\n    reportPreviewError(input: $input) {\n      errorLog {\n        id\n        count\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query VersionsBehind($projectId: ID!) {\n    project(id: $projectId) {\n      id\n      currentVersion {\n        id\n        number\n      }\n      versions(last: 30) {\n        nodes {\n          id\n          number\n        }\n      }\n    }\n  }\n",
): (typeof documents)["\n  query VersionsBehind($projectId: ID!) {\n    project(id: $projectId) {\n      id\n      currentVersion {\n        id\n        number\n      }\n      versions(last: 30) {\n        nodes {\n          id\n          number\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query GenerationStart($id: ID!) {\n    generation(id: $id) {\n      id\n      status\n      mode\n      text\n      lastSeq\n      attempt\n      createdAt\n      code {\n        html\n        css\n        javascript\n      }\n      baseVersion {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n",
): (typeof documents)["\n  query GenerationStart($id: ID!) {\n    generation(id: $id) {\n      id\n      status\n      mode\n      text\n      lastSeq\n      attempt\n      createdAt\n      code {\n        html\n        css\n        javascript\n      }\n      baseVersion {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  subscription GenerationEvents($generationId: ID!, $after: Int!) {\n    generationEvents(generationId: $generationId, after: $after) {\n      __typename\n      seq\n      ... on GenerationSnapshot {\n        reason\n        attempt\n        text\n        code {\n          html\n          css\n          javascript\n        }\n      }\n      ... on TextDelta {\n        text\n      }\n      ... on CodeDelta {\n        file\n        text\n      }\n      ... on CodeReplaced {\n        file\n        text\n      }\n      ... on CodeSpliced {\n        file\n        at\n        remove\n        text\n      }\n    }\n  }\n",
): (typeof documents)["\n  subscription GenerationEvents($generationId: ID!, $after: Int!) {\n    generationEvents(generationId: $generationId, after: $after) {\n      __typename\n      seq\n      ... on GenerationSnapshot {\n        reason\n        attempt\n        text\n        code {\n          html\n          css\n          javascript\n        }\n      }\n      ... on TextDelta {\n        text\n      }\n      ... on CodeDelta {\n        file\n        text\n      }\n      ... on CodeReplaced {\n        file\n        text\n      }\n      ... on CodeSpliced {\n        file\n        at\n        remove\n        text\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query PromptTokens($projectId: ID!) {\n    project(id: $projectId) {\n      id\n      build: promptTokens(mode: BUILD)\n      discuss: promptTokens(mode: DISCUSS)\n    }\n  }\n",
): (typeof documents)["\n  query PromptTokens($projectId: ID!) {\n    project(id: $projectId) {\n      id\n      build: promptTokens(mode: BUILD)\n      discuss: promptTokens(mode: DISCUSS)\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      generation {\n        id\n        status\n        project {\n          id\n          activeGeneration {\n            id\n          }\n        }\n      }\n      message {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      generation {\n        id\n        status\n        project {\n          id\n          activeGeneration {\n            id\n          }\n        }\n      }\n      message {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation RetryGeneration($input: RetryGenerationInput!) {\n    retryGeneration(input: $input) {\n      generation {\n        id\n        status\n        project {\n          id\n          activeGeneration {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation RetryGeneration($input: RetryGenerationInput!) {\n    retryGeneration(input: $input) {\n      generation {\n        id\n        status\n        project {\n          id\n          activeGeneration {\n            id\n          }\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation StopGeneration($input: StopGenerationInput!) {\n    stopGeneration(input: $input) {\n      generation {\n        id\n        status\n        stopRequested\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation StopGeneration($input: StopGenerationInput!) {\n    stopGeneration(input: $input) {\n      generation {\n        id\n        status\n        stopRequested\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation SaveStart($input: SaveCodeInput!) {\n    saveCode(input: $input) {\n      version {\n        id\n        number\n      }\n      project {\n        id\n        ...Builder_project @unmask\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation SaveStart($input: SaveCodeInput!) {\n    saveCode(input: $input) {\n      version {\n        id\n        number\n      }\n      project {\n        id\n        ...Builder_project @unmask\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation SaveCode($input: SaveCodeInput!) {\n    saveCode(input: $input) {\n      version {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n      project {\n        id\n        ...Builder_project @unmask\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation SaveCode($input: SaveCodeInput!) {\n    saveCode(input: $input) {\n      version {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n      project {\n        id\n        ...Builder_project @unmask\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query CommandProjects($first: Int!, $filter: ProjectFilter) {\n    projects(first: $first, filter: $filter, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      edges {\n        node {\n          id\n          name\n          status\n        }\n      }\n    }\n  }\n",
): (typeof documents)["\n  query CommandProjects($first: Int!, $filter: ProjectFilter) {\n    projects(first: $first, filter: $filter, orderBy: { field: UPDATED_AT, direction: DESC }) {\n      edges {\n        node {\n          id\n          name\n          status\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query DeployVersions($projectId: ID!) {\n    project(id: $projectId) {\n      id\n      versions(last: 100) {\n        nodes {\n          id\n          number\n          createdAt\n        }\n      }\n    }\n  }\n",
): (typeof documents)["\n  query DeployVersions($projectId: ID!) {\n    project(id: $projectId) {\n      id\n      versions(last: 100) {\n        nodes {\n          id\n          number\n          createdAt\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  fragment Deployment_row on Deployment {\n    id\n    type\n    target\n    status\n    step\n    url\n    commitSha\n    commitUrl\n    deployId\n    errorCode\n    errorMessage\n    helpUrl\n    retryable\n    retryAt\n    notice\n    attempt\n    cancelRequested\n    createdAt\n    updatedAt\n    startedAt\n    finishedAt\n    options {\n      repository\n      branch\n      private\n      pages\n      siteName\n      draft\n      restores {\n        id\n      }\n    }\n    version {\n      id\n      number\n    }\n  }\n",
): (typeof documents)["\n  fragment Deployment_row on Deployment {\n    id\n    type\n    target\n    status\n    step\n    url\n    commitSha\n    commitUrl\n    deployId\n    errorCode\n    errorMessage\n    helpUrl\n    retryable\n    retryAt\n    notice\n    attempt\n    cancelRequested\n    createdAt\n    updatedAt\n    startedAt\n    finishedAt\n    options {\n      repository\n      branch\n      private\n      pages\n      siteName\n      draft\n      restores {\n        id\n      }\n    }\n    version {\n      id\n      number\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query DeployPlaces($projectId: ID!) {\n    project(id: $projectId) {\n      id\n      name\n      githubBranch\n      githubUrl\n      netlifyUrl\n      latestDeployments {\n        ...Deployment_row @unmask\n      }\n      publications {\n        type\n        target\n        account\n        owner\n        repository\n        branch\n        siteName\n        url\n        cloneUrl\n        deployment {\n          id\n          url\n          createdAt\n          options {\n            pages\n          }\n          version {\n            id\n            number\n          }\n        }\n      }\n    }\n  }\n",
): (typeof documents)["\n  query DeployPlaces($projectId: ID!) {\n    project(id: $projectId) {\n      id\n      name\n      githubBranch\n      githubUrl\n      netlifyUrl\n      latestDeployments {\n        ...Deployment_row @unmask\n      }\n      publications {\n        type\n        target\n        account\n        owner\n        repository\n        branch\n        siteName\n        url\n        cloneUrl\n        deployment {\n          id\n          url\n          createdAt\n          options {\n            pages\n          }\n          version {\n            id\n            number\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query DeployProviders {\n    viewer {\n      id\n      providers {\n        type\n        target\n        localAllowed\n        integration {\n          id\n          account\n          scopes\n          isActive\n          invalidReason\n          updatedAt\n        }\n      }\n    }\n  }\n",
): (typeof documents)["\n  query DeployProviders {\n    viewer {\n      id\n      providers {\n        type\n        target\n        localAllowed\n        integration {\n          id\n          account\n          scopes\n          isActive\n          invalidReason\n          updatedAt\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  subscription DeploymentUpdated($projectId: ID!) {\n    deploymentUpdated(projectId: $projectId) {\n      ...Deployment_row @unmask\n    }\n  }\n",
): (typeof documents)["\n  subscription DeploymentUpdated($projectId: ID!) {\n    deploymentUpdated(projectId: $projectId) {\n      ...Deployment_row @unmask\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation DeployProject($input: DeployProjectInput!) {\n    deployProject(input: $input) {\n      deployment {\n        ...Deployment_row @unmask\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation DeployProject($input: DeployProjectInput!) {\n    deployProject(input: $input) {\n      deployment {\n        ...Deployment_row @unmask\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation RetryDeployment($input: RetryDeploymentInput!) {\n    retryDeployment(input: $input) {\n      deployment {\n        ...Deployment_row @unmask\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation RetryDeployment($input: RetryDeploymentInput!) {\n    retryDeployment(input: $input) {\n      deployment {\n        ...Deployment_row @unmask\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation CancelDeployment($input: CancelDeploymentInput!) {\n    cancelDeployment(input: $input) {\n      deployment {\n        ...Deployment_row @unmask\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation CancelDeployment($input: CancelDeploymentInput!) {\n    cancelDeployment(input: $input) {\n      deployment {\n        ...Deployment_row @unmask\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query DeployHistory($projectId: ID!, $first: Int!, $after: String, $filter: DeploymentFilter) {\n    project(id: $projectId) {\n      id\n      deployments(first: $first, after: $after, filter: $filter) {\n        edges {\n          cursor\n          node {\n            ...Deployment_row @unmask\n          }\n        }\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n      }\n    }\n  }\n",
): (typeof documents)["\n  query DeployHistory($projectId: ID!, $first: Int!, $after: String, $filter: DeploymentFilter) {\n    project(id: $projectId) {\n      id\n      deployments(first: $first, after: $after, filter: $filter) {\n        edges {\n          cursor\n          node {\n            ...Deployment_row @unmask\n          }\n        }\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation ConnectGithubDevice {\n    connectGithubDevice {\n      deviceConnection {\n        id\n        userCode\n        verificationUri\n        expiresAt\n        status\n        message\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation ConnectGithubDevice {\n    connectGithubDevice {\n      deviceConnection {\n        id\n        userCode\n        verificationUri\n        expiresAt\n        status\n        message\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  subscription DeviceConnectionUpdated($id: ID!) {\n    deviceConnectionUpdated(id: $id) {\n      id\n      status\n      message\n    }\n  }\n",
): (typeof documents)["\n  subscription DeviceConnectionUpdated($id: ID!) {\n    deviceConnectionUpdated(id: $id) {\n      id\n      status\n      message\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  fragment Providers_viewer on Viewer {\n    id\n    providers {\n      type\n      target\n      localAllowed\n      deviceFlow\n      tokenUrl\n      integration {\n        id\n        account\n        scopes\n        last4\n        isActive\n        validatedAt\n        expiresAt\n        invalidReason\n        notice\n        updatedAt\n      }\n    }\n  }\n",
): (typeof documents)["\n  fragment Providers_viewer on Viewer {\n    id\n    providers {\n      type\n      target\n      localAllowed\n      deviceFlow\n      tokenUrl\n      integration {\n        id\n        account\n        scopes\n        last4\n        isActive\n        validatedAt\n        expiresAt\n        invalidReason\n        notice\n        updatedAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query Providers {\n    viewer {\n      id\n      ...Providers_viewer @unmask\n    }\n  }\n",
): (typeof documents)["\n  query Providers {\n    viewer {\n      id\n      ...Providers_viewer @unmask\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation ConnectIntegration($input: ConnectIntegrationInput!) {\n    connectIntegration(input: $input) {\n      integration {\n        id\n        account\n      }\n      viewer {\n        id\n        ...Providers_viewer @unmask\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation ConnectIntegration($input: ConnectIntegrationInput!) {\n    connectIntegration(input: $input) {\n      integration {\n        id\n        account\n      }\n      viewer {\n        id\n        ...Providers_viewer @unmask\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation DisconnectIntegration($input: DisconnectIntegrationInput!) {\n    disconnectIntegration(input: $input) {\n      viewer {\n        id\n        ...Providers_viewer @unmask\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation DisconnectIntegration($input: DisconnectIntegrationInput!) {\n    disconnectIntegration(input: $input) {\n      viewer {\n        id\n        ...Providers_viewer @unmask\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation SetRemoteImages($input: UpdateProjectInput!) {\n    updateProject(input: $input) {\n      project {\n        id\n        remoteImages\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation SetRemoteImages($input: UpdateProjectInput!) {\n    updateProject(input: $input) {\n      project {\n        id\n        remoteImages\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query OpenFaults($projectId: ID!) {\n    viewer {\n      id\n      errorLogs(first: 30, filter: { projectId: $projectId, resolved: false, source: PREVIEW }) {\n        nodes {\n          id\n          version {\n            id\n            number\n          }\n        }\n      }\n    }\n  }\n",
): (typeof documents)["\n  query OpenFaults($projectId: ID!) {\n    viewer {\n      id\n      errorLogs(first: 30, filter: { projectId: $projectId, resolved: false, source: PREVIEW }) {\n        nodes {\n          id\n          version {\n            id\n            number\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query VersionBefore($projectId: ID!) {\n    project(id: $projectId) {\n      id\n      versions(last: 2) {\n        nodes {\n          id\n          number\n        }\n      }\n    }\n  }\n",
): (typeof documents)["\n  query VersionBefore($projectId: ID!) {\n    project(id: $projectId) {\n      id\n      versions(last: 2) {\n        nodes {\n          id\n          number\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  subscription ProjectCardUpdated($projectId: ID!) {\n    projectUpdated(projectId: $projectId) {\n      id\n      ...ProjectCard_project\n    }\n  }\n",
): (typeof documents)["\n  subscription ProjectCardUpdated($projectId: ID!) {\n    projectUpdated(projectId: $projectId) {\n      id\n      ...ProjectCard_project\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  subscription ProjectCardDeployed($projectId: ID!) {\n    deploymentUpdated(projectId: $projectId) {\n      id\n      status\n      project {\n        id\n        ...ProjectCard_project\n      }\n    }\n  }\n",
): (typeof documents)["\n  subscription ProjectCardDeployed($projectId: ID!) {\n    deploymentUpdated(projectId: $projectId) {\n      id\n      status\n      project {\n        id\n        ...ProjectCard_project\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query MiniatureCode($id: ID!) {\n    project(id: $id) {\n      id\n      currentVersion {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n",
): (typeof documents)["\n  query MiniatureCode($id: ID!) {\n    project(id: $id) {\n      id\n      currentVersion {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query PreviewOfProject($id: ID!) {\n    project(id: $id) {\n      id\n      name\n      remoteImages\n      currentVersion {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n",
): (typeof documents)["\n  query PreviewOfProject($id: ID!) {\n    project(id: $id) {\n      id\n      name\n      remoteImages\n      currentVersion {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  subscription PreviewUpdated($projectId: ID!) {\n    projectUpdated(projectId: $projectId) {\n      id\n      name\n      remoteImages\n      currentVersion {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n",
): (typeof documents)["\n  subscription PreviewUpdated($projectId: ID!) {\n    projectUpdated(projectId: $projectId) {\n      id\n      name\n      remoteImages\n      currentVersion {\n        id\n        number\n        code {\n          html\n          css\n          javascript\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  fragment ProjectCard_project on Project {\n    id\n    name\n    status\n    updatedAt\n    remoteImages\n    publications {\n      type\n      target\n      url\n      deployment {\n        id\n        url\n        createdAt\n        options {\n          pages\n        }\n      }\n    }\n    latestDeployments {\n      id\n      status\n      createdAt\n    }\n    currentVersion {\n      id\n      number\n    }\n    activeGeneration {\n      id\n      status\n    }\n    stats {\n      messageCount\n      totalTokens\n    }\n  }\n",
): (typeof documents)["\n  fragment ProjectCard_project on Project {\n    id\n    name\n    status\n    updatedAt\n    remoteImages\n    publications {\n      type\n      target\n      url\n      deployment {\n        id\n        url\n        createdAt\n        options {\n          pages\n        }\n      }\n    }\n    latestDeployments {\n      id\n      status\n      createdAt\n    }\n    currentVersion {\n      id\n      number\n    }\n    activeGeneration {\n      id\n      status\n    }\n    stats {\n      messageCount\n      totalTokens\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query ProjectCounts {\n    all: projects(first: 1) {\n      totalCount\n    }\n    active: projects(first: 1, filter: { status: ACTIVE }) {\n      totalCount\n    }\n    draft: projects(first: 1, filter: { status: DRAFT }) {\n      totalCount\n    }\n    archived: projects(first: 1, filter: { status: ARCHIVED }) {\n      totalCount\n    }\n  }\n",
): (typeof documents)["\n  query ProjectCounts {\n    all: projects(first: 1) {\n      totalCount\n    }\n    active: projects(first: 1, filter: { status: ACTIVE }) {\n      totalCount\n    }\n    draft: projects(first: 1, filter: { status: DRAFT }) {\n      totalCount\n    }\n    archived: projects(first: 1, filter: { status: ARCHIVED }) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation CreateForImport($input: CreateProjectInput!) {\n    createProject(input: $input) {\n      project {\n        id\n        ...ProjectCard_project\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation CreateForImport($input: CreateProjectInput!) {\n    createProject(input: $input) {\n      project {\n        id\n        ...ProjectCard_project\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation ImportCode($input: ImportCodeInput!) {\n    importCode(input: $input) {\n      version {\n        id\n        number\n      }\n      project {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n        currentVersion {\n          id\n          number\n        }\n        ...ProjectCard_project\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation ImportCode($input: ImportCodeInput!) {\n    importCode(input: $input) {\n      version {\n        id\n        number\n      }\n      project {\n        id\n        code {\n          html\n          css\n          javascript\n        }\n        currentVersion {\n          id\n          number\n        }\n        ...ProjectCard_project\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation RemoveEmpty($input: DeleteProjectInput!) {\n    deleteProject(input: $input) {\n      deletedProjectId\n    }\n  }\n",
): (typeof documents)["\n  mutation RemoveEmpty($input: DeleteProjectInput!) {\n    deleteProject(input: $input) {\n      deletedProjectId\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation UpdateProject($input: UpdateProjectInput!) {\n    updateProject(input: $input) {\n      project {\n        id\n        ...ProjectCard_project\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation UpdateProject($input: UpdateProjectInput!) {\n    updateProject(input: $input) {\n      project {\n        id\n        ...ProjectCard_project\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation DuplicateProject($input: DuplicateProjectInput!) {\n    duplicateProject(input: $input) {\n      project {\n        id\n        name\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation DuplicateProject($input: DuplicateProjectInput!) {\n    duplicateProject(input: $input) {\n      project {\n        id\n        name\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation DeleteProject($input: DeleteProjectInput!) {\n    deleteProject(input: $input) {\n      deletedProjectId\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation DeleteProject($input: DeleteProjectInput!) {\n    deleteProject(input: $input) {\n      deletedProjectId\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  fragment Standing_project on Project {\n    currentVersion {\n      id\n    }\n  }\n",
): (typeof documents)["\n  fragment Standing_project on Project {\n    currentVersion {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query Projects($first: Int!, $after: String, $filter: ProjectFilter, $orderBy: ProjectOrder!) {\n    projects(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      edges {\n        cursor\n        node {\n          id\n          activeGeneration {\n            id\n          }\n          latestDeployments {\n            id\n            status\n          }\n          ...ProjectCard_project\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n",
): (typeof documents)["\n  query Projects($first: Int!, $after: String, $filter: ProjectFilter, $orderBy: ProjectOrder!) {\n    projects(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      edges {\n        cursor\n        node {\n          id\n          activeGeneration {\n            id\n          }\n          latestDeployments {\n            id\n            status\n          }\n          ...ProjectCard_project\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation CreateProject($input: CreateProjectInput!) {\n    createProject(input: $input) {\n      project {\n        id\n        ...ProjectCard_project\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation CreateProject($input: CreateProjectInput!) {\n    createProject(input: $input) {\n      project {\n        id\n        ...ProjectCard_project\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation SendFirstMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      generation {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation SendFirstMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      generation {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query AccountState {\n    viewer {\n      id\n      preferences\n      models\n      ...Quota_viewer\n      errorLogs(first: 1, filter: { resolved: false }) {\n        totalCount\n      }\n    }\n  }\n",
): (typeof documents)["\n  query AccountState {\n    viewer {\n      id\n      preferences\n      models\n      ...Quota_viewer\n      errorLogs(first: 1, filter: { resolved: false }) {\n        totalCount\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  subscription ViewerUpdated {\n    viewerUpdated {\n      id\n      preferences\n      ...Quota_viewer\n      ...Providers_viewer\n      errorLogs(first: 1, filter: { resolved: false }) {\n        totalCount\n      }\n    }\n  }\n",
): (typeof documents)["\n  subscription ViewerUpdated {\n    viewerUpdated {\n      id\n      preferences\n      ...Quota_viewer\n      ...Providers_viewer\n      errorLogs(first: 1, filter: { resolved: false }) {\n        totalCount\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query Models {\n    viewer {\n      id\n      models\n    }\n  }\n",
): (typeof documents)["\n  query Models {\n    viewer {\n      id\n      models\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation DeleteAccount($input: DeleteAccountInput!) {\n    deleteAccount(input: $input) {\n      deletedUserId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation DeleteAccount($input: DeleteAccountInput!) {\n    deleteAccount(input: $input) {\n      deletedUserId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query AccountStats {\n    viewer {\n      id\n      stats {\n        totalProjects\n        totalPrompts\n      }\n    }\n  }\n",
): (typeof documents)["\n  query AccountStats {\n    viewer {\n      id\n      stats {\n        totalProjects\n        totalPrompts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query Preferences {\n    viewer {\n      id\n      preferences\n    }\n  }\n",
): (typeof documents)["\n  query Preferences {\n    viewer {\n      id\n      preferences\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation UpdatePreferences($input: UpdatePreferencesInput!) {\n    updatePreferences(input: $input) {\n      viewer {\n        id\n        preferences\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation UpdatePreferences($input: UpdatePreferencesInput!) {\n    updatePreferences(input: $input) {\n      viewer {\n        id\n        preferences\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query ErrorLogs($first: Int!, $after: String, $filter: ErrorLogFilter) {\n    viewer {\n      id\n      errorLogs(first: $first, after: $after, filter: $filter) {\n        edges {\n          cursor\n          node {\n            id\n            resolved\n            source\n            ...ErrorRow_errorLog\n          }\n        }\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n        totalCount\n      }\n    }\n  }\n",
): (typeof documents)["\n  query ErrorLogs($first: Int!, $after: String, $filter: ErrorLogFilter) {\n    viewer {\n      id\n      errorLogs(first: $first, after: $after, filter: $filter) {\n        edges {\n          cursor\n          node {\n            id\n            resolved\n            source\n            ...ErrorRow_errorLog\n          }\n        }\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n        totalCount\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  fragment ErrorRow_errorLog on ErrorLog {\n    id\n    type\n    source\n    message\n    context\n    count\n    resolved\n    reference\n    createdAt\n    lastSeenAt\n    project {\n      id\n      name\n      status\n    }\n    version {\n      id\n      number\n    }\n  }\n",
): (typeof documents)["\n  fragment ErrorRow_errorLog on ErrorLog {\n    id\n    type\n    source\n    message\n    context\n    count\n    resolved\n    reference\n    createdAt\n    lastSeenAt\n    project {\n      id\n      name\n      status\n    }\n    version {\n      id\n      number\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query UsagePage($from: Date!, $to: Date!) {\n    viewer {\n      id\n      ...Quota_viewer @unmask\n      usage(from: $from, to: $to) {\n        from\n        to\n        totalTokens\n        inputTokens\n        outputTokens\n        requests\n        failedRequests\n        cost {\n          amount\n          currency\n        }\n        days {\n          date\n          endpoint\n          tokens\n          requests\n        }\n        ...UsageTables_usageSummary @unmask\n      }\n    }\n  }\n",
): (typeof documents)["\n  query UsagePage($from: Date!, $to: Date!) {\n    viewer {\n      id\n      ...Quota_viewer @unmask\n      usage(from: $from, to: $to) {\n        from\n        to\n        totalTokens\n        inputTokens\n        outputTokens\n        requests\n        failedRequests\n        cost {\n          amount\n          currency\n        }\n        days {\n          date\n          endpoint\n          tokens\n          requests\n        }\n        ...UsageTables_usageSummary @unmask\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  fragment UsageTables_usageSummary on UsageSummary {\n    projects {\n      tokens\n      requests\n      cost {\n        amount\n        currency\n      }\n      project {\n        id\n        name\n      }\n    }\n    models {\n      model\n      tokens\n      requests\n      cost {\n        amount\n        currency\n      }\n    }\n  }\n",
): (typeof documents)["\n  fragment UsageTables_usageSummary on UsageSummary {\n    projects {\n      tokens\n      requests\n      cost {\n        amount\n        currency\n      }\n      project {\n        id\n        name\n      }\n    }\n    models {\n      model\n      tokens\n      requests\n      cost {\n        amount\n        currency\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query OpenErrors {\n    viewer {\n      id\n      errorLogs(first: 1, filter: { resolved: false }) {\n        totalCount\n      }\n    }\n  }\n",
): (typeof documents)["\n  query OpenErrors {\n    viewer {\n      id\n      errorLogs(first: 1, filter: { resolved: false }) {\n        totalCount\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  fragment Quota_viewer on Viewer {\n    id\n    quota {\n      tokensUsed\n      tokensReserved\n      tokensLimit\n      tokensRemaining\n      periodStart\n      periodEnd\n      requestsUsed\n      requestsLimit\n      requestsFreeAt\n    }\n  }\n",
): (typeof documents)["\n  fragment Quota_viewer on Viewer {\n    id\n    quota {\n      tokensUsed\n      tokensReserved\n      tokensLimit\n      tokensRemaining\n      periodStart\n      periodEnd\n      requestsUsed\n      requestsLimit\n      requestsFreeAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query Quota {\n    viewer {\n      id\n      ...Quota_viewer @unmask\n    }\n  }\n",
): (typeof documents)["\n  query Quota {\n    viewer {\n      id\n      ...Quota_viewer @unmask\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation ResolveErrorLog($input: ResolveErrorLogInput!) {\n    resolveErrorLog(input: $input) {\n      errorLog {\n        id\n        resolved\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation ResolveErrorLog($input: ResolveErrorLogInput!) {\n    resolveErrorLog(input: $input) {\n      errorLog {\n        id\n        resolved\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation GoBack($input: RestoreVersionInput!) {\n    restoreVersion(input: $input) {\n      version {\n        id\n        number\n      }\n      project {\n        id\n        currentVersion {\n          id\n          number\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation GoBack($input: RestoreVersionInput!) {\n    restoreVersion(input: $input) {\n      version {\n        id\n        number\n      }\n      project {\n        id\n        currentVersion {\n          id\n          number\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  fragment VersionRow_version on Version {\n    id\n    number\n    origin\n    createdAt\n    message {\n      id\n      content\n    }\n  }\n",
): (typeof documents)["\n  fragment VersionRow_version on Version {\n    id\n    number\n    origin\n    createdAt\n    message {\n      id\n      content\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query VersionList($projectId: ID!, $first: Int, $last: Int, $after: String, $before: String) {\n    project(id: $projectId) {\n      id\n      versions(first: $first, last: $last, after: $after, before: $before) {\n        edges {\n          cursor\n          node {\n            id\n            number\n            origin\n            ...VersionRow_version\n          }\n        }\n        pageInfo {\n          startCursor\n          endCursor\n          hasPreviousPage\n          hasNextPage\n        }\n      }\n    }\n  }\n",
): (typeof documents)["\n  query VersionList($projectId: ID!, $first: Int, $last: Int, $after: String, $before: String) {\n    project(id: $projectId) {\n      id\n      versions(first: $first, last: $last, after: $after, before: $before) {\n        edges {\n          cursor\n          node {\n            id\n            number\n            origin\n            ...VersionRow_version\n          }\n        }\n        pageInfo {\n          startCursor\n          endCursor\n          hasPreviousPage\n          hasNextPage\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query VersionCodes($projectId: ID!, $last: Int!, $before: String) {\n    project(id: $projectId) {\n      id\n      versions(last: $last, before: $before) {\n        nodes {\n          id\n          code {\n            html\n            css\n            javascript\n          }\n        }\n        pageInfo {\n          startCursor\n          hasPreviousPage\n        }\n      }\n    }\n  }\n",
): (typeof documents)["\n  query VersionCodes($projectId: ID!, $last: Int!, $before: String) {\n    project(id: $projectId) {\n      id\n      versions(last: $last, before: $before) {\n        nodes {\n          id\n          code {\n            html\n            css\n            javascript\n          }\n        }\n        pageInfo {\n          startCursor\n          hasPreviousPage\n        }\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> =
  TDocumentNode extends DocumentNode<infer TType, any> ? TType : never;
