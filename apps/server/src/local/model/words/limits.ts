import type { Lang } from "./types.ts";

/** What this model says about what it was asked for and cannot do, or can do only in part. */
export interface LimitWords {
  mended: string;
  /** `{x}` is `before` or `version`. */
  cannotMend: string;
  before: string;
  version: string;
  /** `{x}` is what the person wrote. */
  standing: string;
  /** `{n}` were asked for, `{m}` there are. */
  questions: string;
  colours: string;
  noColours: string;
  /** Of the element that the request names: `{x}` is its tag, `{y}` a colour. */
  selected: { larger: string; smaller: string; colour: string; cannot: string };
}

export const limits: Record<Lang, LimitWords> = {
  en: {
    mended:
      "The script of this page was not the one the demo model wrote for it, so its own script is back. What was changed by hand in script.js is gone from the page; the version before still has it.",
    cannotMend:
      "The demo model cannot mend hand-written code, so nothing was changed. To get a page that works, restore {x} in “Versions”. To have the code mended, use a real model: set OPENAI_API_KEY and OPENAI_MODEL, and OPENAI_BASE_URL for another provider, then start again.",
    before: "the version before",
    version: "version {n}",
    standing: "The demo model follows no standing instructions, so this one was left aside: “{x}”.",
    questions: "Asked for were {n} questions; the demo model has {m}, and all of them are in.",
    colours: "The page uses these colours:",
    noColours: "The page names no colours, so those of the browser are shown.",
    selected: {
      larger: "The selected {x} is a step larger.",
      smaller: "The selected {x} is a step smaller.",
      colour: "The selected {x} is now {y}.",
      cannot:
        "Of a selected element the demo model can change the text, the size and the colour: “change the text to 'Fresh bread'”, “make it larger”, “make it blue”. Nothing was changed.",
    },
  },
  de: {
    mended:
      "Das Skript dieser Seite war nicht das, welches das Demo-Modell für sie geschrieben hat; nun ist dessen eigenes wieder da. Was in script.js von Hand geändert wurde, ist von der Seite verschwunden; die Version davor enthält es noch.",
    cannotMend:
      "Das Demo-Modell kann von Hand geschriebenen Code nicht reparieren, deshalb wurde nichts geändert. Eine Seite, die funktioniert, gibt es so: unter „Versions“ {x} wiederherstellen. Den Code repariert ein echtes Modell: OPENAI_API_KEY und OPENAI_MODEL setzen, für einen anderen Anbieter auch OPENAI_BASE_URL, dann neu starten.",
    before: "die Version davor",
    version: "Version {n}",
    standing: "Das Demo-Modell befolgt keine dauerhaften Anweisungen; diese blieb unbeachtet: „{x}“.",
    questions: "Gewünscht waren {n} Fragen; das Demo-Modell hat {m}, und alle sind dabei.",
    colours: "Die Seite verwendet diese Farben:",
    noColours: "Die Seite nennt keine Farben, deshalb zeigt der Browser seine eigenen.",
    selected: {
      larger: "Das ausgewählte {x} ist eine Stufe größer.",
      smaller: "Das ausgewählte {x} ist eine Stufe kleiner.",
      colour: "Die Farbe von {x} ist nun: {y}.",
      cannot:
        "An einem ausgewählten Element kann das Demo-Modell Text, Größe und Farbe ändern: „ändere den Text in 'Frisches Brot'“, „mach es größer“, „mach es blau“. Es wurde nichts geändert.",
    },
  },
  fr: {
    mended:
      "Le script de cette page n’était plus celui que le modèle de démonstration avait écrit pour elle ; son propre script est rétabli. Ce qui avait été modifié à la main dans script.js n’est plus sur la page ; la version précédente le contient encore.",
    cannotMend:
      "Le modèle de démonstration ne sait pas réparer du code écrit à la main, rien n’a donc été changé. Pour retrouver une page qui fonctionne, restaurez {x} dans « Versions ». Pour faire réparer le code, utilisez un vrai modèle : définissez OPENAI_API_KEY et OPENAI_MODEL, et OPENAI_BASE_URL pour un autre fournisseur, puis redémarrez.",
    before: "la version précédente",
    version: "la version {n}",
    standing:
      "Le modèle de démonstration ne suit pas d’instructions permanentes ; celle-ci a été laissée de côté : « {x} ».",
    questions:
      "Vous avez demandé {n} questions ; le modèle de démonstration en a {m}, et toutes sont présentes.",
    colours: "La page utilise ces couleurs :",
    noColours: "La page n’indique aucune couleur ; ce sont celles du navigateur.",
    selected: {
      larger: "L’élément {x} choisi est un peu plus grand.",
      smaller: "L’élément {x} choisi est un peu plus petit.",
      colour: "La couleur de l’élément {x} choisi est maintenant : {y}.",
      cannot:
        "D’un élément choisi, le modèle de démonstration sait changer le texte, la taille et la couleur : « change le texte en 'Pain frais' », « plus grand », « en bleu ». Rien n’a été changé.",
    },
  },
  es: {
    mended:
      "El script de esta página no era el que el modelo de demostración escribió para ella; su propio script está de vuelta. Lo que se cambió a mano en script.js ya no está en la página; la versión anterior todavía lo tiene.",
    cannotMend:
      "El modelo de demostración no puede reparar código escrito a mano, así que no se cambió nada. Para tener una página que funcione, restaura {x} en «Versions». Para reparar el código, usa un modelo real: define OPENAI_API_KEY y OPENAI_MODEL, y OPENAI_BASE_URL para otro proveedor, y vuelve a iniciar.",
    before: "la versión anterior",
    version: "la versión {n}",
    standing:
      "El modelo de demostración no sigue instrucciones permanentes; esta no se tuvo en cuenta: «{x}».",
    questions: "Se pidieron {n} preguntas; el modelo de demostración tiene {m}, y están todas.",
    colours: "La página usa estos colores:",
    noColours: "La página no nombra colores; se muestran los del navegador.",
    selected: {
      larger: "El elemento {x} elegido es un poco más grande.",
      smaller: "El elemento {x} elegido es un poco más pequeño.",
      colour: "El color del elemento {x} elegido es ahora: {y}.",
      cannot:
        "De un elemento elegido, el modelo de demostración puede cambiar el texto, el tamaño y el color: «cambia el texto a 'Pan fresco'», «más grande», «en azul». No se ha cambiado nada.",
    },
  },
  it: {
    mended:
      "Lo script di questa pagina non era quello che il modello dimostrativo aveva scritto per lei; ora c’è di nuovo il suo. Ciò che era stato cambiato a mano in script.js non è più nella pagina; la versione precedente lo contiene ancora.",
    cannotMend:
      "Il modello dimostrativo non sa riparare codice scritto a mano, quindi nulla è stato cambiato. Per avere una pagina che funziona, ripristina {x} in «Versions». Per far riparare il codice, usa un modello vero: imposta OPENAI_API_KEY e OPENAI_MODEL, e OPENAI_BASE_URL per un altro fornitore, poi riavvia.",
    before: "la versione precedente",
    version: "la versione {n}",
    standing:
      "Il modello dimostrativo non segue istruzioni permanenti; questa non è stata considerata: «{x}».",
    questions: "Sono state chieste {n} domande; il modello dimostrativo ne ha {m}, e ci sono tutte.",
    colours: "La pagina usa questi colori:",
    noColours: "La pagina non indica colori; si vedono quelli del browser.",
    selected: {
      larger: "L’elemento {x} scelto è un po’ più grande.",
      smaller: "L’elemento {x} scelto è un po’ più piccolo.",
      colour: "Il colore dell’elemento {x} scelto è ora: {y}.",
      cannot:
        "Di un elemento scelto il modello dimostrativo può cambiare il testo, la dimensione e il colore: «cambia il testo in 'Pane fresco'», «più grande», «in blu». Non è stato cambiato nulla.",
    },
  },
  pt: {
    mended:
      "O script desta página não era o que o modelo de demonstração escreveu para ela; o script dele está de volta. O que foi mudado à mão em script.js já não está na página; a versão anterior ainda o tem.",
    cannotMend:
      "O modelo de demonstração não consegue reparar código escrito à mão, por isso nada foi mudado. Para ter uma página que funciona, restaure {x} em “Versions”. Para reparar o código, use um modelo real: defina OPENAI_API_KEY e OPENAI_MODEL, e OPENAI_BASE_URL para outro fornecedor, e inicie de novo.",
    before: "a versão anterior",
    version: "a versão {n}",
    standing: "O modelo de demonstração não segue instruções permanentes; esta não foi considerada: “{x}”.",
    questions: "Foram pedidas {n} perguntas; o modelo de demonstração tem {m}, e estão todas.",
    colours: "A página usa estas cores:",
    noColours: "A página não indica cores; mostram-se as do navegador.",
    selected: {
      larger: "O elemento {x} escolhido está um pouco maior.",
      smaller: "O elemento {x} escolhido está um pouco menor.",
      colour: "A cor do elemento {x} escolhido é agora: {y}.",
      cannot:
        "De um elemento escolhido, o modelo de demonstração pode mudar o texto, o tamanho e a cor: “muda o texto para 'Pão fresco'”, “maior”, “azul”. Nada foi mudado.",
    },
  },
  nl: {
    mended:
      "Het script van deze pagina was niet het script dat het demomodel ervoor schreef; dat staat er nu weer. Wat met de hand in script.js is veranderd, is van de pagina verdwenen; de versie ervoor heeft het nog.",
    cannotMend:
      "Het demomodel kan met de hand geschreven code niet herstellen, dus er is niets veranderd. Voor een pagina die werkt: zet {x} terug onder “Versions”. De code laten herstellen kan met een echt model: stel OPENAI_API_KEY en OPENAI_MODEL in, en OPENAI_BASE_URL voor een andere aanbieder, en start opnieuw.",
    before: "de vorige versie",
    version: "versie {n}",
    standing: "Het demomodel volgt geen vaste instructies; deze is buiten beschouwing gebleven: “{x}”.",
    questions: "Gevraagd waren {n} vragen; het demomodel heeft er {m}, en ze staan er allemaal in.",
    colours: "De pagina gebruikt deze kleuren:",
    noColours: "De pagina noemt geen kleuren; die van de browser zijn te zien.",
    selected: {
      larger: "Het gekozen {x} is een stap groter.",
      smaller: "Het gekozen {x} is een stap kleiner.",
      colour: "De kleur van het gekozen {x} is nu: {y}.",
      cannot:
        "Van een gekozen element kan het demomodel de tekst, de grootte en de kleur veranderen: “verander de tekst in 'Vers brood'”, “maak het groter”, “maak het blauw”. Er is niets veranderd.",
    },
  },
};
