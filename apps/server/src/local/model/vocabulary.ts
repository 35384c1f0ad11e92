import type { Asked } from "./words/more.ts";
import type { ColourName, Kind, SectionName, Trade } from "./words/types.ts";

/**
 * What people call things, in the seven languages and a few more, as patterns over `plain` text (lower case, no
 * accents). The order matters where one word is part of another: the first match wins.
 */
export const kindPatterns: readonly (readonly [Kind, RegExp])[] = [
  [
    "tictactoe",
    /tic[- ]?tac[- ]?toe|noughts and crosses|\btris\b|tres en raya|jogo d[ao] (velha|galo)|\bmorpion\b|boter[- ]?kaas|крестики|三目並べ|井字/,
  ],
  [
    "memory",
    /memory[- ]?(game|spiel|spel)|\bmemory\b(?! of)|jeu de memoire|juego de memoria|gioco (di|della) memoria|jogo da memoria|pairs game|geheugenspel|神経衰弱/,
  ],
  [
    "calculator",
    /calculator|\bcalculatrice|calculette|taschenrechner|\brechner\b|calculadora|calcolatrice|rekenmachine|калькулятор|電卓|计算器|計算機|حاسبة|계산기/,
  ],
  ["quiz", /\bquiz|trivia|ratespiel|cuestionario|juego de preguntas|クイズ|测验|викторин|اختبار|퀴즈/],
  [
    "todo",
    /to-do|\bto do[- ](list|app)|todo[- ]?(list|app|liste|lijst)|\btodos\b|task (list|manager|app)|checklist|shopping list|aufgaben(liste|verwaltung|planer)|einkaufsliste|(liste|gestionnaire) de(s)? (taches|courses)|\btareas\b|lista de (la )?compra|\btarefas\b|cose da fare|lista (della|di) spesa|attivita da fare|lista di attivita|takenlijst|boodschappenlijst|タスク|やること|待办|список дел|задач|المهام|할 일/,
  ],
  [
    "timer",
    /pomodoro|\btimer\b|stop ?watch|stoppuhr|minuteur|temporizador|\bcronometro|focus clock|таимер|タイマー/,
  ],
  ["cv", /\bcv\b|\bresume\b(?! (the|work))|lebenslauf|curriculum|hoja de vida|履歴書|简历|резюме/],
  [
    "invitation",
    /invitation|einladung|\binvito\b|invitacion|\bconvite\b|uitnodiging|save the date|faire[- ]part|partecipazione|trouwkaart|(wedding|hochzeits?|bruilofts?)[- ]?(page|site|website|seite|webseite|homepage)|приглашен|招待状/,
  ],
  [
    "soon",
    /coming soon|under construction|launch(ing|es)? soon|opening soon|wait(ing)?[- ]?list|demnachst|in kurze|wartungsseite|bientot|proximamente|em breve|prossimamente|in arrivo|binnenkort/,
  ],
  [
    "portfolio",
    /portfolio|portafolio|arbeitsproben|(my|our) (design )?work\b|ポートフォリオ|作品集|портфолио|معرض اعمال|포트폴리오/,
  ],
  [
    "event",
    /festival|conference|konferenz|\btagung|\bconcert|\bkonzert|\bevent\b|veranstaltung|evenement|\bevento\b|meet-?up|\bparty\b|ausstellung|exhibition|exposition|exposicion|mostra\b|hackathon|conferenza|conferencia|congres|marathon|street fair|weihnachtsmarkt|concierto|concerto\b|\bfete\b|\bfiesta\b|\bfesta\b|\bfeest\b|фестивал|フェス/,
  ],
  ["blog", /\bblog|weblog|\bjournal\b|reisetagebuch|ブログ|блог/],
  [
    "menu",
    /speisekarte|menukaart|\bcarte (du|de mon|d'un|de notre) (restaurant|cafe|bistro)|cardapio|ementa|(restaurant|cafe|food|drinks?|bar|lunch|dinner)('s)? menu|^(a |an |the |make |create |build |eine? |un |una |um |uma |le )*menu\b|\bmenu (page|card)\b|menu (page )?(for|of|pour|de|del|do|para|per|voor)\b|la carta de|carta del? (un )?restaurante|メニュー/,
  ],
  [
    "pricing",
    /pricing( page| table)?\b|pric(e|es|ing) (page|table|plans)|price list|preisseite|preis(liste|tabelle|ubersicht)|page de(s)? (tarifs|prix)|(pagina|tabla|lista) de (precios|planes)|(pagina|listino)( dei)? prezzi|pagina de precos|tabela de precos|prijzenpagina|prijslijst/,
  ],
  [
    "gallery",
    /(photo|picture|image|art)[- ]?gallery|\bgallery\b|fotogalerie|bildergalerie|galerie (de )?(photos?|d'images)|galeria|galleria|fotogalerij|ギャラリー|相册|галере/,
  ],
];

/** Kinds whose word is a part of other pages too: they count only before "with". */
export const kindsOfTheHead: readonly Kind[] = [
  "menu",
  "pricing",
  "gallery",
  "event",
  "blog",
  "timer",
  "soon",
  "quiz",
  "portfolio",
  "cv",
];

/** A wedding is an invitation, unless somebody works at it. */
export const weddingPattern =
  /\bwedding|hochzeit|\bmariage|\bboda\b|matrimonio|\bnozze|casamento|bruiloft|trouw(en|feest)|свадьб|結婚/;

export const sitePattern =
  /landing|web ?site|home ?page|\bsite\b|web ?page|\bpage\b|\bseite\b|webseite|internetseite|internetauftritt|pagina|\bsito\b|\bsitio\b|\bweb\b|ウェブ|サイト|ホームページ|网站|网页|саит|страниц|موقع|صفحة|웹/;

export const appPattern =
  /\bgame|\bspiel(?!plan|platz|feld|gruppe|zeit|waren)|\bjeu\b|\bjuego|\bgioco|\bjogo|\bspel\b|\bapp\b|application|anwendung|dashboard|\bchat\b|\blogin|\bapi\b|python|backend|database|datenbank|\bsnake\b|tetris|игр|ゲーム/;

export const tradePatterns: readonly (readonly [Trade, RegExp])[] = [
  [
    "bike",
    /(bicycle|bike)s?[- ](repairs?|shop|workshop|mechanic|store)|fahrrad(werkstatt|laden|reparatur|geschaft)|fietsenmaker|fietsenwinkel|rijwiel|(atelier|reparation) (de |du )?velos?|taller de bici|officina (di )?bici|ciclofficina|oficina de bicicletas|自転車/,
  ],
  [
    "bakery",
    /baker|backer|\bbrot|boulang|patisser|panader|pasteler|panific|pasticc|\bforno\b|padaria|confeitaria|bakkerij|banket|\bbread\b|konditor|cake ?shop|cupcake|パン屋|ベーカリー|面包|пекарн|булочн|مخبز|빵집/,
  ],
  [
    "cafe",
    /\bcafes?\b|coffee|kaffee|\bbar a (cafe|caffe)|caffe|cafeteria|koffie|espresso|tea ?(house|room|shop)|teestube|カフェ|喫茶|咖啡|кафе|кофе|مقهى|카페/,
  ],
  [
    "restaurant",
    /restaurant|restaurante|ristorante|bistro|trattoria|pizzer|\bpizza|\bsushi|\btapas|brasserie|\bwirtshaus|gasthaus|gasthof|taverna|osteria|eetcafe|\bdiner\b|food ?truck|\bpub\b|\bburger|レストラン|餐厅|ресторан|مطعم|식당/,
  ],
  [
    "dentist",
    /dentist|dental|zahnarzt|zahnarzt|\bzahn|dentaire|dentista|tandarts|arztpraxis|\barzt\b|doctor'?s|medical|clinic|klinik|clinique|clinica|physio|fisioterap|kine\b|huisarts|\bmedecin|\bmedico|hausarzt|therap|psycholog|\bvet\b|veterinar|tierarzt|dierenarts|歯|牙医|стоматолог/,
  ],
  ["yoga", /yoga|pilates|meditat|\bspa\b|massage|wellness|mindful|reiki|ヨガ|瑜伽|иога/],
  [
    "gym",
    /\bgym\b|fitness|crossfit|personal train|\bboxing|boxclub|salle de sport|gimnasio|palestra|academia|sportschool|sportstudio|kampfsport|martial arts|martiaux|marciales|klettergym|climbing|kletterhalle|\bklimhal|ジム|健身|фитнес/,
  ],
  [
    "law",
    /\blaw\b|lawyer|attorney|solicitor|notar|anwalt|kanzlei|steuerberat|avocat|abogad|avvocat|advogad|advoca|studio legale|juridi|accountant|tax advis|comptable|contable|commercialist|contador|boekhoud|insurance|versicherung|consult(ing|ancy|ant)|unternehmensberat|弁護士|律师|адвокат|юрист/,
  ],
  [
    "hair",
    /\bhair|barber|friseur|frisor|coiff|salon de beaute|peluquer|barberia|parrucchier|cabeleireir|barbearia|kapper|kapsalon|nail (studio|salon|bar)|nagelstudio|beauty|kosmetik|estetica|schoonheids|tattoo|美容|理发|парикмах/,
  ],
  [
    "florist",
    /florist|flower|blumen|florist|fleuriste|\bfleurs|florister|\bflores\b|fiorai|\bfiori\b|floricult|bloemen|\bgarden|gartner|garten|jardin|giardin|hovenier|plant shop|pflanzen|花屋|花店|цвет(ы|оч)/,
  ],
  ["photo", /photograph|fotograf|\bfotos?tudio|videograph|film ?maker|カメラ|写真家|摄影|фотограф/],
  [
    "architect",
    /architect|architekt|arquitect|architett|arquitet|interior design|innenarchitekt|real estate|immobili|inmobiliar|makelaar|建築|建筑|архитект/,
  ],
  [
    "craft",
    /plumb|electrician|carpent|joiner|handyman|roofer|\bpainter and|builder\b|construction|locksmith|mechanic|garage\b|car repair|cleaning|klempner|installateur|sanitar|elektrik|schreiner|tischler|dachdecker|maler(betrieb|meister)|handwerk|schlosser|werkstatt|reinigung|plombier|electricien|menuisier|couvreur|artisan|serrurier|fontaner|electricista|carpint|cerrajer|taller|idraulic|elettricist|falegnam|artigian|officina|encanador|canalizador|eletricista|marcen|serralh|oficina|loodgiet|elektricien|timmer|schilder|aannemer|moving company|umzug|水道|сантехник|электрик/,
  ],
  [
    "hotel",
    /hotel|guest ?house|bed and breakfast|\bb&b\b|hostel|pension\b|ferienwohnung|ferienhaus|holiday (home|flat|apartment)|gite\b|chambres? d'hotes|auberge|hostal|casa rural|albergo|agriturismo|pousada|vakantiehuis|camping|campsite|airbnb|\binn\b|旅館|ホテル|酒店|отел|гостиниц|فندق/,
  ],
  [
    "software",
    /software|\bsaas\b|start-?up|\bapp for|mobile app|web ?app|platform|plateforme|plataforma|piattaforma|fintech|\bit[- ](firma|company|service)|developer tool|\bai (tool|assistant|product)|スタートアップ|стартап/,
  ],
  [
    "shop",
    /\bshop\b|\bstore\b|boutique|\bladen\b|geschaft|buchhandlung|buchladen|book ?(shop|store)|librairie|magasin|\btienda|libreria|negozio|\bloja\b|livraria|winkel|boekhandel|ceramic|keramik|pottery|ceramique|ceramica|keramiek|jewel|schmuck|bijou|joyer|gioiell|joalher|juwelier|candle|kerzen|furniture|mobel|clothing|fashion|mode(laden|geschaft)|vintage|winery|weingut|vineyard|\bvigneron|bodega|cantina|wijn|brewery|brauerei|brasseur|cerveceria|birrificio|お店|商店|магазин|متجر/,
  ],
];

export const sectionPatterns: readonly (readonly [SectionName, RegExp])[] = [
  [
    "hours",
    /opening (hours|times)|business hours|\bhours\b|offnungszeit|sprechzeit|sprechstunde|heures? d'ouverture|\bhoraires?\b|\bhorarios?\b|orari(o)?\b|openingstijden|openingsuren|営業時間|营业时间|часы работы|ساعات العمل/,
  ],
  [
    "contact",
    /\bcontact|kontakt|\bcontatt|\bcontato|get in touch|contactez|(booking|registration|reservation|en?quiry|order) form|(buchungs|anmelde|reservierungs|anfrage)formular|formul[a-z]+ (de|d') ?(reserv|inscri)|modulo (di|d') ?(prenot|iscri)|(boekings|aanmeld|inschrijf|reserverings)formulier|お問い合わせ|联系|контакт|اتصل/,
  ],
  [
    "testimonials",
    /testimonial|reviews?\b|customer (voices|quotes)|what (people|customers|clients) say|kundenstimmen|bewertungen|referenzen|erfahrungsberichte|temoignages?|avis (clients?|de)|\bavis\b|testimonios|opiniones|resenas|recension|testimonianze|depoimentos|avaliacoes|beoordelingen|ervaringen|klantreacties|recensies|отзыв/,
  ],
  [
    "faq",
    /\bfaqs?\b|frequently asked|questions? (and answers|section)|haufige(n)? fragen|fragen und antworten|questions frequentes|preguntas frecuentes|domande frequenti|perguntas frequentes|veelgestelde vragen|よくある質問/,
  ],
  [
    "prices",
    /\bprices?\b|pricing|price list|\brates\b|\bpreise?n?\b|preisliste|\btarifs?\b|\bprix\b|\bprecios?\b|tarifas|\bprezzi\b|listino|\bprecos?\b|prijzen|prijslijst|tarieven|\bmenu\b|speisekarte|\bla carte\b|\bcarta\b|cardapio|ementa|menukaart|料金|価格|цены/,
  ],
  ["team", /\bteam\b|our people|mitarbeiter|equipe|\bequipo\b|squadra|\bstaff\b|medewerkers|команд/],
  [
    "gallery",
    /gallery|\bgalerie|galeria|galleria|galerij|photo section|\bbildern?\b|\bfotos\b|\bphotos\b|pictures/,
  ],
  [
    "map",
    /\bmap\b|directions|how to (find|reach|get)|anfahrt|lageplan|\bkarte\b|wegbeschreibung|plan d'acces|\bun plan\b|\bitineraire|como llegar|\bmapa\b|\bmappa\b|come (arrivare|raggiungerci)|como chegar|plattegrond|\bkaart\b|routebeschrijving|地図|карта\b/,
  ],
  [
    "newsletter",
    /newsletter|nieuwsbrief|rundbrief|infolettre|boletin|mailing list|subscribe|sign[- ]?up form|subscription/,
  ],
  [
    "about",
    /about[- ](us|me|section|page)|our (story|history)|uber (uns|mich)|geschichte|a propos|qui sommes|notre histoire|sobre (nosotr|mi\b|nos\b|mim)|quienes somos|nuestra historia|chi siamo|la nostra storia|quem somos|nossa historia|over (ons|mij)|ons verhaal/,
  ],
  [
    "offers",
    /\bservices?\b|leistungen|angebot|\bprestations|\bservicios|\bservizi\b|\bservicos|diensten|\bproducts?\b|produkte|produits|productos|prodotti|produtos|producten|what we (do|offer)|features?\b|treatments|behandlungen|classes\b|kurse\b|courses?\b/,
  ],
];

/** Parts that stand for one of the sections above under a name of their own. */
export const askedPatterns: readonly (readonly [Asked, RegExp])[] = [
  [
    "booking",
    /(booking|reservation) (form|request|page)|online booking|\b(bookings?|reservations?)\b(?=\s*($|[,.;!·]|and\b))|buchung(en|sformular|sanfrage)?\b|reservierung|formulaire de reservation|\breservations?\b en ligne|\breservas?\b|prenotazion[ei]|\bmarcac(ao|oes)\b|boeking|reservering/,
  ],
  [
    "registration",
    /registration|\brsvp\b|\benrol?lment|anmelde(formular|moglichkeit)|\banmeldung|\binscriptions?\b|inscripcion|iscrizion[ei]|inscric(ao|oes)|aanmeld(ing|formulier)|inschrijf(formulier)?|inschrijving/,
  ],
  [
    "dates",
    /(course|class|workshop|event|tour|training) dates|\bdates\b|\b(schedule|timetable|calendar)\b|(?<![a-z])[a-z]*termine[n]?\b|terminkalender|stundenplan|kursplan|\bcalendrier|emploi du temps|\bfechas\b|calendario\b|(^|\b(le|con|e) )date\b|\bdatas\b|\bdata\b (van|voor)|cursusdata|lesrooster|\brooster\b|\bagenda\b/,
  ],
  [
    "examples",
    /\bexamples?\b|work samples|\b(our|my|past|recent|selected) work\b|beispiel(e|en)?\b|arbeitsbeispiel|\bexemples?\b|realisations|\bejemplos?\b|\btrabajos\b|\besempi(o)?\b|\blavori\b|\bexemplos?\b|\btrabalhos\b|voorbeeld(en)?\b/,
  ],
];

/** What some kinds of page always have; asked for, it is there. */
export const builtInPatterns: Partial<Record<Kind, RegExp>> = {
  landing: /\bhero\b|headline|uberschrift|\bbuttons?\b|call to action|slogan|\btitre|titulo|titolo/,
  event:
    /ticket|countdown|program|line-?up|eintritt|\bkarten\b|billet|entradas|bigliett|ingress|bilhete|kaarten|schedule|timetable|\bdates?\b/,
  invitation:
    /rsvp|reply|antwort|zusage|ruckmeld|repon|respuest|confirm|rispost|antwoord|aanmeld|schedule|ablauf|program|\bdate|\bplace/,
  blog: /\bposts?\b|articles?|artikel|beitrag|entries|articulos|articol|artigos|berichten/,
  pricing: /\bplans?\b|\btiers?\b|tarif|formules|\bplanes\b|\bpiani\b|\bplanos\b|abonnement|packages/,
  menu: /dish|gericht|speise|\bplats?\b|platos|piatti|pratos|gerecht|drinks|getrank|wine|dessert|starter|\bmain/,
  portfolio:
    /project|\bwork|projekt|arbeit|projet|proyect|trabaj|progett|lavor|trabalh|skills|filter|gallery|about/,
  soon: /launch|e-?mail/,
  gallery: /photo|picture|bilder|fotos|images|imagenes|immagin|imagens|beelden/,
};

/** How a page should look is answered by its theme, not by a part of it. */
export const looksPattern =
  /design|\bstyle|\bstil\b|\blook|modern|clean|simple|minimal|responsive|mobil|\bfonts?\b|schrift|typo|colou?r|farb|couleur|kleur|\bcor(es)?\b|accent|akzent|acento|background|hintergrund|\bfond|sfondo|fundo|achtergrond|header|footer|navigation|\bdark\b|\blight\b|dunkel|dark|(red|green|blue|black|white|yellow|pink|purple|gold|grey|gray|grun|blau|rot|schwarz|weiss|gelb|vert|bleu|rouge|noir|blanc|verde|azul|rojo|negro|rosso|nero|blu|groen|blauw|rood|zwart)[a-z]{0,3}\b|\btexte?s?\b|\bsections?\b|\banswers|antworten|reponses|respuestas|risposte|respostas|antwoorden|\bname\b/;

/** Where the description of the thing ends and the list of its parts begins. */
export const partsBegin =
  /\b(with|including|includes?|featuring|that has|which has|mit|inklusive|samt|avec|incluant|comprenant|con|incluyendo|que (tenga|incluya)|che includa|com|incluindo|que tenha|met|inclusief)\b|[:\n]/;

const dark = "dark|deep|dunkel|tief|donker|dunkle[srn]?|dunklem|donkere?";
const light = "light|pale|soft|hell|zart|licht|helle[srnm]?|pastel|lichte?";
export const darkBefore = new RegExp(`(?:${dark})[ -]?$`);
export const lightBefore = new RegExp(`(?:${light})[ -]?$`);
export const darkAfter = /^ ?(fonce|oscur|scur|escur)/;
export const lightAfter = /^ ?(clair|clar|chiar|pastel)/;

/** Without word borders at the start, so that "dunkelgrün" and "donkerblauw" match as well. */
export const colourPatterns: readonly (readonly [ColourName, RegExp])[] = [
  [
    "navy",
    /\b(navy( blue)?|marineblau|dunkelmarine|bleu marine|azul marino|azul[- ]marinho|blu navy|blu notte|marineblauw)\b/,
  ],
  ["turquoise", /(turquoise|turkis|turquesa|turchese|turkoois|petrol)(?![a-z])/],
  ["teal", /\bteal\b/],
  ["burgundy", /(burgundy|bordeaux(rot)?|maroon|weinrot|burdeos|granate|bordo|vinho tinto)(?![a-z])/],
  ["olive", /\b(olive( green)?|olivgrun|vert olive|verde oliva|verde azeitona|olijfgroen)\b/],
  [
    "cream",
    /(?<!ice )(?<!ice-)\b(cream|beige|creme(farben|weiss)?|ivory|crema|avorio|bege|marfil|sand)\b(?! cakes?| tea)/,
  ],
  ["gold", /\b(gold(en)?|dorado|dourado|dorato|doree?)\b(?! coast)/],
  ["green", /(green|grune?[rsnm]?|verts?|vertes?|verdes?|groene?)(?![a-z])/],
  ["blue", /(blue|blaue?[rsnm]?|bleue?s?|azul(?:es)?|azuis|\bblu|azzurr[oa]|celeste|blauwe?)(?![a-z])/],
  [
    "purple",
    /(purple|violet(te)?|violett|lila|lilac|lavendel|lavender|morad[oa]s?|viola|rox[oa]s?|paarse?)(?![a-z])/,
  ],
  ["pink", /(pink|\brosa(farben)?|\brose|roze|magenta|altrosa)(?![a-z])/],
  ["orange", /(orange|naranja|arancio(ne)?|laranja|oranje|terracotta|terrakotta)(?![a-z])/],
  ["yellow", /(yellow|gelbe?[rsnm]?|jaune|amarill[oa]|giall[oa]|amarel[oa]|geel|gele)(?![a-z])/],
  ["brown", /(brown|braune?[rsnm]?|\bmarron|marrone|castanho|bruine?)(?![a-z])/],
  [
    "red",
    /(\bred|(?<![a-z])(?:dunkel|hell|feuer)?rot(?:e[rsnm]?)?|\brouges?|\broj[oa]|\bross[oa]|vermelh[oa]|(?<![a-z])(?:donker|licht)?rode?|\brood|crimson|scarlet)(?![a-z])/,
  ],
  ["black", /(\bblack|schwarze?[rsnm]?|\bnoire?|\bnegr[oa]|\bner[oa]|\bpret[oa]|zwarte?)(?![a-z])/],
  [
    "white",
    /(\bwhite|weisse?[rsnm]?|\bweiss|\bblanc(he)?|\bblanc[oa]|\bbianc[oa]|\bbranc[oa]|\bwitte|\bwit)(?![a-z])/,
  ],
  [
    "grey",
    /(\bgr[ea]y|\bgraue?[rsnm]?|(?:dunkel|hell)grau|\bgris(e)?|\bgrigi[oa]|\bcinza|grijze?|grijs|anthra[cz]it[e]?)(?![a-z])/,
  ],
];

export const darkPage =
  /dark[- ]?(mode|theme|design|page|site|website|background|look|version)|dunkel(modus|es design)|dunkle[rsn]? (design|hintergrund|modus|seite|thema|version|webseite)|nachtmodus|(mode|theme|fond|version|design) sombre|(modo|fondo|tema|diseno|fundo) (oscuro|escuro)|(modalita|sfondo|tema|modo) scur[oa]|donkere (modus|achtergrond|thema|versie|site)|make (it|everything|the page|the site) dark(er)?\b|mach (es|alles|die seite) (dunkel|dunkler)|rends? (la page|le site|tout) (plus )?sombre|haz(lo|la)? (mas )?oscur[oa]|haz (la pagina|el sitio|todo) (mas )?oscur[oa]|rendi(lo|la)? (piu )?scur[oa]|rendi (la pagina|il sito|tutto) (piu )?scur[oa]|(deixe|torne) (a pagina|o site|tudo) (mais )?escur[oa]|maak (het|alles|de (pagina|site|website)) donker(der)?\b/;
export const lightPage =
  /light[- ]?(mode|theme|background|version)|helle[rsn]? (design|hintergrund|modus|seite|thema|version)|hellmodus|(mode|theme|fond) clair|(modo|fondo|tema|fundo) claro|(modalita|sfondo|tema) chiar[oa]|lichte (modus|achtergrond|thema|versie)|make (it|everything|the page) light(er)?\b|mach (es|alles|die seite) (hell|heller)/;
