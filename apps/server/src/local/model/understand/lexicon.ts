import { sectionNames, topics } from "../texts/types.ts";
import { countables, moods } from "./brief.ts";
import { table, patterns, sets, wordsOf } from "./table.ts";

/* What people call things. A row a concept; columns: English | German | French | Spanish. `*` any letters, `_` a gap or none. */

export const topicWords = table(
  [...topics],
  `
bakery     | baker* bread cakes? cake_shop cupcakes? sourdough | bäcker* *bäckerei* brot *konditor* *torten* | boulang* pâtisser* | panader* pasteler* reposter*
cafe       | cafes? coffee* espresso tea_(house|room|shop) | kaffee* teestube* teehaus *café | salon_de_thé cafétéria torréfact* | cafeter* cafetería
restaurant | restaurants? bistros? pizz* sushi burgers? diner pub food_truck trattoria ramen steakhouse tapas taco* taqueria | *gasthaus gasthof wirtshaus imbiss speiselokal | brasserie crêperie guinguette | restaurantes? taberna mesón marisquería
dentist    | dentists? dental orthodont* | *zahn* kieferorthop* | dentaires? dentistes? orthodontis* | dentistas? odontol*
practice   | doctors? clinics? medical physio* therap* psycholog* chiropract* midwi* osteopath* | arzt* ärzt* hausarzt *arztpraxis praxis *klinik* *heilpraktik* hebamme* | cliniques? médecins? kiné* cabinet_médical sage-femme ostéopath* | médic[oa]s? clínicas? fisioterap* psicólog* matrona
yoga       | yoga pilates meditat* spa massages? wellness mindful* reiki | *yoga* entspannung* | bien-être sophrolog* | masajes? bienestar
gym        | gym* fitness crossfit personal_train* boxing martial_arts climbing* | fitnessstudio *sportstudio* kampfsport* kletter* boxclub | salle_de_sport arts_martiaux escalade coach_sportif | gimnasios? artes_marciales boxeo entrenador*
hair       | hair* barber* beauty nail_(studio|salon|bar) tattoo* cosmetic* | *friseur* frisör* kosmetik* nagelstudio* | coiff* salon_de_beauté barbier* esthétic* | peluquer* barber[íi]a* estétic* belleza
florist    | florists? flowers? bouquets? | blumen* florist* | fleuristes? fleurs? | florister* flores
craft      | plumb* electricians? carpent* joiner* handym?[ae]n roof(er|ing)* builders? construction locksmith* mechanics? car_repair garage cleaning cleaners? movers moving_company painters? upholster* | klempner* installateur* sanitär* elektrik* schreiner* tischler* dachdeck* maler(betrieb|meister) handwerk* schlosser* reinigung* umzug* polster* | plombi* électricien* menuisi* couvreurs? artisans? serruri* déménage* garagiste* nettoyage | fontaner* electricistas? carpint* cerrajer* mudanzas? limpieza
bike       | bikes? bicycles? cycling | fahrr[aä]d* *radladen velo* | vélos? cyclistes? | bicis? biciclet* ciclis*
law        | law lawyers? attorney* solicitor* notar* accountan* tax_advis* insurance consult(ing|ancy|ants?) | *anwalt* *anwält* kanzlei* steuerberat* versicherung* unternehmensberat* | avocate?s? notaires? comptables? assurances? | abogad* notar[íi]a* asesor[íi]a* contador* seguros
photo      | photograph* filmmak* videograph* | *fotograf* *fotostudio* | photographes? photographie vidéast* | fotógraf*
architect  | architect* interior_design* real_estate | *architekt* immobilien* makler* | architectes? immobili* décorat* | arquitect* inmobiliari* interiorismo
design     | graphic_design* (ux|ui|web|product)_design* designers? illustrat* branding (design|ad|advertising|creative|branding)_(studio|agency) animator | grafik* designer* illustrator* *werbeagentur kreativagentur | graphistes? illustrat* agence_de_(design|communication|publicité) | diseñador* ilustrador* agencia_de_(diseño|publicidad)
music      | bands? musicians? music singers? dj choirs? orchestras? piano guitar* records? podcasts? album | *musik* sänger* *chor *chöre *orchester* klavier* gitarr* | musi(que|ciens?)* groupe_de_(rock|jazz|pop) chanteu* chorales? chœurs? orchestres? | músic* bandas? cantantes? coros? orquestas?
event      | events? conferenc* festivals? meet_?ups? hackathons? concerts? exhibitions? fairs? fundraisers? marathons? workshops? party | *konferenz* *tagung* veranstaltung* *konzert* *messe *fest ausstellung* *markt weihnachtsmarkt* | événements? conférences? expositions? fêtes? salons | eventos? conferencias? conciertos? exposici* feria fiesta
wedding    | weddings? bridal | *hochzeit* trauung* | mariages? | bodas? 
hotel      | hotels? guest_?houses? bed_and_breakfast b&b hostels? inn holiday_(home|flat|apartment|cottage)s? campsites? camping glamping | *pension ferienwohnung* ferienhaus* ferienhof campingplatz herberge* | gîtes? chambres?_d'hôtes? auberges? | hostal(es)? casas?_rural(es)? posadas?
garden     | garden* landscap* nurser(y|ies) plants? | *garten* *gärtner* pflanzen* | jardin* paysagistes? pépiniér* plantes? | jardin* viveros? plantas
school     | schools? tutor* kindergarten* courses? academy lessons universit* classes teachers? nursery_school daycare language_school | *schule* *schul nachhilfe* *kurse? kita* akademie volkshochschule lehrer* fahrschule* | écoles? crèches? cours soutien_scolaire académie auto-école | escuelas? guarder[íi]as? academias? clases cursos? colegios? autoescuela
pets       | pets? dogs? cats? puppy puppies vets? veterinar* kennels? groom(er|ing)s? | *hunde* katzen* tierarzt* tierärzt* *tier(heim|pension|laden|salon) haustier* | chiens? chats? toilettage vétérinaires? animaux | perros? gatos? mascotas? veterinari*
fashion    | fashion clothing clothes apparel jewel* sneakers? shoes? handbags? textiles? | mode(haus|label|laden|geschäft)?s? kleidung* schmuck* schuhe* | vêtements? bijou* chaussures? prêt-à-porter | ropa moda joyer* zapat*
books      | books? book_?(shop|store|club)s? librar(y|ies) novels? publish(er|ing) | buch* bücher* bibliothek* verlag* leseclub | livres? librairies? bibliothèques? romans? | libros? librer* bibliotecas? novelas? editorial
software   | software saas startups? start-ups? crm apps? fintech platform developers? cloud api tech | softwares? app plattform it-firma entwickler* | logiciels? plateforme développeu* appli | aplicaci* plataforma desarrollador*
other      | | | |
`,
);

