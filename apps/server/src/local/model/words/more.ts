import type { Lang, Trade, TradeWords, Words } from "./types.ts";

/** Parts that a person names in a word of their own, shown as one of the sections. */
export type Asked = "booking" | "registration" | "dates" | "examples";

/** What single kinds of page need beside the common words. */
export interface MoreWords {
  /** The heading of such a part, and what the conversation calls it. */
  asked: Record<Asked, { title: string; part: string }>;
  bike: TradeWords;
  /** Questions that people ask a software company. */
  software: readonly (readonly [ask: string, reply: string])[];
  capitals: {
    name: string;
    /** `{x}` is the country. */
    ask: string;
  };
  rome: {
    name: string;
    /** Asked in the order of `romeAnswers`. */
    asks: readonly [string, string, string, string, string, string];
    /** "753 BC" */
    before: string;
    rivers: readonly [string, string, string, string];
    emperors: readonly [string, string, string, string];
  };
}

const more: Record<Lang, MoreWords> = {
  en: {
    asked: {
      booking: { title: "Booking", part: "a booking form" },
      registration: { title: "Registration", part: "a registration form" },
      dates: { title: "Dates", part: "dates" },
      examples: { title: "Examples", part: "examples" },
    },
    bike: {
      label: "Bicycle workshop",
      headline: "Back on the road by tonight.",
      lead: "Brakes, gears, tyres and the noise nobody can find. You hear the price before we pick up a spanner.",
      action: "See the prices",
      offers: "On the stand",
      items: [
        ["Puncture repair", "While you wait, tube included."],
        ["Full service", "Brakes, gears, bearings and a test ride."],
        ["Wheel truing", "Spoke by spoke, until it runs straight."],
      ],
    },
    software: [
      [
        "Is there a free trial?",
        "Yes. The smallest plan costs nothing and stays free for as long as you use it.",
      ],
      [
        "Can I change plans later?",
        "At any time. The new price counts from the next month, and nothing is lost.",
      ],
      ["Who owns the data?", "You do. Everything can be exported in one file, also after you cancel."],
      ["How do I cancel?", "With one click in the settings. It takes effect at the end of the month."],
    ],
    capitals: { name: "Capitals", ask: "Which city is the capital? {x}" },
    rome: {
      name: "Ancient Rome",
      asks: [
        "In which year was Rome founded, by its own tradition?",
        "Which river runs through Rome?",
        "Who was the first emperor?",
        "In which year was Julius Caesar killed?",
        "Which emperor had a wall built across the north of Britain?",
        "In which year did the last western emperor lose his throne?",
      ],
      before: "{x} BC",
      rivers: ["Tiber", "Po", "Arno", "Rubicon"],
      emperors: ["Augustus", "Hadrian", "Nero", "Trajan"],
    },
  },
  de: {
    asked: {
      booking: { title: "Buchung", part: "ein Buchungsformular" },
      registration: { title: "Anmeldung", part: "ein Anmeldeformular" },
      dates: { title: "Termine", part: "Termine" },
      examples: { title: "Beispiele", part: "Beispiele" },
    },
    bike: {
      label: "Fahrradwerkstatt",
      headline: "Heute Abend wieder auf der Straße.",
      lead: "Bremsen, Schaltung, Reifen und das Geräusch, das niemand findet. Den Preis hören Sie, bevor wir zum Schlüssel greifen.",
      action: "Zu den Preisen",
      offers: "Am Montageständer",
      items: [
        ["Platten flicken", "Sofort, neuer Schlauch inbegriffen."],
        ["Große Wartung", "Bremsen, Schaltung, Lager und eine Probefahrt."],
        ["Laufrad zentrieren", "Speiche für Speiche, bis es rund läuft."],
      ],
    },
    software: [
      [
        "Kann ich kostenlos testen?",
        "Ja. Der kleinste Tarif kostet nichts und bleibt kostenlos, solange Sie ihn nutzen.",
      ],
      [
        "Kann ich den Tarif später wechseln?",
        "Jederzeit. Der neue Preis gilt ab dem nächsten Monat, und nichts geht verloren.",
      ],
      ["Wem gehören die Daten?", "Ihnen. Alles lässt sich in einer Datei ausgeben, auch nach der Kündigung."],
      ["Wie kündige ich?", "Mit einem Klick in den Einstellungen, zum Ende des Monats."],
    ],
    capitals: { name: "Hauptstädte", ask: "Welche Stadt ist die Hauptstadt? {x}" },
    rome: {
      name: "Das alte Rom",
      asks: [
        "In welchem Jahr wurde Rom der Sage nach gegründet?",
        "Welcher Fluss fließt durch Rom?",
        "Wer war der erste Kaiser?",
        "In welchem Jahr wurde Julius Caesar ermordet?",
        "Welcher Kaiser ließ eine Mauer durch den Norden Britanniens bauen?",
        "In welchem Jahr verlor der letzte weströmische Kaiser den Thron?",
      ],
      before: "{x} v. Chr.",
      rivers: ["Tiber", "Po", "Arno", "Rubikon"],
      emperors: ["Augustus", "Hadrian", "Nero", "Trajan"],
    },
  },
  fr: {
    asked: {
      booking: { title: "Réservation", part: "un formulaire de réservation" },
      registration: { title: "Inscription", part: "un formulaire d’inscription" },
      dates: { title: "Dates", part: "des dates" },
      examples: { title: "Exemples", part: "des exemples" },
    },
    bike: {
      label: "Atelier vélo",
      headline: "De retour sur la route ce soir.",
      lead: "Freins, vitesses, pneus et ce bruit que personne ne trouve. Vous connaissez le prix avant que nous prenions une clé.",
      action: "Voir les prix",
      offers: "À l’atelier",
      items: [
        ["Crevaison", "Réparée sur place, chambre à air comprise."],
        ["Révision complète", "Freins, vitesses, roulements et un essai."],
        ["Dévoilage de roue", "Rayon par rayon, jusqu’à ce qu’elle tourne droit."],
      ],
    },
    software: [
      [
        "Peut-on essayer gratuitement ?",
        "Oui. La plus petite formule ne coûte rien et reste gratuite tant que vous l’utilisez.",
      ],
      [
        "Puis-je changer de formule plus tard ?",
        "À tout moment. Le nouveau prix compte dès le mois suivant, et rien n’est perdu.",
      ],
      [
        "À qui appartiennent les données ?",
        "À vous. Tout s’exporte en un seul fichier, même après la résiliation.",
      ],
      ["Comment résilier ?", "En un clic dans les réglages, pour la fin du mois."],
    ],
    capitals: { name: "Capitales", ask: "Quelle ville est la capitale ? {x}" },
    rome: {
      name: "La Rome antique",
      asks: [
        "En quelle année Rome fut-elle fondée, selon la tradition ?",
        "Quel fleuve traverse Rome ?",
        "Qui fut le premier empereur ?",
        "En quelle année Jules César fut-il assassiné ?",
        "Quel empereur fit bâtir un mur dans le nord de la Bretagne romaine ?",
        "En quelle année le dernier empereur d’Occident perdit-il son trône ?",
      ],
      before: "{x} av. J.-C.",
      rivers: ["Le Tibre", "Le Pô", "L’Arno", "Le Rubicon"],
      emperors: ["Auguste", "Hadrien", "Néron", "Trajan"],
    },
  },
  es: {
    asked: {
      booking: { title: "Reserva", part: "un formulario de reserva" },
      registration: { title: "Inscripción", part: "un formulario de inscripción" },
      dates: { title: "Fechas", part: "fechas" },
      examples: { title: "Ejemplos", part: "ejemplos" },
    },
    bike: {
      label: "Taller de bicicletas",
      headline: "De vuelta a la calle esta tarde.",
      lead: "Frenos, cambios, cubiertas y ese ruido que nadie encuentra. Sabrá el precio antes de que cojamos una llave.",
      action: "Ver los precios",
      offers: "En el taller",
      items: [
        ["Pinchazo", "Reparado al momento, cámara incluida."],
        ["Revisión completa", "Frenos, cambios, rodamientos y una prueba."],
        ["Centrado de rueda", "Radio a radio, hasta que gire recta."],
      ],
    },
    software: [
      [
        "¿Se puede probar gratis?",
        "Sí. El plan más pequeño no cuesta nada y sigue siendo gratuito mientras lo use.",
      ],
      [
        "¿Puedo cambiar de plan más tarde?",
        "En cualquier momento. El nuevo precio cuenta desde el mes siguiente y no se pierde nada.",
      ],
      ["¿De quién son los datos?", "Suyos. Todo se exporta en un solo archivo, también después de cancelar."],
      ["¿Cómo se cancela?", "Con un clic en los ajustes, para el final del mes."],
    ],
    capitals: { name: "Capitales", ask: "¿Qué ciudad es la capital? {x}" },
    rome: {
      name: "La antigua Roma",
      asks: [
        "¿En qué año se fundó Roma, según la tradición?",
        "¿Qué río pasa por Roma?",
        "¿Quién fue el primer emperador?",
        "¿En qué año fue asesinado Julio César?",
        "¿Qué emperador mandó construir un muro en el norte de Britania?",
        "¿En qué año perdió el trono el último emperador de Occidente?",
      ],
      before: "{x} a. C.",
      rivers: ["Tíber", "Po", "Arno", "Rubicón"],
      emperors: ["Augusto", "Adriano", "Nerón", "Trajano"],
    },
  },
  it: {
    asked: {
      booking: { title: "Prenotazione", part: "un modulo di prenotazione" },
      registration: { title: "Iscrizione", part: "un modulo di iscrizione" },
      dates: { title: "Date", part: "date" },
      examples: { title: "Esempi", part: "esempi" },
    },
    bike: {
      label: "Officina di biciclette",
      headline: "Di nuovo in strada stasera.",
      lead: "Freni, cambio, gomme e quel rumore che nessuno trova. Il prezzo lo sapete prima che prendiamo in mano una chiave.",
      action: "Vedi i prezzi",
      offers: "Sul cavalletto",
      items: [
        ["Foratura", "Riparata subito, camera d’aria compresa."],
        ["Revisione completa", "Freni, cambio, cuscinetti e un giro di prova."],
        ["Centratura della ruota", "Raggio per raggio, finché gira dritta."],
      ],
    },
    software: [
      [
        "Si può provare gratis?",
        "Sì. Il piano più piccolo non costa nulla e resta gratuito finché lo usate.",
      ],
      [
        "Posso cambiare piano più avanti?",
        "In qualsiasi momento. Il nuovo prezzo vale dal mese dopo e non si perde nulla.",
      ],
      ["Di chi sono i dati?", "Vostri. Tutto si esporta in un solo file, anche dopo la disdetta."],
      ["Come si disdice?", "Con un clic nelle impostazioni, per la fine del mese."],
    ],
    capitals: { name: "Capitali", ask: "Quale città è la capitale? {x}" },
    rome: {
      name: "Roma antica",
      asks: [
        "In quale anno fu fondata Roma, secondo la tradizione?",
        "Quale fiume attraversa Roma?",
        "Chi fu il primo imperatore?",
        "In quale anno fu ucciso Giulio Cesare?",
        "Quale imperatore fece costruire un muro nel nord della Britannia?",
        "In quale anno l’ultimo imperatore d’Occidente perse il trono?",
      ],
      before: "{x} a.C.",
      rivers: ["Tevere", "Po", "Arno", "Rubicone"],
      emperors: ["Augusto", "Adriano", "Nerone", "Traiano"],
    },
  },
  pt: {
    asked: {
      booking: { title: "Reserva", part: "um formulário de reserva" },
      registration: { title: "Inscrição", part: "um formulário de inscrição" },
      dates: { title: "Datas", part: "datas" },
      examples: { title: "Exemplos", part: "exemplos" },
    },
    bike: {
      label: "Oficina de bicicletas",
      headline: "De volta à rua ainda hoje.",
      lead: "Travões, mudanças, pneus e aquele ruído que ninguém encontra. O preço fica combinado antes de pegarmos numa chave.",
      action: "Ver os preços",
      offers: "Na oficina",
      items: [
        ["Furo", "Reparado na hora, câmara de ar incluída."],
        ["Revisão completa", "Travões, mudanças, rolamentos e uma volta de teste."],
        ["Alinhamento de roda", "Raio a raio, até rodar direita."],
      ],
    },
    software: [
      [
        "É possível experimentar de graça?",
        "Sim. O plano mais pequeno não custa nada e continua gratuito enquanto o usar.",
      ],
      [
        "Posso mudar de plano mais tarde?",
        "A qualquer momento. O novo preço conta a partir do mês seguinte e nada se perde.",
      ],
      ["De quem são os dados?", "Seus. Tudo se exporta num só ficheiro, mesmo depois de cancelar."],
      ["Como se cancela?", "Com um clique nas definições, para o fim do mês."],
    ],
    capitals: { name: "Capitais", ask: "Que cidade é a capital? {x}" },
    rome: {
      name: "A Roma antiga",
      asks: [
        "Em que ano foi fundada Roma, segundo a tradição?",
        "Que rio atravessa Roma?",
        "Quem foi o primeiro imperador?",
        "Em que ano foi morto Júlio César?",
        "Que imperador mandou construir um muro no norte da Britânia?",
        "Em que ano perdeu o trono o último imperador do Ocidente?",
      ],
      before: "{x} a.C.",
      rivers: ["Tibre", "Pó", "Arno", "Rubicão"],
      emperors: ["Augusto", "Adriano", "Nero", "Trajano"],
    },
  },
  nl: {
    asked: {
      booking: { title: "Reservering", part: "een reserveringsformulier" },
      registration: { title: "Aanmelding", part: "een aanmeldformulier" },
      dates: { title: "Data", part: "data" },
      examples: { title: "Voorbeelden", part: "voorbeelden" },
    },
    bike: {
      label: "Fietsenmaker",
      headline: "Vanavond weer op weg.",
      lead: "Remmen, versnellingen, banden en dat geluid dat niemand vindt. U hoort de prijs voordat we een sleutel pakken.",
      action: "Bekijk de prijzen",
      offers: "In de werkplaats",
      items: [
        ["Lekke band", "Klaar terwijl u wacht, nieuwe binnenband inbegrepen."],
        ["Grote beurt", "Remmen, versnellingen, lagers en een proefrit."],
        ["Wiel richten", "Spaak voor spaak, tot het recht loopt."],
      ],
    },
    software: [
      [
        "Kan ik het gratis proberen?",
        "Ja. Het kleinste abonnement kost niets en blijft gratis zolang u het gebruikt.",
      ],
      [
        "Kan ik later wisselen van abonnement?",
        "Op elk moment. De nieuwe prijs geldt vanaf de volgende maand en er gaat niets verloren.",
      ],
      [
        "Van wie zijn de gegevens?",
        "Van u. Alles is in één bestand te exporteren, ook nadat u hebt opgezegd.",
      ],
      ["Hoe zeg ik op?", "Met één klik in de instellingen, per het einde van de maand."],
    ],
    capitals: { name: "Hoofdsteden", ask: "Welke stad is de hoofdstad? {x}" },
    rome: {
      name: "Het oude Rome",
      asks: [
        "In welk jaar is Rome volgens de overlevering gesticht?",
        "Welke rivier stroomt door Rome?",
        "Wie was de eerste keizer?",
        "In welk jaar werd Julius Caesar vermoord?",
        "Welke keizer liet een muur bouwen in het noorden van Brittannië?",
        "In welk jaar verloor de laatste West-Romeinse keizer zijn troon?",
      ],
      before: "{x} v.Chr.",
      rivers: ["Tiber", "Po", "Arno", "Rubicon"],
      emperors: ["Augustus", "Hadrianus", "Nero", "Trajanus"],
    },
  },
};

export const moreWords = (lang: Lang): MoreWords => more[lang];

export const tradeWords = (words: Words, trade: Trade): TradeWords =>
  trade === "bike" ? more[words.lang].bike : words.trades[trade];
