/** Letters with no plain one inside of them, as they are spelt where only plain ones are taken. */
const spelt: Readonly<Record<string, string>> = {
  ...{ ä: "ae", ö: "oe", ü: "ue", ß: "ss", æ: "ae", œ: "oe" },
  ...{ ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" },
};

/** "Bäckerei Łódź" is "baeckerei lodz": small, and without marks. What is no Latin letter stays. */
export const plainLetters = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüßæœøłđðþı]/g, (letter) => spelt[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
