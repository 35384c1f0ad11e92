/** PostgreSQL stores neither U+0000 nor lone surrogates; both stand for a character that was lost. */
export const storableText = (text: string): string => text.toWellFormed().replaceAll("\0", "\uFFFD");