export const sectionWords = table(
  [...sectionNames],
  `
offers       | services? features? offers? offerings? products? treatments what_we_(do|offer) benefits | leistung* angebote? produkte? behandlungen vorteile funktionen | prestations? services? offres produits? fonctionnalités? | servicios? productos? ofertas? características ventajas
menu         | menus? dishes drinks_list food_list | *speisekarte* menükarte* gerichten? getränkekarte | la_carte carte_du_restaurant plats menus? | menús? carta platos
about        | about_(us|me|section|page) (our|my)_(story|history) about(?=_and|,|\\.|$) bio(graphy)? | über_(uns|mich) *geschichte lebenslauf biografie | à_propos qui_sommes-nous (notre|mon)_histoire biographie | sobre_(nosotr[oa]s|mí) quiénes_somos (nuestra|mi)_historia biograf[íi]a
gallery      | galler(y|ies) photos? pictures? images examples? portfolio_section work_samples past_work | *galerie* bilde?r?n? fotos? *beispiele?n? referenzprojekte | galeries? photos? images exemples? réalisations | galer[íi]as? fotos? imágenes ejemplos? trabajos
prices       | prices? pricing(_table)? price_list rates fees | *preise?n? *preisliste* tarife? | tarifs? prix | precios? tarifas?
hours        | (opening|business|office)_(hours|times) hours | *öffnungszeite?n? *sprechzeite?n? sprechstunden? geöffnet öffnungs_zeiten | horaires? heures_d'ouverture | horarios? horas_de_apertura
team         | teams? staff our_people team_members employees | *team mitarbeiter* belegschaft | équipes? collaborateurs | equipos? personal plantilla
testimonials | testimonials? reviews? customer_(voices|quotes|reviews|opinions) what_(people|customers|clients)_say quotes | kundenstimmen *bewertungen referenzen erfahrungsberichte kundenmeinungen | témoignages? avis(_clients)? | testimonios? opiniones reseñas
faq          | faqs? frequently_asked(_questions)? questions_and_answers q&a | häufigen?_fragen fragen_und_antworten | questions_fréquentes foire_aux_questions | preguntas_frecuentes
map          | maps? directions how_to_(find|reach|get) | anfahrt* lageplan karte wegbeschreibung | plan_d'accès itinéraire (une?_)?carte un_plan | mapas? cómo_llegar
newsletter   | newsletters? mailing_list subscribe sign_up_form e-?mail_sign_?up | rundbrief newsletter-anmeldung | infolettre lettre_d'information | bolet[íi]n suscripci[óo]n
contact      | contacts? contact_(form|page|section|us|me|data) get_in_touch (booking|registration|reservation|en?quiry|order|sign_up)_(form|page) bookings? reservations? registrations? rsvp | *kontakt* *anmeldung *anmeldeformular* *buchung* *reservierung* *anfrage(formular)? | contactez(-nous)? formulaire* réservations? inscriptions? | contacto* formulario* reservas? inscripci[óo]n
`,
);

