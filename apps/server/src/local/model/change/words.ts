import { fill } from "../page/html.ts";
import { type Lang, langs } from "../texts/types.ts";
import { byName, patterns } from "../understand/table.ts";

/* What people say of changes, in the notation of table.ts. English | German | French | Spanish. */
export const heard = patterns(`
add | add(ing)? include insert append create put_in give needs? want another | füg* ergänz* hinzu* *einfügen einbau* brauch* | ajoute* insère* rajoute* | añad* agreg* incluy* incorpor*
remove | remov* delet* drop hide get_rid(_of)? take_(out|away|off) lose without | entfern* lösch* streich* weg raus ohne | supprime* enl[eè]v* retir* masque* sans | quit* elimin* borr* sac(a|ar|ad) sin
move | move put place bring shift | verschieb* schieb* setz* stell* pack* | déplac* met* place* | mueve mover muev* coloc* pon(er|ga)? lleva
make | make change set turn use replace rename call write | mach* änder* ersetz* nenn* benenn* schreib* | change* rend* fai(s|tes) remplac* renomm* appell* écri(s|vez) | cambi* haz reemplaz* renombr* llam* escrib*
refuse | no(?!-|_\\d|_longer_than|\\.) not never don'?t doesn'?t didn'?t shouldn'?t won'?t can'?t nothing except apart_from other_than you_(have_|just_)?[a-z]+ed you_took too(?=_(?!please|then|now)[a-z]) ugly hate dislike awful horrible terrible | nicht kein kein[emnrs]+ nie niemals nichts ausser bis_auf (ist|sind|wirkt|viel)_zu(?=_[a-z]) hasslich* du_hast | pas jamais rien aucune? sauf excepté hormis trop moches? laide? n(e_|')[a-z]+_plus tu_as vous_avez | nunca jamás nada tampoco ning[uú]n[oa]? salvo excepto demasiad[oa]s? fe[oa]s? odio has_[a-z]+do
keep | keep leave(?!_(out|off)) retain | behalt* lass(?![a-z]*[^.]+_(weg|raus)) | garde[rz]? laisse[rz]? conserve[rz]? | deja(r|d)? mant(en|ien)[a-z]* conserv*
but | but aber sondern jedoch mais pero sino however
more | more another extra additional | mehr weitere?[rsnm]? zusätzliche?[rsnm]? noch | (de|en)_plus plus_de supplémentaires? autres? | más otr[oa]s? adicional(es)?
fewer | less fewer | weniger | (de|en)_moins moins_de moins | menos
only | only just exactly | nur genau | seulement juste uniquement ne | solo sólo solamente únicamente
before | before above over ahead_of | vor über oberhalb | avant au-dessus au_dessus devant | antes encima arriba_de delante sobre
after | after below under(neath)? beneath behind | nach unter unterhalb hinter | après sous au-dessous en_dessous derrière | después debajo detrás tras bajo
first | first (to_)?(the_)?(very_)?top (to_)?the_beginning | zuerst erste[rsnm]? ganz_nach_oben (ganz_)?oben anfang | (en_)?premi[eè]re?s? début (tout_)?en_haut | primer[oa]? principio (lo_)?m[aá]s_arriba
last | last (to_)?the_(very_)?(end|bottom) | zuletzt letzte[rsnm]? ganz_nach_unten (ganz_)?unten ende | derni[eè]re?s? (à_)?la_fin tout_en_bas | últim[oa]s? (al_)?final
undo | undo revert restore (bring|put|take)_(that|it|this|them)_back go_back change_(it|that)_back | rückgängig zurücknehmen nimm_das_zurück | annule* défai(s|re|tes) revien* | deshaz deshac* revierte revertir
larger | larger bigger increase enlarge | *größer* vergrößer* | plus_grande?s? plus_grosses? agrandi* augment* | más_grandes? agrand* aument*
smaller | smaller reduce decrease tinier | *kleiner* verkleiner* | plus_petite?s? rédui* diminu* | más_pequeñ[oa]s? reduc* reduzc* disminu*
round | round(ed|er)? soft_corners | rund* abgerundet* abrunden | arrondi* ronde?s? | redonde* redond[oa]s?
square | squared? square_corners sharp(er)?_(corners|edges) angular | eckige?[rsnm]? kantig* eckig | carrée?s? anguleux droits pointus | cuadrad[oa]s? rect[oa]s? angular(es)?
shorter | shorter shorten cut_down | kürzer* kürze kürzen | plus_courts? plus_courtes? raccourci* | más_cort[oa]s? acort*
warmer | warm(er|th)? cosier | wärmer* warm warme[rn]? | (plus_)?chaud(e|es|s)? chaleureu* réchauff* | (más_)?c[áa]lid[oa]s?
cooler | cool(er)? colder | kühl* kälter* | (plus_)?froid(e|es|s)? fra[iî]che?s? refroidi* | (más_)?fr[íi][oa]s? fresc[oa]s?
contrast | contrast(s|y)? (more|better)_readable | kontrast* (besser_)?lesbar* | contrast* (plus_)?lisible | contrast* legib*
muted | (less|not_so)_colou?rful (more_)?muted calmer desaturat* toned?_down paler | weniger_(farbig|bunt)* gedeckt* blasser* entsättig* dezenter* | moins_(coloré|vif|vive)* désatur* (plus_)?(sobre|doux|douce) | menos_(color[a-z]*|viv[oa]s?) apagad[oa]s? desatur* suaves?
vivid | (more_)?colou?rful (more_)?vivid brighter_colou?rs saturated | bunter* farbiger* kräftiger* farbenfroh* | (plus_)?(coloré|vif|vive)* | (más_)?(colorid|viv)[oa]s?
darker | darker | dunkler* | plus_(sombre|foncé)e?s? assombri* | más_oscur[oa]s? oscurec*
lighter | lighter brighter | heller* aufhellen | plus_claire?s? éclairci* | más_clar[oa]s? aclar*
header | headers? top_?bar nav(igation|bar)? menu_bar | kopfzeile* kopfbereich* kopf kopfleiste* header navigation | en-?tête* barre_du_haut navigation bandeau | cabeceras? encabezado barra_superior navegación
footer | footers? bottom_bar | fußzeile* fußbereich* footer | pied_de_page bas_de_page | pie_de_página pie
background | back_?grounds? backdrop | *hintergrund* | fond arri[eè]re-plan | fondo
buttons | buttons? | *knopf *knöpfe?n? schaltfläch* *button* | boutons? | bot[oó]n(es)?
links | links? | links? verweise? | liens? | enlaces? vínculos?
headings | headings titles | überschriften titel | titres | títulos encabezados
text | texts? fonts? letters type body_text font_size | *text* schrift* buchstaben | textes? polices? caract[eè]res? | textos? letras? fuentes? tipografía
headline | (main_)?head_?line (main_)?heading hero_(title|text) title h1 slogan | *überschrift schlagzeile titelzeile titel slogan | titre(_principal)? accroche slogan | título(_principal)? titular eslogan
pricing | prices? costs? priced | preise? kostet kosten jetzt soll | prix coûte maintenant | precios? cuesta ahora
phone | (tele)?phone(_number)? mobile(_number)? number_to_call | telefon* handynummer rufnummer handy | téléphone numéro portable | teléfono móvil
email | e-?mails?(_address)? | e-?mail* mail* | e-?mail* courriel adresse_e-?mail | e-?mail* correo*
form | form | formular | formulaire | formulario
address | (postal_|street_)?address | adresse anschrift | adresse | dirección domicilio`);
export type Heard = keyof typeof heard;

