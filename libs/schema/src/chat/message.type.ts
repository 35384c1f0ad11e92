import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { describeEnum } from "../enum.ts";
import { connectionOf } from "../pages/connection.ts";
import type { Order, Position } from "../pages/cursor.ts";
import { PROJECTS_READ } from "../partners/scopes.ts";
import { DateTimeISO } from "../scalars.ts";

export const ChatRole = { USER: "user", ASSISTANT: "assistant" } as const;
export type ChatRole = (typeof ChatRole)[keyof typeof ChatRole];
describeEnum(ChatRole, "ChatRole", "Who wrote a message.", {
  USER: "The person.",
  ASSISTANT: "The model.",
});

@Directive(PROJECTS_READ)
@ObjectType({
  description: "The message a person or the model wrote in a project's conversation.",
  simpleResolvers: true,
})
export class ChatMessage {
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Field(() => ChatRole, { description: "Who wrote it." })
  role!: ChatRole;

  @Field(() => String, {
    description:
      "The text. A person's is at most 32,000 characters, unless the operator set another limit; the model's is Markdown.",
  })
  content!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The tokens the model used for its answer; null for a person's message.",
  })
  tokensUsed?: number | null;

  @Field(() => DateTimeISO, { description: "When it was written." })
  createdAt!: string;

  /** The total order within a conversation: times can be equal. */
  seq!: number;
}

export const ChatMessageConnection = connectionOf(() => ChatMessage, "ChatMessage", "messages");
export const MESSAGE_ORDER: Order = { name: "messages.seq.asc", value: "number" };
export const messagePosition = ({ seq, id }: ChatMessage): Position => ({ value: seq, id });