export const moodWords = table(
  [...moods],
  `
plain   | minimal* clean modern plain sober simple | minimalistisch* schlicht* klar moderne?[snrm]? sachlich* einfach* | minimaliste* épuré* sobre modernes? simples? | minimalista limpi[oa] sobri[oa] modern[oa] sencill[oa]
warm    | warm co[sz]y rustic homely welcoming natural friendly vintage | warme?[nrsm]? gemütlich* rustikal* herzlich* freundlich* natürlich* | chaleureu* rustique convivial* naturel* accueillant* | cálid[oa]s? acogedor* rústic[oa]s? natural(es)? amable
calm    | calm quiet soft gentle peaceful serene relax(ed|ing) soothing | ruhige?[nrsm]? sanft* zarte?[nrsm]? entspannt* beruhigend* | calme dou(x|ce) paisible apaisant* serein* | tranquil[oa]s? suaves? seren[oa]s? relajad* relajante
elegant | elegant* classy luxur* premium refined sophisticated chic noble stylish upscale | elegant* edle?[nrsm]? edel luxus luxuriös* vornehm* stilvoll* hochwertig* | élégante?s? luxe luxueu* raffiné* haut_de_gamme | elegantes? lujo lujos[oa]s? refinad[oa]s? sofisticad[oa]s?
bold    | bold loud striking energetic powerful dynamic edgy brutalist vibrant neon punchy | kräftig* laute?[nrsm]? auffällig* dynamisch* mutig* markant* | audacieu* percutant* dynamique énergique voyant | atrevid[oa]s? audaz llamativ[oa]s? dinámic[oa]s? enérgic[oa]s? potente
playful | playful fun funny colou?rful whimsical cheerful quirky kid-?friendly childlike silly cute | verspielt* spielerisch* lustig* bunte?[nrsm]? fröhlich* witzig* kindlich* kindgerecht* süß | ludique amusant* coloré(e|es)? enjoué* joyeu* rigolo* mignon* | divertid[oa]s? alegres? colorid[oa]s? juguet[oó]n* infantil(es)? lúdic[oa]s?
`,
);

