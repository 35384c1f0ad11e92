import { memo } from "react";
import { Markdown } from "./Markdown.tsx";
import { settled } from "./settled.ts";

/** What an answer says. While it is written the petal stands behind its last character. */
export const Prose = memo(function Prose({ text, caret = false }: { text: string; caret?: boolean }) {
  const shown = caret ? settled(text) : text;
  return (
    <div className="prose" data-caret={caret || undefined}>
      {shown !== "" && <Markdown text={shown} />}
    </div>
  );
});
