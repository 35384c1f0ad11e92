import { describe, expect, it } from "vitest";
import { isPlaceholder } from "./placeholder.ts";

const STANDS_FOR_CODE = [
  "...",
  "…",
  " ... rest of the code remains the same ... ",
  "... rest of code ...",
  "rest of the code remains the same",
  "The rest of the file is unchanged.",
  "rest of page",
  "rest of the styles go here",
  "Rest of your existing CSS stays exactly the same",
  "the rest of script.js as before",
  "existing code here",
  "existing code",
  "... existing styles ...",
  "...existing handlers",
  "[existing content unchanged]",
  "keep existing code",
  "Keep the rest of the file as is",
  "previous functions remain unchanged",
  "remaining sections stay the same",
  "all other rules unchanged",
  "unchanged",
  "no changes here",
  "same as before",
  "omitted for brevity",
  "content omitted for brevity",
  "your code here",
  "... more cards",
  "… other media queries …",
  "everything else stays the same",
  "(rest of the header section unchanged)",
  "* ... rest of the implementation ...\n ",
  "--- rest of the stylesheet remains unchanged ---",
  // German
  "Rest des Codes bleibt unverändert",
  "... restlicher Code ...",
  "bestehender Code hier",
  "Der Rest der Seite bleibt gleich",
  "alles andere bleibt wie bisher",
  "unverändert",
  "... weitere Abschnitte",
  // French
  "le reste du code reste inchangé",
  "... le reste de la page ...",
  "code existant ici",
  "styles existants inchangés",
  "inchangé",
  // Spanish
  "el resto del código permanece igual",
  "... resto del código ...",
  "código existente aquí",
  "sin cambios",
  // Italian
  "il resto del codice rimane invariato",
  "... codice esistente ...",
  "resto della pagina come prima",
  "invariato",
  // Portuguese
  "o resto do código permanece inalterado",
  "... restante do código ...",
  "código existente aqui",
  "sem alterações",
  // Dutch
  "de rest van de code blijft hetzelfde",
  "... bestaande code ...",
  "rest van de pagina ongewijzigd",
  "ongewijzigd",
];

const IS_A_COMMENT = [
  "",
  "Header",
  "---- Layout ----",
  "The rest of the page scrolls under the header",
  "Remaining time in seconds",
  "Existing customers see this first",
  "Previous and next buttons",
  "Other styles",
  "Same height as the card beside it",
  "the remaining items use the same grid",
  "Keep the same order as in the menu",
  "Loading...",
  "Wait for the fonts...",
  "and then? ... the animation ends, and the list fades out",
  "TODO: write the rest of the code",
  "FIXME: existing code here is slow",
  "Rest",
  "same",
  "Footer, here the page ends",
  "Page content",
  "The code of the voucher",
  "Rest between sets, in seconds",
  "Only the original price is struck through",
  "Hide everything else while the dialog is open",
  "Returns the rest of the division",
  "Draws the remaining lives as hearts",
  "The file input is hidden, the label stands in for it",
  "Styles for print",
  "Functions",
  "A section for each day: ...",
  "https://example.org/rest/of/the/code",
  "Do nothing if the value is unchanged since the last call",
  ".card { color: red }",
  "<p>rest of the page</p>",
  "const rest = code; // unchanged",
  "Der Rest des Kuchens liegt auf dem Teller",
  "Verbleibende Zeit",
  "Weitere Filialen",
  "Le reste du menu se déplie au survol",
  "Prix précédent barré",
  "El resto de la semana cerrado",
  "Il resto del giorno siamo chiusi",
  "O restante do valor é pago na entrega",
  "De rest van de week zijn we gesloten",
  "Gleiche Höhe für alle Karten",
  "Mismo alto para todas las tarjetas",
];

describe("a comment that stands for code which was left out", () => {
  it.each(STANDS_FOR_CODE)("is seen: %s", (comment) => expect(isPlaceholder(comment)).toBe(true));
});

describe("a comment that means what it says", () => {
  it.each(IS_A_COMMENT)("is left alone: %s", (comment) => expect(isPlaceholder(comment)).toBe(false));

  it("may say unchanged beside the code that it is about", () => {
    expect(isPlaceholder("unchanged", true)).toBe(false);
    expect(isPlaceholder("rest of the code unchanged", true)).toBe(true);
  });
});
