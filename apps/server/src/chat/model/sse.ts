/*
 * The events of a text/event-stream, as its bytes arrive. The client library's own reader gives up the whole answer at
 * the first event that is no JSON; here each event stands for itself, and what it holds is for the caller to judge.
 */

export interface EventReader {
  /** The data of the events that these bytes complete. Comments and keep-alives complete none. */
  push(bytes: Uint8Array): readonly string[];
  /** The last event, if the stream ended without the blank line after it. */
  finish(): readonly string[];
}

/** A line, or an event, without an end is not collected for ever: what it held so far is what it is judged by. */
export const EVENT_LIMIT = 8 * 1024 * 1024;

export function createEventReader(): EventReader {
  const decoder = new TextDecoder("utf-8");
  let line = "";
  let data: string[] = [];
  let size = 0;
  let afterReturn = false;

  return {
    push: (bytes) => read(decoder.decode(bytes, { stream: true })),
    finish: () => [...read(`${decoder.decode()}\n`), ...dispatch()],
  };

  function read(text: string): readonly string[] {
    const events: string[] = [];
    // CR, LF and CRLF end a line; a CRLF may be cut in two.
    const from = afterReturn && text.startsWith("\n") ? 1 : 0;
    if (text !== "") afterReturn = text.endsWith("\r");
    const pieces = text.slice(from).split(/\r\n|\r|\n/);
    for (const [index, piece] of pieces.entries()) {
      if (line.length < EVENT_LIMIT) line += piece;
      if (index === pieces.length - 1) break;
      if (line === "") events.push(...dispatch());
      else if (line.startsWith("data:") && size < EVENT_LIMIT) {
        data.push(line.slice(line[5] === " " ? 6 : 5));
        size += line.length;
      }
      line = "";
    }
    return events;
  }

  function dispatch(): readonly string[] {
    if (data.length === 0) return [];
    const event = data.join("\n");
    data = [];
    size = 0;
    return [event];
  }
}