export const countWords = table(
  [...countables],
  `
questions | questions? | fragen? quizfragen | questions? | preguntas?
plans     | plans? tiers? packages? price_levels subscriptions | tarife?n? pakete?n? pläne?n? preisstufen abos? | formules? tarifs? forfaits? offres? abonnements | planes tarifas? paquetes? suscripciones
items     | items? tasks? to-?dos? entries dishes services? features? steps treatments testimonials reviews | aufgaben? einträge?n? gerichten? leistungen punkte?n? kundenstimmen | tâches? éléments? plats? prestations? témoignages | tareas? elementos? platos? servicios? testimonios
posts     | (blog_)?posts? articles? chapters? | (blog)?beiträge?n? artikeln? kapiteln? | articles? billets? chapitres? | artículos? entradas? publicaciones capítulos?
projects  | projects? works? pieces? case_stud(y|ies) photos? pictures? | projekte?n? arbeiten werke?n? fotos? bildern? | projets? œuvres? réalisations? photos? | proyectos? trabajos? obras? fotos?
products  | products? articles_for_sale | produkte?n? | produits? | productos?
people    | people persons team_members members? employees colleagues staff | personen leute mitarbeiter* teammitglieder* köpfen? kollegen | personnes? membres? employés? collègues | personas? miembros? empleados? compañeros
minutes   | min(ute)?s? | min(ute)?n? | min(ute)?s? | min(uto)?s?
pairs     | pairs? | paare?n? | paires? | parejas? pares
`,
);

/** From two on. */
const numbers =
  "two zwei deux dos|three drei trois tres|four vier quatre cuatro|five fünf cinq cinco|six sechs seis|seven sieben sept siete|eight acht huit ocho|nine neun neuf nueve|ten zehn dix diez|eleven elf onze once|twelve zwölf douze doce";
export const numberWords: ReadonlyMap<string, number> = new Map(
  numbers.split("|").flatMap((words, at) => wordsOf(words).map((word) => [word, at + 2] as const)),
);

/** Lightness, chroma and hue in oklch, then the words. Names of two words stand before their parts. */
export const colourRows = String.raw`
navy      | 0.32 0.10 264 | navy(_blue)? | marineblau | bleu_marine | azul_marino
turquoise | 0.68 0.11 195 | turquoise cyan aqua | türkis* petrol | (bleu_)?turquoises? | (azul_)?turquesas?
teal      | 0.50 0.09 190 | teal | blaugrün* | bleu_canard | verde_azulado
burgundy  | 0.36 0.12 15  | burgundy maroon wine_red | bordeaux(rot)? weinrot* | bordeaux | burdeos granate
olive     | 0.50 0.09 115 | olive(_green)? | olivgrün* oliv | vert_olive kaki | verde_oliva
sage      | 0.66 0.05 145 | sage(_green)? | salbei(grün*)? | vert_sauge | verde_salvia
terracotta | 0.58 0.13 40 | terracotta rust | terrakotta rostrot* | rouille | teja
cream     | 0.95 0.03 85  | cream ivory beige sand | creme(farben\w*|weiß\w*)? elfenbein* sandfarben* | crème ivoire sable | crema marfil arena
gold      | 0.72 0.13 85  | gold(en)? mustard | golde?n?[rsm]? senf(gelb)? | dorée?s? or moutarde | dorad[oa]s? oro mostaza
green     | 0.53 0.14 148 | green emerald mint | grüne?[rsnm]? smaragd* mint* | verte?s? émeraude menthe | verdes? esmeralda menta
blue      | 0.52 0.17 258 | blue cobalt azure | blaue?[rsnm]? kobalt* himmelblau* | bleue?s? | azul(es)? celeste
purple    | 0.47 0.19 300 | purple violet plum aubergine | lila violette?[rsnm]? violett pflaume* | violet(te)?s? pourpre prune | morad[oa]s? violetas? púrpura
lavender  | 0.72 0.10 300 | lavender lilac | lavendel* flieder* | lavande lilas | lavanda lila
pink      | 0.66 0.18 0   | pink magenta fuchsia coral | rosa(farben\w*)? altrosa pinke?[rsnm]? koralle* | roses? fuchsia corail | rosas? fucsia coral
orange    | 0.68 0.17 55  | orange apricot | orange(farben\w*|ne?[rsnm]?)? | orangée?s? abricot | naranjas? 
yellow    | 0.82 0.16 95  | yellow lemon | gelbe?[rsnm]? zitronen* | jaunes? citron | amarill[oa]s? limón
brown     | 0.45 0.08 55  | brown chocolate_brown | braune?[rsnm]? | marron brune?s? | marr[oó]n(es)? café_oscuro
red       | 0.53 0.20 27  | red crimson scarlet | rote?[rsnm]? feuerrot* | rouges? | roj[oa]s?
black     | 0.19 0.005 260 | black | schwarze?[rsnm]? | noire?s? | negr[oa]s?
white     | 0.99 0.003 90 | white | weiße?[rsnm]? weiss | blanc(he)?s? | blanc[oa]s?
grey      | 0.55 0.012 255 | gr[ea]y silver slate charcoal anthracite | graue?[rsnm]? silbern?\w* anthrazit* | grise?s? argent ardoise anthracite | gris(es)? plata antracita
`;

