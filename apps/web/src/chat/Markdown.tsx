import { Fragment, memo } from "react";
import type { ComponentProps } from "react";
import ReactMarkdown from "react-markdown";
import type { Components } from "react-markdown";

import { directed } from "./directed.ts";
import { readGfm } from "./gfm.ts";
import { markdownBlocks } from "./markdown-blocks.ts";

// The text comes from a model: links open elsewhere and know nothing of us, images are only their words.
const components: Components = {
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" className="link">
      {children}
    </a>
  ),
  img: ({ alt }) => <span>{alt}</span>,
  h1: "h3",
  h2: "h3",
  h3: "h4",
  table: ({ children, dir }) => (
    <div className="prose-table" dir={dir}>
      <table>{children}</table>
    </div>
  ),
};
const remark = [readGfm];
const rehype: ComponentProps<typeof ReactMarkdown>["rehypePlugins"] = [() => directed];

/** One block: read again only when it is another text. */
const Block = memo(function Block({ text }: { text: string }) {
  return (
    <ReactMarkdown components={components} remarkPlugins={remark} rehypePlugins={rehype}>
      {text}
    </ReactMarkdown>
  );
});

/** Loaded with the conversation, not after it: nobody should read the marks of the markup meanwhile. */
export function Markdown({ text }: { text: string }) {
  return markdownBlocks(text).map((block, at) => (
    <Fragment key={at}>
      {at > 0 && "\n"}
      <Block text={block} />
    </Fragment>
  ));
}
