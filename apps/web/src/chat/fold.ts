/** The three files of a page, as the API names them. */
export type CodeFile = "HTML" | "CSS" | "JAVASCRIPT";

export interface Code {
  readonly html: string;
  readonly css: string;
  readonly javascript: string;
}

/** An event of `generationEvents`, as the subscription selects it. */
export type StreamEvent =
  | {
      readonly __typename: "GenerationSnapshot";
      readonly seq: number;
      readonly reason: "RESUMED" | "RESTARTED" | "REPAIRED" | "CONTINUED";
      readonly attempt: number;
      readonly text: string;
      readonly code: Code;
    }
  | { readonly __typename: "TextDelta"; readonly seq: number; readonly text: string }
  | { readonly __typename: "CodeDelta"; readonly seq: number; readonly file: CodeFile; readonly text: string }
  | {
      readonly __typename: "CodeReplaced";
      readonly seq: number;
      readonly file: CodeFile;
      readonly text: string;
    }
  | {
      readonly __typename: "CodeSpliced";
      readonly seq: number;
      readonly file: CodeFile;
      readonly at: number;
      readonly remove: number;
      readonly text: string;
    }
  | { readonly __typename: "GenerationFinished"; readonly seq: number };

/** What has arrived of one answer: the state at `lastSeq`. */
export interface Answer {
  readonly text: string;
  readonly code: Code;
  readonly lastSeq: number;
  readonly attempt: number;
  /** Where the pen is: the file last written to and the UTF-16 offset behind the last character; null while prose is written. */
  readonly pen: { readonly file: CodeFile; readonly offset: number } | null;
  readonly finished: boolean;
}

export const emptyCode: Code = { html: "", css: "", javascript: "" };

const keys = { HTML: "html", CSS: "css", JAVASCRIPT: "javascript" } as const;
export const codeFiles = ["HTML", "CSS", "JAVASCRIPT"] as const;
export const fileName: Record<CodeFile, string> = {
  HTML: "index.html",
  CSS: "styles.css",
  JAVASCRIPT: "script.js",
};
export const fileText = (code: Code, file: CodeFile): string => code[keys[file]];
export const withFile = (code: Code, file: CodeFile, text: string): Code => ({ ...code, [keys[file]]: text });
export const sameCode = (a: Code, b: Code): boolean =>
  a.html === b.html && a.css === b.css && a.javascript === b.javascript;

/** The answer a reader starts from: what `Generation.text`, `code` and `lastSeq` said, read together. */
export const answerAt = (start: { text: string; code: Code; lastSeq: number; attempt: number }): Answer => ({
  text: start.text,
  code: { html: start.code.html, css: start.code.css, javascript: start.code.javascript },
  lastSeq: start.lastSeq,
  attempt: start.attempt,
  pen: null,
  finished: false,
});

/**
 * One event applied. An event seen before changes nothing (the same object comes back); one that does not follow
 * directly is a "gap": the reader must subscribe again from `lastSeq`.
 */
export const fold = (answer: Answer, event: StreamEvent): Answer | "gap" => {
  // The end says nothing about the content, so it counts even when the cursor already stands on it.
  if (event.__typename === "GenerationFinished") {
    if (event.seq > answer.lastSeq + 1) return "gap";
    if (answer.finished) return answer;
    return { ...answer, lastSeq: Math.max(answer.lastSeq, event.seq), finished: true };
  }
  if (event.seq <= answer.lastSeq) return answer;
  // A snapshot carries everything, so it may jump over what was missed.
  if (event.__typename === "GenerationSnapshot") {
    const { text, attempt, seq } = event;
    const code = { html: event.code.html, css: event.code.css, javascript: event.code.javascript };
    return { text, code, attempt, lastSeq: seq, pen: null, finished: answer.finished };
  }
  if (event.seq > answer.lastSeq + 1) return "gap";
  if (event.__typename === "TextDelta") {
    return { ...answer, text: answer.text + event.text, lastSeq: event.seq, pen: null };
  }
  const before = fileText(answer.code, event.file);
  const written = (text: string, offset: number): Answer => ({
    ...answer,
    code: withFile(answer.code, event.file, text),
    lastSeq: event.seq,
    pen: { file: event.file, offset },
  });
  switch (event.__typename) {
    case "CodeDelta":
      return written(before + event.text, before.length + event.text.length);
    case "CodeReplaced":
      return written(event.text, event.text.length);
    case "CodeSpliced":
      return written(
        before.slice(0, event.at) + event.text + before.slice(event.at + event.remove),
        event.at + event.text.length,
      );
  }
};
