import "reflect-metadata";
export { accountGone, ApiError } from "./api-error.ts";
export type { ApiErrorCode } from "./api-error.ts";
export type { Anonymous, ApiTokenUse, Context, Identity, Limits, SignedIn } from "./context.ts";
export { OPERATION_LIMITS, validationRules } from "./operation-limits.ts";
export { buildApiSchema } from "./schema.ts";
export { printApiSchema } from "./print.ts";
export type { PageRequest, Slice } from "./pages/connection.ts";
export type {
  ChatPort,
  ConversationPort,
  ConversationReads,
  GenerationEventPayload,
  GenerationState,
  ModelCallId,
  RetryOutcome,
  SendMessage,
  SendOutcome,
  StopOutcome,
} from "./chat/chat.port.ts";
export type { GenerationReport } from "./chat/generation-report.type.ts";
export type { ModelCall, PromptMessage } from "./chat/model-call.type.ts";
export type { CodeFile, SnapshotReason } from "./chat/generation-event.type.ts";
export type {
  Generation,
  GenerationErrorCode,
  GenerationMode,
  GenerationStatus,
} from "./chat/generation.type.ts";
export type { ChatMessage } from "./chat/message.type.ts";
export type { Deployment } from "./deployments/deployment.type.ts";
export type * from "./deployments/deployments.port.ts";
export type { Publication } from "./deployments/publication.type.ts";
export type * from "./integrations/integrations.port.ts";
export type { DeviceConnectionStatus, Integration } from "./integrations/integration.type.ts";
export { ApiTokenScope } from "./partners/api-token.type.ts";
export { demand as demandScopes } from "./partners/guard.ts";
export { SESSION } from "./partners/scopes.ts";
export type { ApiToken } from "./partners/api-token.type.ts";
export type * from "./partners/partners.port.ts";
export type { DeletedProject } from "./projects/deleted-project.type.ts";
export type { GeneratedCode, Project, ProjectStats } from "./projects/project.type.ts";
export type * from "./projects/projects.port.ts";
export type { Version } from "./projects/version.type.ts";
export type { ErrorLog, ErrorSource } from "./usage/error-log.type.ts";
export type * from "./usage/usage.port.ts";
export type { Cost, Quota, UsageDay, UsageModel, UsageProject, UsageSummary } from "./usage/usage.type.ts";
export type { PreferenceProblem, ViewerPort } from "./viewer/viewer.port.ts";
export type { UserStats } from "./viewer/viewer.type.ts";
