import pino, { type Logger } from "pino";

/** The log of the process, for the operator. */
export function createLog(level: string): Logger {
  return pino({ level, base: null, serializers: { err: withoutValues } });
}

/** An error of the database carries the statement and its values: what people wrote is not for the log. */
function withoutValues(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code: unknown = Reflect.get(error, "code");
  return {
    type: error.name,
    message: error.message.slice(0, 500),
    stack: error.stack?.slice(0, 4_000),
    ...(code === undefined ? {} : { code }),
  };
}
