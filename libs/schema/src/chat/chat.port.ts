import type { PageRequest, Slice } from "../pages/connection.ts";
import type { GeneratedCode } from "../projects/project.type.ts";
import type { CodeFile, SnapshotReason } from "./generation-event.type.ts";
import type { Generation, GenerationMode } from "./generation.type.ts";
import type { ChatMessage } from "./message.type.ts";
import type { ModelCall, PromptMessage } from "./model-call.type.ts";

export interface SendMessage {
  readonly projectId: string;
  readonly content: string;
  readonly mode: GenerationMode;
  readonly idempotencyKey: string | null;
}
export interface SendOutcome {
  readonly outcome: "OK" | "NOT_FOUND" | "ARCHIVED" | "GENERATION_RUNNING" | "IDEMPOTENCY_MISMATCH";
  readonly messageId: string | null;
  /** On GENERATION_RUNNING the one that runs. */
  readonly generationId: string | null;
}
export interface RetryOutcome {
  readonly outcome: "OK" | "NOT_FOUND" | "ARCHIVED" | "GENERATION_RUNNING";
  readonly generationId: string | null;
}
export interface ContinueGeneration {
  readonly id: string;
  readonly idempotencyKey: string | null;
}
export interface ContinueOutcome {
  readonly outcome:
    | "OK"
    | "NOT_FOUND"
    | "ARCHIVED"
    | "GENERATION_RUNNING"
    /** It was completed, or nothing of it was kept. */
    | "NOTHING_KEPT"
    /** The page or the conversation has gone on since. */
    | "CONFLICT"
    | "IDEMPOTENCY_MISMATCH";
  /** On GENERATION_RUNNING the one that runs. */
  readonly generationId: string | null;
  /** On CONFLICT the current version. */
  readonly versionId: string | null;
}
export interface StopOutcome {
  readonly outcome: "OK" | "NOT_FOUND";
}

export interface ModelCallId {
  readonly generationId: string;
  readonly attempt: number;
  /** 1, 2, 3 ... within the attempt. */
  readonly number: number;
}

interface EventBase {
  readonly seq: number;
  readonly generationId: string;
}
/** What a subscriber is sent. `kind` is the database's word for it. */
export type GenerationEventPayload = EventBase &
  (
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "code" | "replace"; readonly file: CodeFile; readonly text: string }
    | {
        readonly kind: "splice";
        readonly file: CodeFile;
        readonly at: number;
        readonly remove: number;
        readonly text: string;
      }
    | {
        readonly kind: "snapshot";
        readonly reason: SnapshotReason;
        readonly attempt: number;
        readonly text: string;
        readonly code: GeneratedCode;
      }
    | { readonly kind: "finished" }
  );

/** What a generation has brought forth, read together: the state at `lastSeq`. */
export interface GenerationState {
  readonly lastSeq: number;
  readonly text: string;
  readonly code: GeneratedCode;
}

/** What changes a conversation, and its live stream. */
export interface ConversationPort {
  /** Fails with RATE_LIMITED or QUOTA_EXCEEDED when the person has used what they may. */
  send(input: SendMessage): Promise<SendOutcome>;
  /** Fails like `send`. */
  retry(generationId: string): Promise<RetryOutcome>;
  /** Fails like `send`. */
  continue(input: ContinueGeneration): Promise<ContinueOutcome>;
  /** Asks the model's work to end. One that has ended stays as it is: OK. */
  stop(generationId: string): Promise<StopOutcome>;
  /** The events after a cursor, to the end. Fails with NOT_FOUND, also when the project is deleted, or BAD_USER_INPUT. */
  events(generationId: string, after: number): AsyncIterable<GenerationEventPayload>;
}

/** What was written. Reads by id are batched within an operation. */
export interface ConversationReads {
  message(id: string): Promise<ChatMessage | null>;
  messages(projectId: string, page: PageRequest): Promise<Slice<ChatMessage>>;
  generation(id: string): Promise<Generation | null>;
  /** Of a person's message the newest generation that answers it; of the model's the newest that wrote it. */
  generationOf(message: ChatMessage): Promise<Generation | null>;
  activeGeneration(projectId: string): Promise<Generation | null>;
  state(generationId: string): Promise<GenerationState>;
  /** By attempt and number, oldest first. */
  calls(generationId: string): Promise<readonly ModelCall[]>;
  /** What a call sent; nothing once it has expired. */
  prompt(call: ModelCallId): Promise<readonly PromptMessage[]>;
  /** About how many tokens a message would send beside its own. */
  promptTokens(projectId: string, mode: GenerationMode): Promise<number>;
}

export type ChatPort = ConversationPort & ConversationReads;
