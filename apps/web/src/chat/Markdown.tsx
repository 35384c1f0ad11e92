import ReactMarkdown from "react-markdown";
import type { Components } from "react-markdown";
import remarkGfm from "remark-gfm";

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
  table: ({ children }) => (
    <div className="prose-table">
      <table>{children}</table>
    </div>
  ),
};
const plugins = [remarkGfm];

/** Loaded with the conversation, not after it: nobody should read the marks of the markup meanwhile. */
export function Markdown({ text }: { text: string }) {
  return (
    <ReactMarkdown components={components} remarkPlugins={plugins}>
      {text}
    </ReactMarkdown>
  );
}