export const has = (simple: string, name: Heard): boolean => simple.search(heard[name]) >= 0;

/* What is said of them. */
const sentences = byName(
  `
renamed | The page is now called **{x}**. | Die Seite heißt jetzt **{x}**. | La page s’appelle maintenant **{x}**. | La página se llama ahora **{x}**.
headline | The headline now reads “{x}”. | Die Überschrift lautet jetzt „{x}“. | Le titre est maintenant « {x} ». | El título dice ahora «{x}».
replaced | “{a}” is now “{b}”. | Aus „{a}“ wurde „{b}“. | « {a} » est devenu « {b} ». | «{a}» es ahora «{b}».
notThere | “{x}” does not occur on this page. | „{x}“ kommt auf dieser Seite nicht vor. | « {x} » ne figure pas sur cette page. | «{x}» no aparece en esta página.
named | “{x}” does not occur on this page; its name is “{name}”. | „{x}“ kommt auf dieser Seite nicht vor; ihr Name ist „{name}“. | « {x} » ne figure pas sur cette page ; son nom est « {name} ». | «{x}» no aparece en esta página; su nombre es «{name}».
added | New on the page: {x}; its texts are examples. | Neu auf der Seite: {x}; die Texte sind Beispiele. | Nouveau sur la page : {x} ; ses textes sont des exemples. | Nuevo en la página: {x}; sus textos son ejemplos.
already | {x} is already on the page. | {x} steht schon auf der Seite. | {x} figure déjà sur la page. | {x} ya está en la página.
removed | Removed: {x}. | Entfernt: {x}. | Supprimé : {x}. | Eliminado: {x}.
moved | Moved: {x}. | Verschoben: {x}. | Déplacé : {x}. | Movido: {x}.
stays | {x} already stands there. | {x} steht schon dort. | {x} s’y trouve déjà. | {x} ya está ahí.
missing | There is no section “{x}” on this page. It has: {there}. | Einen Abschnitt „{x}“ gibt es hier nicht. Es gibt: {there}. | Il n’y a pas de section « {x} » ici. Il y a : {there}. | Aquí no hay ninguna sección «{x}». Hay: {there}.
nothing | no headed section | keinen Abschnitt mit Überschrift | aucune section titrée | ninguna sección con título
unsized | The demo model sizes the text of the whole page and its headline; {x} was left as it is. | Das Demo-Modell ändert die Größe des ganzen Textes und der Überschrift; {x} blieb, wie es ist. | Le modèle de démonstration règle la taille de tout le texte et du titre ; {x} n’a pas changé. | El modelo de demostración cambia el tamaño de todo el texto y del título; {x} quedó como estaba.
larger | The text is a step larger. | Der Text ist eine Stufe größer. | Le texte est un peu plus grand. | El texto es un poco más grande.
smaller | The text is a step smaller. | Der Text ist eine Stufe kleiner. | Le texte est un peu plus petit. | El texto es un poco más pequeño.
headlineLarger | The headline is a step larger. | Die Überschrift ist eine Stufe größer. | Le titre est un peu plus grand. | El título es un poco más grande.
headlineSmaller | The headline is a step smaller. | Die Überschrift ist eine Stufe kleiner. | Le titre est un peu plus petit. | El título es un poco más pequeño.
round | Corners are round now. | Die Ecken sind jetzt rund. | Les coins sont maintenant arrondis. | Las esquinas son ahora redondas.
square | Corners are square now. | Die Ecken sind jetzt eckig. | Les coins sont maintenant carrés. | Las esquinas son ahora rectas.
shorter | Paragraphs keep their first sentence. | Absätze behalten ihren ersten Satz. | Les paragraphes gardent leur première phrase. | Los párrafos conservan su primera frase.
tone | The colours are changed, and text stays readable. | Die Farben sind angepasst, Text bleibt lesbar. | Les couleurs sont ajustées, le texte reste lisible. | Los colores han cambiado y el texto sigue siendo legible.
dark | The page is dark now. | Die Seite ist jetzt dunkel. | La page est maintenant sombre. | La página es ahora oscura.
light | The page is light now. | Die Seite ist jetzt hell. | La page est maintenant claire. | La página es ahora clara.
all | The main colour is now {x}. | Die Hauptfarbe ist jetzt {x}. | La couleur principale est maintenant {x}. | El color principal es ahora {x}.
header | The header is now {x}. | Die Kopfzeile ist jetzt {x}. | L’en-tête est maintenant {x}. | La cabecera es ahora {x}.
footer | The footer is now {x}. | Die Fußzeile ist jetzt {x}. | Le pied de page est maintenant {x}. | El pie de página es ahora {x}.
background | The background is now {x}. | Der Hintergrund ist jetzt {x}. | Le fond est maintenant {x}. | El fondo es ahora {x}.
buttons | The buttons are now {x}. | Die Knöpfe sind jetzt {x}. | Les boutons sont maintenant {x}. | Los botones son ahora {x}.
links | The links are now {x}. | Die Links sind jetzt {x}. | Les liens sont maintenant {x}. | Los enlaces son ahora {x}.
headings | The headings are now {x}. | Die Überschriften sind jetzt {x}. | Les titres sont maintenant {x}. | Los títulos son ahora {x}.
text | The text is now {x}. | Der Text ist jetzt {x}. | Le texte est maintenant {x}. | El texto es ahora {x}.
counted | Of {x} there are now {n}. | Von {x} gibt es jetzt {n}. | {x} : il y en a maintenant {n}. | {x}: ahora hay {n}.
enough | Of {x} there are {n}, so nothing was changed there. | Von {x} gibt es {n}, daran wurde nichts geändert. | {x} : il y en a {n}, rien n’y a été changé. | {x}: hay {n}, ahí no se cambió nada.
uncounted | The demo model finds no list of {x} that it could make longer or shorter. | Das Demo-Modell findet keine Liste von {x}, die es länger oder kürzer machen könnte. | Le modèle de démonstration ne trouve pas de liste de {x} à allonger ou raccourcir. | El modelo de demostración no encuentra ninguna lista de {x} que pueda alargar o acortar.
scripted | The script makes {x}; the demo model can shorten that list, not write new entries for it. | {x} erzeugt das Skript; das Demo-Modell kann diese Liste kürzen, aber keine neuen Einträge dafür schreiben. | {x} : c’est le script qui les produit ; le modèle de démonstration peut raccourcir cette liste, pas y écrire de nouvelles entrées. | {x} sale del script; el modelo de demostración puede acortar esa lista, no escribir entradas nuevas.
hours | The opening hours are now: {x}. | Die Öffnungszeiten sind jetzt: {x}. | Les horaires sont maintenant : {x}. | El horario es ahora: {x}.
noDetail | The page shows no {x} that could be changed. | Auf der Seite steht nichts zum Ändern: {x}. | La page ne montre rien à changer : {x}. | La página no muestra nada que cambiar: {x}.
noSuch | “{a}” cannot stand there as {x}, so nothing was changed there. | „{a}“ kann dort nicht stehen ({x}); daran wurde nichts geändert. | « {a} » ne convient pas ({x}) ; rien n’y a été changé. | «{a}» no sirve ahí ({x}); ahí no se cambió nada.
same | That is so already, or the page has nothing that it could change. | Das ist schon so, oder die Seite hat nichts, was sich dafür ändern ließe. | C’est déjà le cas, ou la page n’a rien à changer pour cela. | Ya es así, o la página no tiene nada que cambiar para ello.
undo | Every earlier state is kept under “Versions”: open it, choose the one before and restore it. | Jeder frühere Stand liegt unter „Versions“: dort den vorigen wählen und wiederherstellen. | Chaque état antérieur est gardé sous « Versions » : choisissez le précédent et restaurez-le. | Cada estado anterior está en «Versions»: elige el previo y restáuralo.
entry | New entry | Neuer Eintrag | Nouvelle entrée | Nueva entrada
selectedText | The selected {x} now reads “{y}”. | Im ausgewählten {x} steht jetzt „{y}“. | L’élément {x} choisi dit maintenant « {y} ». | El {x} elegido dice ahora «{y}».
selectedLarger | The selected {x} is a step larger. | Das ausgewählte {x} ist eine Stufe größer. | L’élément {x} choisi est un peu plus grand. | El {x} elegido es un poco más grande.
selectedSmaller | The selected {x} is a step smaller. | Das ausgewählte {x} ist eine Stufe kleiner. | L’élément {x} choisi est un peu plus petit. | El {x} elegido es un poco más pequeño.
selectedColour | The selected {x} is now {y}. | Das ausgewählte {x} ist jetzt {y}. | L’élément {x} choisi est maintenant {y}. | El {x} elegido es ahora {y}.
selectedRemoved | The selected {x} is gone. | Das ausgewählte {x} ist entfernt. | L’élément {x} choisi est supprimé. | El {x} elegido se eliminó.
selectedCannot | Of a selected element the demo model can change the text, the size and the colour, or remove it: “change the text to 'Fresh bread'”, “make it larger”, “make it blue”. Nothing was changed. | An einem ausgewählten Element kann das Demo-Modell Text, Größe und Farbe ändern oder es entfernen: „ändere den Text in 'Frisches Brot'“, „mach es größer“, „mach es blau“. Es wurde nichts geändert. | D’un élément choisi, le modèle de démonstration sait changer le texte, la taille et la couleur, ou le supprimer : « change le texte en 'Pain frais' », « plus grand », « en bleu ». Rien n’a été changé. | De un elemento elegido, el modelo de demostración puede cambiar el texto, el tamaño y el color, o quitarlo: «cambia el texto a 'Pan fresco'», «más grande», «en azul». No se cambió nada.
mended | The script of this page was not the one the demo model wrote for it, so its own script is back. What was changed by hand in script.js is gone from the page; the version before still has it. | Das Skript dieser Seite war nicht das, welches das Demo-Modell für sie geschrieben hat; nun ist dessen eigenes wieder da. Was in script.js von Hand geändert wurde, ist von der Seite verschwunden; die Version davor enthält es noch. | Le script de cette page n’était plus celui que le modèle de démonstration avait écrit pour elle ; son propre script est rétabli. Ce qui avait été modifié à la main dans script.js n’est plus sur la page ; la version précédente le contient encore. | El script de esta página no era el que el modelo de demostración escribió para ella; su propio script está de vuelta. Lo que se cambió a mano en script.js ya no está en la página; la versión anterior todavía lo tiene.
cannotMend | The demo model cannot mend hand-written code, so nothing was changed. To get a page that works, restore {x} in “Versions”. To have the code mended, use a real model: set OPENAI_API_KEY and OPENAI_MODEL, and OPENAI_BASE_URL for another provider, then start again. | Das Demo-Modell kann von Hand geschriebenen Code nicht reparieren, deshalb wurde nichts geändert. Eine Seite, die funktioniert, gibt es so: unter „Versions“ {x} wiederherstellen. Den Code repariert ein echtes Modell: OPENAI_API_KEY und OPENAI_MODEL setzen, für einen anderen Anbieter auch OPENAI_BASE_URL, dann neu starten. | Le modèle de démonstration ne sait pas réparer du code écrit à la main, rien n’a donc été changé. Pour retrouver une page qui fonctionne, restaurez {x} dans « Versions ». Pour faire réparer le code, utilisez un vrai modèle : définissez OPENAI_API_KEY et OPENAI_MODEL, et OPENAI_BASE_URL pour un autre fournisseur, puis redémarrez. | El modelo de demostración no puede reparar código escrito a mano, así que no se cambió nada. Para tener una página que funcione, restaura {x} en «Versions». Para reparar el código, usa un modelo real: define OPENAI_API_KEY y OPENAI_MODEL, y OPENAI_BASE_URL para otro proveedor, y vuelve a iniciar.
before | the version before | die Version davor | la version précédente | la versión anterior
version | version {x} | Version {x} | la version {x} | la versión {x}`,
  (cells) => cells,
);
export type Sentence = keyof typeof sentences;

/** A name in the prose must not turn into other Markdown. */
export const inline = (text: string): string => text.replace(/[*_`[\]<>\\]/g, (sign) => `\\${sign}`);

/** A sentence in the person's language; what is filled in stands there as it is written. */
export function say(lang: Lang, sentence: Sentence, values: Record<string, string | number> = {}): string {
  const safe = Object.entries(values).map(([name, value]) => [name, inline(String(value))]);
  return fill(sentences[sentence][langs.indexOf(lang)] ?? "", Object.fromEntries(safe));
}