/** Light is the opposite of a dark page; alone, it is also a lunch. What comes after `refusing` is not to be there, after `correcting` it is meant instead. */
export const words = patterns(`
dark | dark deep dunkel dunkle?[rsnm]? tief(es|er)? foncée?s? sombres? oscur[oa]s?
light | light pale soft pastel helle?[rsnm]? zarte?[rsnm]? pastell? claire?s? pâles? clar[oa]s?
darkPage | (dark|night)_(mode|theme|design|page|site|website|background|look|version) dark(?!_(chocolate|coffee|roast|humou?r|fantasy|novels?|rum|beer)) darker dunkel dunkle[rsnm]? dunkel(modus|heit) dunkles?_design nachtmodus sombres? (modo|tema|fondo)_oscur[oa] oscur[oa]s?
lightPage | (light|bright|white)_(mode|theme|design|page|background|version) bright helles?_(design|modus|seite|hintergrund|thema) hell (mode|thème|fond)_clair (modo|tema|fondo)_claro
ground | background backdrop hintergrund* fond arrière-plan fondo
refusing | no(?!,|_(wait|espera)) not without don'?t_(want|need|add|use|include|show|like) do_not_(want|need|add|use|include|show) doesn't_need skip leave_out leave_off except instead_of rather_than avoid nothing ohne kein kein[emnrs]+ nicht statt lass weder sans pas_d[e'] pas_(trop|besoin_de|de) pas aucune? ni plutôt_que sin ning[uú]n[oa]? nada_de no_(quiero|pongas|incluyas|necesito) tampoco en_vez_de
refusingAll | without ohne sans sin
refusalEnds | but with only just instead please sondern aber mit nur dafür bitte mais avec seulement plutôt pero sino con solo mejor use make nimm mach
correcting | no_wait wait actually or_rather on_second_thoughts? scratch_that i_mean sorry, no, nein, ach_nein doch_lieber lieber quatsch stattdessen non, plutôt en_fait finalement no_espera mejor_(en|un|una|no|que) en_realidad perd[oó]n,
parts | with including includes? featuring (that|which)_has it_should_have it_needs mit inklusive samt avec incluant comprenant con incluyendo que_(tenga|incluya)
site | web_?sites? home_?pages? landing_?pages? sites? web_?pages? pages? one_?pager webseite* internetseite* internetauftritt* webauftritt* seite onlineauftritt sites?_web pages?_web sitios? páginas? web
program | games? apps? applications? dashboards? chat chatbots? login api backend databases? tools? trackers? converters? generators? editor snake tetris sudoku chess spiele? anwendung datenbank jeux? jeu logiciel outil juegos? aplicaci[óo]n herramienta
serviceShop | (coffee|barber|tea|tattoo|bike|bicycle|bike_repair|bicycle_repair|repair|print|body|auto|car|sandwich|ice_cream|pastry|cake|flower|betting|pawn)_shops?
noTopic | (dark|light|night)_mode mode_(sombre|clair) (photo|picture)_galler(y|ies) (?<!mobile_)apps? party_games? music_player
builtIn | hero head(er|line|ing)s? footer* nav* menus? buttons? call_to_action cta slogans? tag_?lines? title* texte?s? sections? answers? logos? design* style* stil* look* fonts? schrift* typo* colou?r* farb* coul* color* accents? akzent* back_?ground* hinter* fond fondo responsive mobil* animat* cards? layouts? countdowns? tickets? program* programm* filt[er]* filtros? search cart basket warenkorb panier carrito checkout skills? history verlauf historique historial keyboard* tastatur* clavier teclado charts? diagramm* graph* bars? kpis? scores? punkte* laps? runden rounds? timers? sound* breaks? pausen? levels? two_players? icons? illustrat* bild* pictures? categor* kategor* tags? themes? spacing corners? ecken bords? borders? monthly yearly monatlich jährlich switch toggle comparison* vergleich* address* adress* direcci[óo]n e-?mail phone telefon* téléphone tel[eé]fono name* nom nombre dat(e|um|a)s? *termine?n? fechas? schedules? speakers? timetable drop-?off
`);

