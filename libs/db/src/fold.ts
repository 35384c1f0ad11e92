/** The three files of a page, as the database names them. */
export type CodeFile = "html" | "css" | "javascript";
export const CODE_FILES: readonly CodeFile[] = ["html", "css", "javascript"];

export interface Code {
  readonly html: string;
  readonly css: string;
  readonly javascript: string;
}
export const EMPTY_CODE: Code = { html: "", css: "", javascript: "" };

/** What a generation stores, one row each. Offsets and lengths are UTF-16 units. */
export type EventBody =
  | { readonly kind: "text"; readonly payload: { readonly text: string } }
  | { readonly kind: "code"; readonly payload: { readonly file: CodeFile; readonly text: string } }
  | { readonly kind: "replace"; readonly payload: { readonly file: CodeFile; readonly text: string } }
  | {
      readonly kind: "splice";
      readonly payload: {
        readonly file: CodeFile;
        readonly at: number;
        readonly remove: number;
        readonly text: string;
      };
    }
  | { readonly kind: "snapshot"; readonly payload: SnapshotPayload }
  | { readonly kind: "finished"; readonly payload: Record<string, never> };

export interface SnapshotPayload {
  readonly reason: "restarted" | "repaired" | "continued";
  readonly attempt: number;
  readonly text: string;
  readonly code: Code;
}

export interface FoldState {
  readonly text: string;
  readonly code: Code;
}

export function foldEvent(state: FoldState, event: EventBody): FoldState {
  switch (event.kind) {
    case "text":
      return { text: state.text + event.payload.text, code: state.code };
    case "code":
      return withFile(state, event.payload.file, state.code[event.payload.file] + event.payload.text);
    case "replace":
      return withFile(state, event.payload.file, event.payload.text);
    case "splice": {
      const { file, at, remove, text } = event.payload;
      const before = state.code[file];
      return withFile(state, file, before.slice(0, at) + text + before.slice(at + remove));
    }
    case "snapshot": {
      const { text, code } = event.payload;
      return { text, code: { html: code.html, css: code.css, javascript: code.javascript } };
    }
    case "finished":
      return state;
  }
}

/** The state after the given events, in their order. Folding never depends on how the events were batched. */
export function foldEvents(state: FoldState, events: Iterable<EventBody>): FoldState {
  let folded = state;
  for (const event of events) folded = foldEvent(folded, event);
  return folded;
}

function withFile(state: FoldState, file: CodeFile, content: string): FoldState {
  return { text: state.text, code: { ...state.code, [file]: content } };
}
