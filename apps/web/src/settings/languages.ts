const tags = [
  ..."ar cs da de el en es fi fr he hi hu id it ja ko nb nl pl pt ro ru sv tr uk vi".split(" "),
  "zh-Hans",
  "zh-Hant",
];

/** A language by the name its speakers give it. */
export const languageName = (tag: string): string => {
  try {
    const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return tag;
  }
};

/** What can be chosen, by name; what is chosen already stays in the list even if it is rare. */
export const languageOptions = (chosen: string | null): { value: string; label: string; lang: string }[] =>
  [...new Set([...tags, ...(chosen ? [chosen] : [])])]
    .map((tag) => ({ value: tag, label: languageName(tag), lang: tag }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
