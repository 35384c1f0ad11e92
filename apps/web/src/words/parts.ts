import { Fragment, type ReactNode, createElement } from "react";

/**
 * A sentence with markup in it, written whole: parts`Sent to ${address}.` What is put in comes from the component,
 * and where its text belongs to the sentence too, as a function: (link) => parts`Look into ${link("Settings")}.`
 */
export const parts = (strings: TemplateStringsArray, ...put: readonly ReactNode[]): ReactNode =>
  createElement(Fragment, null, ...strings.flatMap((text, index) => [text, put[index]]));

/** Puts a part of a sentence into its markup. */
export type Markup = (text: string) => ReactNode;