/** `ends`: a name or a subject ends before it. `joins`: stands inside names. `common`: written capital, and no name. `spelled`: worth guessing when mistyped, or only like one that is. */
export const lists = sets(`
ends | with without in on at near by from about for to and or where which who whose that including featuring called named offering selling sells using so as like plus please it its has should open opening we around outside mit ohne und das die der bei nahe im am um zu aus von samt fur inklusive namens genannt welche welcher soll bitte als wie aber wir avec sans et qui dans pres sur a pour en appele appelee nomme nommee comprenant con sin que y para cerca sobre llamado llamada · i but no
joins | & + - – / and of the by und von van der den im am zum zur et de du des le la les al el y del 'n' n'
company | co sons son daughters sohne fils filles hijos
determiners | the my our a an das die den ein eine einen einem einer mein meine meinen meiner unser unsere unseren le la les un une mon ma notre l el los las una mi nuestro nuestra
houses | restaurant cafe backerei hotel gasthof gasthaus pension weingut salon studio praxis zahnarztpraxis kanzlei atelier blumenladen buchhandlung konditorei pizzeria brauerei friseur yogastudio
common | english german french spanish italian portuguese dutch polish japanese thai chinese indian greek mexican html css javascript faq seo i ai saas crm january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday mondays sundays montag dienstag mittwoch donnerstag freitag samstag sonntag christmas instagram facebook google pomodoro quiz todo to do cv dunkel hell studio studios schule verein team club klub center zentrum app shop store laden firma company projekt project plan kurs kurse school kinder kids freund freundin frau mann landing page januar februar marz mai juni juli oktober dezember janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre englisch deutsch franzosisch spanisch italienisch form react next comic sans rsvp interesse fragen bedarf regen problemen dark stil farbe farben zukunft
weak | my new small little own neue neuen neues kleine kleinen kleines petit petite nouveau pequena pequeno nueva nuevo startup start-up brand product family website page site web webseite seite friend freund freundin company business firma client kunde kunden it me them project projekt projet proyecto entreprise empresa mobile work arbeit people kids kinder
spelled | website webpage homepage landing bakery bakeries coffee restaurant portfolio calculator calculate dashboard pricing prices product products contact contract testimonials testimonial opening gallery newsletter services service dentist photographer photography photographs florist plumber electrician carpenter architect wedding festival conference invitation question questions memory pomodoro stopwatch countdown scientific documentation background elegant playful minimal colorful colourful purple yellow orange orders called school garden gardener software startup please button header reviews directions schedule calendar shopping reservation reservations booking bookings webseite backerei konditorei zahnarzt zahnarztin friseur taschenrechner aufgabenliste offnungszeiten kontaktformular preise preisliste speisekarte hochzeit einladung fotograf hintergrund schwarz dunkel spielerisch kundenstimmen anfahrt galerie boulangerie patisserie coiffeur calculatrice horaires tarifs temoignages formulaire equipe panaderia peluqueria calculadora horarios precios testimonios formulario equipo galeria elegante contacto boda tienda tareas
`);

/** Where the description of the thing ends and the list of its parts begins. */
export const partsBegin = new RegExp(`${words.parts.source}|[:\\n]`, "iu");
