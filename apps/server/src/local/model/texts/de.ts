import { card, pairs, topic } from "./packed.ts";
import type { Words } from "./types.ts";

export const de: Words = {
  lang: "de",
  page: {
    skip: "Zum Inhalt springen",
    navigation: "Hauptmenü",
    top: "Nach oben",
    footer: "Einige Texte auf dieser Seite sind Beispiele.",
    from: "ab {x}",
    and: "und",
    menu: "Menü",
    close: "Schließen",
  },
  sections: {
    offers: { nav: "Angebot", title: "Unser Angebot" },
    menu: { nav: "Karte", title: "Die Karte" },
    about: { nav: "Über uns", title: "Über uns" },
    gallery: { nav: "Galerie", title: "Ein Rundgang" },
    prices: { nav: "Preise", title: "Preise" },
    hours: { nav: "Öffnungszeiten", title: "Öffnungszeiten" },
    team: { nav: "Team", title: "Die Menschen dahinter" },
    testimonials: { nav: "Stimmen", title: "Was andere sagen" },
    faq: { nav: "Fragen", title: "Gute Fragen" },
    map: { nav: "Anfahrt", title: "So finden Sie uns" },
    newsletter: { nav: "Newsletter", title: "Ab und zu ein Brief" },
    contact: { nav: "Kontakt", title: "Schreiben Sie uns" },
  },
  // What it is | its offers | its button | roles; the headline and what follows it; the offers.
  topics: {
    bakery: topic`Bäckerei | Aus dem Ofen | Brote von heute ansehen | Backstube, Konditorei, Verkauf
      Brot, das sich Zeit lässt. | Mehl, Wasser, Salz und ein Sauerteig, der älter ist als der Laden. Vor Tagesanbruch gebacken, verkauft, bis das Regal leer ist.
      Bauernbrot: Dunkle Kruste, lockere Krume, 36 Stunden Ruhe. | Roggenbrot mit Kümmel: Kräftig und saftig, am zweiten Tag noch besser. | Buttercroissant: Siebenundzwanzig Schichten, ab halb sieben ofenwarm.`,
    cafe: topic`Café | An der Theke | Zur Kaffeekarte | Rösterei, Barista, Kuchen
      Guter Kaffee, keine Eile. | Eine Rösterei, zwei Maschinen und ein langer Tisch am Fenster. Bleiben Sie auf eine Tasse oder den ganzen Nachmittag.
      Flat White: Doppelter Espresso, seidige Milch, vorgewärmte Tasse. | Filterkaffee des Tages: Von einer einzigen Farm, von Hand aufgebrüht. | Zitronenkuchen: Jeden Morgen gebacken, um drei meist weg.`,
    restaurant: topic`Restaurant | Diese Woche | Tisch reservieren | Küche, Wein, Service
      Eine kleine Karte, mit Sorgfalt gekocht. | Was der Markt am Morgen hergab, steht am Abend auf dem Tisch. Elf Tische, eine offene Küche, ehrlicher Wein.
      Ofenkürbis: Nussbutter, Salbei und Haselnuss. | Zander: Rote Bete, Meerrettich und Dill. | Pflaumentarte: Warm, mit einem Löffel Sahne.`,
    dentist: topic`Zahnarztpraxis | Behandlungen | Termin vereinbaren | Zahnärztin, Prophylaxe, Empfang
      Ruhige Hände, gesunde Zähne. | Wir erklären, bevor wir behandeln, und nehmen uns die Zeit, die es braucht. Für Erwachsene, für Kinder und für alle, die lieber nicht kämen.
      Kontrolle und Zahnreinigung: Vierzig Minuten, ein- bis zweimal im Jahr. | Füllungen und Kronen: Wenn möglich in einer einzigen Sitzung. | Bei Angst vor dem Zahnarzt: Langsamer Beginn, klare Zeichen, keine Überraschungen.`,
    practice: topic`Praxis | Was wir behandeln | Termin vereinbaren | Ärztin, Physiotherapie, Empfang
      Zeit für das, was weh tut. | Eine Praxis für die ganze Familie. Wir hören zu Ende zu, erklären, was wir finden, und sagen, was warten kann.
      Allgemeinmedizin: Von der Vorsorge bis zum Husten, der bleibt. | Physiotherapie: Dreißig ruhige Minuten mit zwei guten Händen. | Hausbesuche: Wenn der Weg zu uns zu weit ist.`,
    yoga: topic`Yogastudio | Kurse | Kurs finden | Vinyasa, Yin, Empfang
      Ankommen, atmen, anfangen. | Kleine Gruppen in einem hellen Raum. Kommen Sie, wie Sie sind; Matten und Tee gibt es hier.
      Flow am Morgen: Sechzig Minuten, um langsam wach zu werden. | Sanftes Yoga: Für steife Rücken und erste Schritte. | Tiefe Ruhe: Yin und Stille am Ende des Tages.`,
    gym: topic`Fitnessstudio | Training | Zum Probetraining | Leitung, Kraft, Beweglichkeit
      Stärker, Woche für Woche. | Freie Gewichte, gute Betreuung und ein Plan, der in Ihr Leben passt. Keine Spiegel voller Sprüche.
      Kraft: Grundlagen an der Langhantel, immer mit Anleitung. | Ausdauer: Fünfundvierzig fordernde Minuten in der Gruppe. | Beweglichkeit: Für lange Schreibtischtage und steife Schultern.`,
    hair: topic`Friseursalon | Im Salon | Termin buchen | Schnitt, Farbe, Empfang
      Ein Schnitt, der auch morgen noch sitzt. | Erst sehen wir hin, dann reden wir, dann schneiden wir. Farbe ohne Hast und ein ehrlicher Rat.
      Schneiden und Föhnen: Fünfzig Minuten, Waschen inklusive. | Farbe: Strähnen, Tönung oder ganz neu. | Pflege: Eine Kur und eine Kopfmassage.`,
    florist: topic`Blumenladen | Heute gebunden | Strauß bestellen | Sträuße, Hochzeiten, Lieferung
      Was gerade blüht. | Blumen von Gärtnereien aus der Nähe, auf Bestellung gebunden und mit dem Fahrrad gebracht.
      Strauß des Tages: Was heute Morgen am schönsten ist. | Tischkranz: Hält eine Woche und trocknet schön. | Für einen Abschied: Leise Farben, sorgsam gebunden.`,
    craft: topic`Handwerk | Was wir übernehmen | Angebot anfragen | Meisterin, Planung, Baustelle
      Ordentlich gemacht, gleich beim ersten Mal. | Wir kommen, wann wir es gesagt haben, nennen den Preis vorher und hinterlassen alles sauber.
      Reparaturen: Auch kleine, meist noch in derselben Woche. | Neue Einbauten: Geplant, ausgeführt und erklärt. | Notfälle: Ein Mensch geht ans Telefon, auch nachts.`,
    bike: topic`Fahrradwerkstatt | Am Montageständer | Zu den Preisen | Werkstatt, Laufräder, Verkauf
      Heute Abend wieder auf der Straße. | Bremsen, Schaltung, Reifen und das Geräusch, das niemand findet. Den Preis hören Sie, bevor wir zum Schlüssel greifen.
      Platten flicken: Sofort, neuer Schlauch inbegriffen. | Große Wartung: Bremsen, Schaltung, Lager und eine Probefahrt. | Laufrad zentrieren: Speiche für Speiche, bis es rund läuft.`,
    law: topic`Kanzlei | Rechtsgebiete | Erstgespräch vereinbaren | Arbeitsrecht, Familienrecht, Kanzlei
      Klarer Rat in verworrenen Lagen. | Wir sagen, was möglich ist, was es kostet und was wir tun würden. In verständlichen Worten, bevor Sie entscheiden.
      Arbeitsrecht: Verträge, Kündigung und was danach kommt. | Familienrecht: Trennung und Sorgerecht, fair geregelt. | Immobilienrecht: Kaufen, mieten und bauen.`,
    photo: topic`Fotografie | Vor der Kamera | Termin anfragen | Fotografie, Assistenz, Retusche
      Licht, im Vorübergehen eingefangen. | Porträts, Hochzeiten und stille Reportagen. Bilder, die sich auch in zwanzig Jahren noch wahr anfühlen.
      Porträts: Eine Stunde im Freien oder im Studio. | Hochzeiten: Vom Ankleiden bis zum letzten Tanz. | Reportagen: Menschen und Arbeitsorte, wie sie sind.`,
    architect: topic`Architektur | Was wir bauen | Arbeiten ansehen | Entwurf, Bauleitung, Modelle
      Häuser für echtes Wetter. | Wohnhäuser, Schulen und behutsame Umbauten. Wir zeichnen für das Licht, für den Regen und für die Menschen darin.
      Wohnhäuser: Kompakte Grundrisse mit weitem Blick. | Schulen: Räume, die auch voll noch leise sind. | Umbauten: Alte Mauern mit neuer Aufgabe.`,
    design: topic`Designbüro | Was wir gestalten | Arbeiten ansehen | Marke, Schrift, Projekte
      Gestaltung, die sich selbst erklärt. | Wir entwerfen Erscheinungsbilder, Zeichen und Oberflächen für Menschen, die etwas zu sagen haben. Kleines Team, kurze Wege.
      Erscheinungsbild: Ein Zeichen, ein Ton und Regeln für beides. | Editorial: Bücher und Magazine, die man zu Ende liest. | Digital: Oberflächen, die keine Anleitung brauchen.`,
    music: topic`Band | Was ansteht | Live hören | Gesang, Schlagzeug, Bass
      Laut, wo es zählt. | Vier Leute, zwei Stimmen und ein Proberaum unter der Bahn. Neue Lieder, den ganzen Frühling lang.
      Das neue Album: Neun Lieder, aufgenommen in fünf Nächten. | Konzerte: Kleine Säle mit guten Decken. | Unterricht: Gitarre und Schlagzeug, vom ersten Tag an.`,
    event: topic`Veranstaltung | Was Sie erwartet | Zum Programm | Programm, Gäste, Bühne
      Zwei Tage, die nachklingen. | Kurze Vorträge, lange Pausen und ein Saal voller Menschen, die etwas bauen. Bringen Sie eine Frage mit.
      Vorträge: Je zwanzig Minuten, mit Zeit für Fragen. | Workshops: Kleine Gruppen, Hände auf dem Tisch. | Abende: Eine lange Tafel und keine Namensschilder.`,
    wedding: topic`Hochzeit | Was euch erwartet | Antworten | Trauzeugin, Trauzeuge, Musik
      Wir heiraten. | Und wir wünschen uns, dass ihr dabei seid, wenn wir Ja sagen.
      Trauung: Im Garten, unter der großen Linde. | Abendessen: An einer langen Tafel. | Tanz: Bis das Licht ausgeht.`,
    hotel: topic`Gästehaus | Zimmer | Zimmer anfragen | Gastgeberin, Küche, Zimmer
      Gut schlafen, langsam aufwachen. | Neun Zimmer, dicke Mauern und Frühstück bis elf. Zum See sind es vier Minuten zu Fuß.
      Gartenzimmer: Zwei Betten und eine Tür ins Grüne. | Dachzimmer: Schräge Wände, weiter Blick, ein Schreibtisch. | Familiensuite: Zwei Räume und Platz für vier.`,
    garden: topic`Gartenbau | Was wir draußen tun | Besuch anfragen | Planung, Pflanzen, Ausführung
      Gärten, die zu sich selbst wachsen. | Wir planen mit dem, was da ist: Boden, Schatten und dem alten Birnbaum. Dann pflanzen wir und kommen wieder.
      Planung: Eine Zeichnung, eine Pflanzenliste und ein Preis. | Bepflanzung: Sträucher und Stauden, die zum Boden passen. | Pflege: Vier Besuche im Jahr, zu jeder Jahreszeit.`,
    school: topic`Schule | Was man hier lernt | Kurs finden | Leitung, Sprachen, Büro
      Lernen, indem man es tut. | Kleine Gruppen, geduldige Lehrkräfte und Räume mit großen Fenstern. Anfangen kann man jederzeit.
      Für den Anfang: Vom ersten Wort zum ersten Gespräch. | Abendkurs: Zweimal in der Woche, nach der Arbeit. | Für Kinder: Erst spielen, dann Regeln.`,
    pets: topic`Für Tiere | Was wir tun | Termin buchen | Fellpflege, Spaziergänge, Empfang
      Auf allen vieren in guten Händen. | Waschen, schneiden und lange Spaziergänge für Hunde, die lieber woanders wären. Leckerli inbegriffen.
      Waschen und Schneiden: Ruhige Hände, warmes Wasser, keine Eile. | Tagesbetreuung: Gesellschaft, ein Garten und ein Mittagsschlaf. | Spaziergänge: Zwei Stunden Wald, bei jedem Wetter.`,
    fashion: topic`Mode | Diese Saison | Kollektion ansehen | Entwurf, Schnitt, Laden
      Kleidung, die bleibt. | Hier zugeschnitten, eine Stunde entfernt genäht und zum Flicken gemacht. Zwei kleine Kollektionen im Jahr.
      Wollmantel: Schwerer Stoff, tiefe Taschen, zehn Winter. | Leinenhemd: Mit jeder Wäsche weicher. | Flicken: Nähte und Ellbogen, solange Sie es tragen.`,
    books: topic`Buchhandlung | Auf dem Tisch | Unsere Auswahl | Romane, Kinderbücher, Lesungen
      Kommen Sie herein und lesen Sie die erste Seite. | Zwei Räume, viertausend Titel und jemand, der die meisten gelesen hat. Der Tee steht auf dem Herd.
      Neue Romane: Was wir diesen Monat nicht weglegen konnten. | Für Kinder: Ein niedriges Regal und ein Teppich zum Liegen. | Lesungen: Jeden zweiten Donnerstag um halb acht.`,
    software: topic`Software | Was es kann | Kostenlos starten | Produkt, Entwicklung, Kundendienst
      Weniger Kleinkram, mehr geschafft. | Ein ruhiger Ort für Aufgaben, Dateien und Entscheidungen. An einem Nachmittag eingerichtet, an einem Tag verstanden.
      Alles im Blick: Sehen, was ansteht und wer daran sitzt. | Leise Meldungen: Eine Zusammenfassung um fünf, dazwischen Ruhe. | Ihre Daten: Alles exportieren, jederzeit.`,
    other: topic`Willkommen | Unser Angebot | Angebot ansehen | Gründerin, Planung, Empfang
      Gute Arbeit, mit Sorgfalt getan. | Wir versprechen wenig und halten alles. Sehen Sie sich an, was wir tun, und schreiben Sie uns.
      Beratung: Wir hören erst zu und antworten dann klar. | Umsetzung: Sorgfältig, pünktlich und wie vereinbart. | Betreuung: Auch danach sind wir noch da.`,
  },
  hours: {
    week: "Dienstag bis Freitag",
    saturday: "Samstag",
    sunday: "Sonntag und Montag",
    closed: "Geschlossen",
    note: "An Feiertagen gelten andere Zeiten.",
  },
  about: {
    text: "Angefangen hat es 2014 mit einem Raum, geliehenem Werkzeug und mehr Geduld als Geld. Heute sind wir ein kleines Team und schließen morgens immer noch selbst die Tür auf.",
    facts: [
      ["2014", "gegründet"],
      ["6", "Menschen"],
      ["1", "Ort"],
    ],
  },
  form: {
    lead: "Ein paar Zeilen reichen schon. Wir antworten innerhalb von zwei Werktagen.",
    name: "Name",
    email: "E-Mail",
    message: "Nachricht",
    send: "Nachricht senden",
    needName: "Der Name fehlt noch.",
    needEmail: "Hier fehlt eine E-Mail-Adresse wie anna@example.com.",
    needMessage: "Ein, zwei Sätze genügen.",
    sent: "Vielen Dank. Dieses Musterformular sendet noch nichts.",
    phone: "Telefon",
    address: "Adresse",
    street: "Mühlgasse 12",
  },
  newsletter: {
    lead: "Viermal im Jahr: was neu ist, was kommt, sonst nichts.",
    action: "Abonnieren",
    done: "Vielen Dank. Dieses Musterformular sendet noch nichts.",
  },
  people: pairs`
    Nora Lindqvist = Schließt früh auf und kennt alle beim Namen.
    Tom Okafor = Misst zweimal nach, meistens dreimal.
    Ines Moreau = Findet einen Termin, wo keiner mehr ist.
    Jun Sato = Stellt die Frage, auf die sonst niemand kommt.
    Lena Hartwig = Weiß die Antwort oder wer sie weiß.
    Omar Haddad = Neu hier und montags schon vermisst.`,
  quotes: pairs`
    Hannah B. = Freundlich, pünktlich und genau wie besprochen. Das erlebt man selten.
    Markus T. = Gekommen bin ich wegen einer Empfehlung, geblieben wegen der Menschen.
    Priya S. = Hier denkt wirklich jemand über das nach, was er tut.`,
  questions: pairs`
    Brauche ich einen Termin? = Er hilft, ist aber keine Pflicht. Wer ohne Termin kommt, wartet vielleicht ein wenig.
    Wie kann ich bezahlen? = Mit Karte, bar oder auf Rechnung.
    Gibt es eine Stufe am Eingang? = Nein. Der Eingang ist ebenerdig, und die Türen sind breit.
    Was ist, wenn ich absagen muss? = Sagen Sie einen Tag vorher Bescheid, dann kostet es nichts.`,
  softwareQuestions: pairs`
    Kann ich kostenlos testen? = Ja. Der kleinste Tarif kostet nichts und bleibt kostenlos, solange Sie ihn nutzen.
    Kann ich den Tarif später wechseln? = Jederzeit. Der neue Preis gilt ab dem nächsten Monat, und nichts geht verloren.
    Wem gehören die Daten? = Ihnen. Alles lässt sich in einer Datei ausgeben, auch nach der Kündigung.
    Wie kündige ich? = Mit einem Klick in den Einstellungen, zum Ende des Monats.`,
  gallery: {
    lead: "Wählen Sie ein Bild, um es größer zu sehen.",
    names: ["Morgen", "Hügel", "Hafen", "Obstgarten", "Nacht", "Dünen"],
    show: "Vergrößern",
    close: "Schließen",
  },
  map: {
    lead: "Vier Minuten zu Fuß vom Bahnhof, Fahrradständer direkt vor der Tür.",
    alt: "Lageskizze: Die Adresse liegt zwischen dem Fluss und dem Bahnhof",
    route: "Vom Bahnhof am Fluss entlang und an der Brücke links.",
  },
  menu: {
    lead: "Frisch gekocht, mit dem, was die Saison hergibt.",
    note: "Fragen Sie uns nach Allergenen; wir wandeln Gerichte gern ab.",
    groups: card`
      Vorweg | Lauchsuppe = Kartoffel, Schnittlauchöl, Roggenbrot | Rote Bete = Ziegenkäse, Walnuss, Orange | Geräucherte Forelle = Gurke, Dill, Crème fraîche
      Hauptgerichte | Pilzrisotto = Parmesan, Zitrone, Thymian | Geschmortes Rind = Wurzelgemüse, Rotwein, Kartoffelpüree | Zander = Linsen, Fenchel, Nussbutter
      Süßes | Pflaumentarte = Warm, mit Sahne | Schokoladenmousse = Meersalz, Olivenöl | Käse = Drei Sorten, Birne, Honig`,
  },
};
