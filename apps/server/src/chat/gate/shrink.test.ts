import { describe, expect, it } from "vitest";
import { asksForLess, isShrunk } from "./shrink.ts";

const ASKS = [
  "Remove the gallery",
  "please delete everything below the menu",
  "make it much shorter",
  "Simplify the page",
  "a minimal version",
  "start over",
  "Start again from scratch",
  "Rewrite it all",
  "I want something completely different",
  "Create a new landing page for a dentist",
  "make a tic tac toe game",
  "Undo that",
  "less text, please",
  "Entferne das Kontaktformular",
  "Mach die Seite kürzer",
  "Lösche den Abschnitt über uns",
  "Fang nochmal von vorn an",
  "Erstelle eine neue Seite für einen Zahnarzt",
  "Vereinfache das Layout",
  "Supprime la galerie",
  "Rends le texte plus court",
  "Recommence à zéro",
  "Crée une page pour un dentiste",
  "Elimina el formulario",
  "Hazlo más corto",
  "Empieza de nuevo desde cero",
  "Crea una página para un dentista",
  "Rimuovi la galleria",
  "Semplifica la pagina",
  "Ricomincia da capo",
  "Crea un sito per un dentista",
  "Remova o formulário",
  "Deixe mais curto",
  "Recomece do zero",
  "Crie uma página para um dentista",
  "Verwijder de galerij",
  "Maak het korter",
  "Begin opnieuw",
  "Maak een nieuwe pagina voor een tandarts",
];

const ASKS_FOR_NO_LESS = [
  "Make the headline blue",
  "Add a new section with prices",
  "Just change the colour of the button",
  "Only the footer should be darker",
  "Replace the headline with Fresh bread",
  "Blue instead of red",
  "Add another card",
  "Make the text smaller",
  "Use a different font",
  "Hide the menu on phones",
  "Mach die Überschrift blau",
  "Füge einen neuen Abschnitt hinzu",
  "Nur die Fußzeile dunkler",
  "Blau statt rot",
  "Mets le titre en bleu",
  "Ajoute une nouvelle section",
  "Pon el título en azul",
  "Añade otra tarjeta",
  "Metti il titolo in blu",
  "Aggiungi una nuova sezione",
  "Deixe o título azul",
  "Adicione outro cartão",
  "Maak de kop blauw",
  "Voeg een nieuwe sectie toe",
  "",
];

describe("a message that asks for less", () => {
  it.each(ASKS)("is understood: %s", (request) => expect(asksForLess(request)).toBe(true));
  it.each(ASKS_FOR_NO_LESS)("is not read into: %s", (request) => expect(asksForLess(request)).toBe(false));
});

describe("a file that shrank", () => {
  const page = (html: number, css = 100) => ({
    html: "x".repeat(html),
    css: "y".repeat(css),
    javascript: "",
  });

  it.each([
    ["to a third", page(3_000), page(1_000), "make it blue", true],
    ["to nothing", page(3_000), page(0), "make it blue", true],
    ["to a half", page(3_000), page(1_500), "make it blue", false],
    ["but was small", page(2_048), page(100), "make it blue", false],
    ["as was asked for", page(3_000), page(1_000), "remove the gallery", false],
    ["into another file", page(3_000), page(1_000, 2_000), "move the styles out", false],
  ])("%s", (_how, base, code, request, shrunk) => {
    expect(isShrunk("html", base, code, request)).toBe(shrunk);
  });

  it("is measured in bytes, not in characters", () => {
    const base = { html: "é".repeat(1_500), css: "", javascript: "" };
    expect(isShrunk("html", base, { ...base, html: "é" }, "")).toBe(true);
  });
});
