export * from "./client.ts";
export * from "./direct.ts";
export * from "./errors.ts";
export * from "./fold.ts";
export * from "./generations.ts";
export { checkDatabaseUrl, connectDirect, type Direct } from "./direct.ts";
