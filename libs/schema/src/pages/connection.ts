import { ArgsType, Directive, Field, Int, ObjectType } from "type-graphql";
import type { ClassType } from "type-graphql";
import { badInput } from "../api-error.ts";
import { HEAVY } from "./cost.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import type { Order, Position } from "./cursor.ts";
import { DEFAULT_PAGE, MAX_PAGE } from "./page-size.ts";

/** What a store is asked for: `limit` rows strictly between the two positions, from the start or (backward) the end. */
export interface PageRequest {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: Position | null;
  readonly before: Position | null;
}

/** What a store answers: rows in the connection's order. The rest costs a database call and runs only when selected. */
export interface Slice<Row> {
  readonly rows: readonly Row[];
  hasPrevious(): Promise<boolean>;
  hasNext(): Promise<boolean>;
  total(): Promise<number>;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many to return from the start: 1 to ${MAX_PAGE}; ${DEFAULT_PAGE} when neither \`first\` nor \`last\` is given. Not together with \`last\`.`,
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Only what comes after this cursor. At most 4096 characters.",
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many to return from the end, in the same order: 1 to ${MAX_PAGE}. Not together with \`first\`.`,
  })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Only what comes before this cursor. At most 4096 characters.",
  })
  before?: string | null;
}

@ObjectType({ description: "Where a page stands in its list.", simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether something comes after this page. Right in both directions." })
  hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: "Whether something comes before this page. Right in both directions.",
  })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "The cursor of the first entry; null on an empty page.",
  })
  startCursor?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The cursor of the last entry; null on an empty page.",
  })
  endCursor?: string | null;
}

/** Declares `<name>Edge` and `<name>Connection`. The item is a thunk: types refer to each other in circles. */
export function connectionOf(item: () => ClassType, name: string, plural: string) {
  @ObjectType(`${name}Edge`, {
    description: `One entry of a list of ${plural}, with its cursor.`,
    simpleResolvers: true,
  })
  class Edge {
    @Field(() => String, { description: "The place of this entry: pass it as `after` or `before`. Opaque." })
    cursor!: string;

    @Field(item, { description: "The entry itself." })
    node!: object;
  }

  @ObjectType(`${name}Connection`, {
    description: `A page of a list of ${plural}. Pages neither skip nor repeat entries while the list changes.`,
    simpleResolvers: true,
  })
  class Connection {
    @Field(() => [Edge], { description: "The entries with their cursors." })
    edges!: Edge[];

    @Field(() => [item()], { description: "The entries without cursors." })
    nodes!: object[];

    @Field(() => PageInfo, { description: "Where the page stands in the list." })
    pageInfo!: PageInfo;

    @Directive(HEAVY)
    @Field(() => Int, { description: "How many entries the whole list has. Counted only when asked for." })
    totalCount!: number;
  }
  return Connection;
}

export function pageRequest(args: PageArgs, order: Order): PageRequest {
  const { first, last, after, before } = args;
  if (first != null && last != null) throw badInput("Give first or last, not both.");
  return {
    limit: pageSize(first, "first") ?? pageSize(last, "last") ?? DEFAULT_PAGE,
    backward: last != null,
    after: after == null ? null : decodeCursor(order, after, "after"),
    before: before == null ? null : decodeCursor(order, before, "before"),
  };
}

function pageSize(value: number | null | undefined, argument: string): number | null {
  if (value == null) return null;
  if (value < 1 || value > MAX_PAGE) throw badInput(`${argument} must be between 1 and ${MAX_PAGE}.`);
  return value;
}

/** Functions are called by graphql only for selected fields: that is what keeps counts and look-arounds free. */
export function toConnection<Row>(slice: Slice<Row>, order: Order, position: (row: Row) => Position) {
  const cursor = (row: Row | undefined) => (row === undefined ? null : encodeCursor(order, position(row)));
  const { rows } = slice;
  return {
    nodes: rows,
    edges: () => rows.map((node) => ({ node, cursor: encodeCursor(order, position(node)) })),
    totalCount: () => slice.total(),
    pageInfo: {
      hasNextPage: () => slice.hasNext(),
      hasPreviousPage: () => slice.hasPrevious(),
      startCursor: () => cursor(rows[0]),
      endCursor: () => cursor(rows.at(-1)),
    },
  };
}
