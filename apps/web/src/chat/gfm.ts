import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { ComponentProps } from "react";
import type ReactMarkdown from "react-markdown";

type Plugin = NonNullable<ComponentProps<typeof ReactMarkdown>["remarkPlugins"]>[number];

/** GitHub's additions to Markdown, for reading. remark-gfm writes them too: the writer would be in everybody's first load. */
export const readGfm: Plugin = function () {
  Object.assign(this.data(), { micromarkExtensions: [gfm()], fromMarkdownExtensions: [gfmFromMarkdown()] });
};
