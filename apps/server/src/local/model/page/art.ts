import type { Topic } from "../texts/types.ts";
import { Html, markup } from "./html.ts";

/** Drawn by hand in the colours of the page, so a page that is recoloured takes its pictures along; food keeps its own. */
const A = "var(--accent)";
const S = "var(--second)";
const D = "var(--ink)";
const L = "var(--sheet)";
const T = "var(--tint)";

const stroke = (width: number, colour: string) =>
  `fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`;

const leaf = (x: number, y: number, turn: number, colour: string, size = 1) =>
  `<path transform="translate(${x} ${y}) rotate(${turn}) scale(${size})" d="M0 0C10-20 40-24 62-6 42 12 14 14 0 0Z" fill="${colour}"/>`;

const flower = (x: number, y: number, r: number, petal: string, heart: string) => {
  const petals = [0, 72, 144, 216, 288].map(
    (turn) => `<ellipse cy="${-r}" rx="${r * 0.62}" ry="${r * 0.82}" transform="rotate(${turn})"/>`,
  );
  return `<g transform="translate(${x} ${y})"><g fill="${petal}">${petals.join("")}</g><circle r="${r * 0.46}" fill="${heart}"/></g>`;
};

/** A picture for each topic, 400 by 340. */
const drawings: Record<Topic, string> = {
  bakery: `<ellipse cx="200" cy="318" rx="182" ry="16" fill="${D}" opacity=".16"/><path d="M36 296C36 184 112 124 204 124s164 60 164 172c0 22-26 26-164 26S36 318 36 296Z" fill="#a9622c"/><path d="M58 280c6-86 66-132 146-132s136 46 144 132" ${stroke(20, "#c78446")}/><g ${stroke(11, "#f4dfb8")}><path d="M132 168c18 26 22 62 14 98"/><path d="M198 150c14 36 14 76 2 120"/><path d="M262 164c8 34 2 70-14 104"/></g><g ${stroke(5, "#b08a3e")}><path d="M336 150C322 110 322 74 334 30"/></g>
<g fill="#d9b45c"><ellipse cx="316" cy="112" rx="8" ry="17" transform="rotate(-32 316 112)"/><ellipse cx="342" cy="104" rx="8" ry="17" transform="rotate(32 342 104)"/><ellipse cx="315" cy="78" rx="8" ry="17" transform="rotate(-30 315 78)"/><ellipse cx="342" cy="70" rx="8" ry="17" transform="rotate(30 342 70)"/><ellipse cx="320" cy="46" rx="7" ry="16" transform="rotate(-24 320 46)"/><ellipse cx="344" cy="38" rx="7" ry="16" transform="rotate(30 344 38)"/></g>`,
  cafe: `<ellipse cx="200" cy="306" rx="160" ry="18" fill="${D}" opacity=".14"/><ellipse cx="196" cy="292" rx="150" ry="20" fill="${L}"/><ellipse cx="196" cy="288" rx="104" ry="11" fill="${D}" opacity=".12"/><path d="M92 150h208c0 92-34 138-104 138S92 242 92 150Z" fill="${A}"/><path d="M298 168c52-10 70 20 54 50-12 24-40 32-70 28" ${stroke(17, A)}/><ellipse cx="196" cy="150" rx="104" ry="20" fill="#4b2e20"/><path d="M150 150c18-12 74-12 92 0-14 10-78 10-92 0Z" fill="#d9b48a"/><path d="M114 178c4 44 16 74 40 92" ${stroke(9, "rgb(255 255 255/.28)")}/>
<g ${stroke(8, D)} opacity=".3"><path d="M156 108c-18-22 16-36 0-62"/><path d="M200 100c-20-26 18-40 0-72"/><path d="M244 108c-18-22 16-36 0-62"/></g>`,
  restaurant: `<ellipse cx="200" cy="190" rx="146" ry="146" fill="${D}" opacity=".1"/><circle cx="200" cy="180" r="140" fill="${L}"/><circle cx="200" cy="180" r="102" fill="${T}"/><path d="M138 210c-8-54 26-96 76-92 44 4 60 44 40 82-22 42-106 66-116 10Z" fill="#d98a3d"/><path d="M158 202c0-34 20-60 52-58" ${stroke(9, "#f0b673")}/>${leaf(212, 152, -28, S, 1)}${leaf(206, 158, 12, S, 0.9)}${leaf(176, 226, 160, S, 0.6)}<g fill="#8e2f3c"><circle cx="246" cy="216" r="11"/><circle cx="268" cy="196" r="8"/><circle cx="228" cy="236" r="7"/></g>
<g ${stroke(9, D)}><path d="M22 84v58c0 16 26 16 26 0V84M35 84v196"/><path d="M368 280V84c-24 14-28 70-18 98h18"/></g>`,
  dentist: `<circle cx="200" cy="178" r="138" fill="${L}"/><path d="M200 116c-26-22-86-24-92 36-4 44 22 66 30 106 6 30 12 50 28 50 20 0 14-64 34-64s14 64 34 64c16 0 22-20 28-50 8-40 34-62 30-106-6-60-66-58-92-36Z" fill="${T}" stroke="${A}" stroke-width="7" stroke-linejoin="round"/><path d="M140 142c-10 12-10 32-4 48" ${stroke(9, L)}/><g fill="${A}"><path d="M318 62c3 20 10 27 30 30-20 3-27 10-30 30-3-20-10-27-30-30 20-3 27-10 30-30Z"/><path d="M82 226c2 13 7 18 20 20-13 2-18 7-20 20-2-13-7-18-20-20 13-2 18-7 20-20Z"/></g>`,
  practice: `<circle cx="200" cy="170" r="138" fill="${L}"/><path d="M200 282C120 226 84 184 84 140c0-36 26-62 58-62 26 0 46 14 58 38 12-24 32-38 58-38 32 0 58 26 58 62 0 44-36 86-116 142Z" fill="${A}"/><path d="M30 182h104l22-50 34 96 30-74 16 28h134" ${stroke(10, D)}/><circle cx="330" cy="72" r="22" fill="${S}"/>`,
  yoga: `<circle cx="200" cy="150" r="122" fill="${A}" opacity=".85"/><path d="M20 262c60-40 120-40 180-12s120 24 180-14v104H20Z" fill="${D}" opacity=".16"/><ellipse cx="200" cy="308" rx="150" ry="15" fill="${D}" opacity=".22"/><circle cx="200" cy="102" r="27" fill="${D}"/><path d="M200 136c-32 0-46 22-50 54l-8 62h116l-8-62c-4-32-18-54-50-54Z" fill="${D}"/><path d="M152 176c-22 26-40 54-56 92M248 176c22 26 40 54 56 92" ${stroke(17, D)}/><path d="M76 290c34-40 92-52 124-30 32-22 90-10 124 30-40 26-208 26-248 0Z" fill="${D}"/>
<path d="M138 284c40-16 84-16 124 0" ${stroke(5, T)}/>`,
  gym: `<circle cx="200" cy="180" r="134" fill="${A}"/><path d="M30 180h340" ${stroke(14, D)}/><g fill="${D}"><rect x="70" y="92" width="34" height="176" rx="8"/><rect x="112" y="120" width="24" height="120" rx="6"/><rect x="296" y="92" width="34" height="176" rx="8"/><rect x="264" y="120" width="24" height="120" rx="6"/></g><g ${stroke(6, L)}><path d="M176 166v28M190 166v28M210 166v28M224 166v28"/></g>`,
  hair: `<circle cx="206" cy="176" r="136" fill="${L}"/><g ${stroke(15, D)}><path d="M112 70 250 240M288 70 150 240"/></g><g ${stroke(13, A)}><circle cx="268" cy="266" r="33"/><circle cx="132" cy="266" r="33"/></g><circle cx="200" cy="178" r="8" fill="${L}"/><g transform="rotate(14 342 180)"><rect x="322" y="70" width="26" height="216" rx="9" fill="${A}"/><g ${stroke(6, A)}><path d="M348 92h24M348 112h24M348 132h24M348 152h24M348 172h24M348 192h24M348 212h24M348 232h24M348 252h24"/></g></g>`,
  florist: `<ellipse cx="200" cy="324" rx="92" ry="11" fill="${D}" opacity=".2"/><g ${stroke(6, S)}><path d="M200 240C196 180 160 150 132 108M200 240c0-70 4-110 0-158M200 240c6-60 40-88 72-124M200 240c-30-50-70-60-102-62M200 240c34-44 70-54 104-52"/></g>${leaf(166, 176, 200, S)}${leaf(228, 178, -24, S)}${leaf(176, 216, 172, S, 0.9)}${leaf(224, 214, 10, S, 0.9)}${flower(128, 100, 27, A, T)}${flower(202, 72, 31, L, A)}${flower(276, 106, 26, A, T)}${flower(92, 176, 20, L, A)}${flower(310, 186, 21, L, A)}
<path d="M150 226h100l-14 96c-1 6-71 6-72 0Z" fill="${D}"/><path d="M160 250h80" ${stroke(5, A)}/>`,
  craft: `<path d="M70 316V164l130-98 130 98v152Z" fill="${L}"/><path d="M48 176 200 60l152 116" ${stroke(17, D)}/><rect x="284" y="78" width="32" height="62" fill="${D}"/><rect x="108" y="196" width="66" height="66" rx="3" fill="${T}" stroke="${D}" stroke-width="7"/><path d="M141 196v66M108 229h66" ${stroke(6, D)}/><path d="M214 316V206h72v110" fill="${A}"/><circle cx="272" cy="264" r="5" fill="${L}"/>
<g transform="rotate(32 110 250)"><rect x="101" y="190" width="18" height="128" rx="8" fill="${S}"/><path d="M70 168h78l18 14v14H70Z" fill="${A}"/></g><path d="M20 318h360" ${stroke(7, D)}/>`,
  bike: `<circle cx="200" cy="172" r="140" fill="${L}"/><g ${stroke(12, D)}><circle cx="102" cy="236" r="68"/><circle cx="300" cy="236" r="68"/></g><g ${stroke(3, D)} opacity=".35"><path d="M102 168v136M34 236h136M54 188l96 96M150 188l-96 96M300 168v136M232 236h136M252 188l96 96M348 188l-96 96"/></g><path d="M102 236 158 138h106l-68 98H102ZM158 138l38 98" ${stroke(13, A)}/><path d="M300 236 256 104l34-12M158 138l-12-34M120 100h52" ${stroke(12, D)}/><circle cx="196" cy="236" r="17" fill="${D}"/><circle cx="196" cy="236" r="6" fill="${T}"/>`,
  law: `<path d="M200 40v236M104 88h192" ${stroke(10, D)}/><circle cx="200" cy="44" r="13" fill="${A}"/><path d="M104 88 58 196h92L104 88ZM296 88l-46 108h92L296 88Z" ${stroke(5, D)}/><path d="M50 196h108c-4 34-26 50-54 50s-50-16-54-50ZM242 196h108c-4 34-26 50-54 50s-50-16-54-50Z" fill="${A}"/><path d="M150 276h100l18 24H132ZM112 300h176v18H112Z" fill="${D}"/>`,
  photo: `<g transform="rotate(-7 140 190)"><rect x="36" y="72" width="196" height="236" fill="${L}"/><path d="M52 88h164v160H52Z" fill="${T}"/><path d="M52 248v-54l46-42 40 38 30-26 48 44v40Z" fill="${D}"/><circle cx="172" cy="124" r="17" fill="${S}"/></g><g transform="rotate(6 282 190)"><rect x="194" y="56" width="176" height="214" fill="${L}"/><path d="M208 70h148v146H208Z" fill="${S}"/><path d="M208 216v-40c50-30 98 14 148-18v58Z" fill="${A}"/><circle cx="262" cy="128" r="26" fill="${L}"/></g>`,
  architect: `<path d="M10 316V178l104-70 104 70v138Z" fill="${D}"/><path d="M236 316V210h150v106Z" fill="${A}"/><path d="M236 210 386 160v50Z" fill="${D}" opacity=".55"/><g fill="${L}"><path d="M54 216h40v60H54zM118 216h66v60h-66z"/><path d="M262 238h96v36h-96z"/></g><g fill="none" stroke="${D}" stroke-width="2.5"><path d="M310 238v36"/><path d="M151 216v60"/></g><path d="M0 318h400" ${stroke(5, D)}/><circle cx="322" cy="74" r="32" fill="${L}"/><g ${stroke(3, D)} opacity=".35"><path d="m60 40-14 34M112 26 98 60M170 48l-14 34M226 30l-14 34M270 96l-12 30"/></g>`,
  design: `<rect x="52" y="60" width="168" height="168" fill="${A}"/><circle cx="252" cy="208" r="98" fill="${S}" opacity=".9"/><path d="M110 316 206 150l96 166Z" fill="${D}"/><path d="M206 150l33 57-33 57-33-57Z" fill="${L}"/><g ${stroke(5, D)}><path d="M52 36h168M52 28v16M220 28v16M28 60v168M20 60h16M20 228h16"/></g><g transform="rotate(38 330 96)"><path d="M316 20h28v120l-14 34-14-34Z" fill="${T}" stroke="${D}" stroke-width="6" stroke-linejoin="round"/><path d="M322 156h16l-8 18Z" fill="${D}"/></g>`,
  music: `<rect x="40" y="64" width="216" height="216" rx="4" fill="${A}"/><path d="M40 280 256 64v216Z" fill="${S}" opacity=".55"/><circle cx="248" cy="172" r="116" fill="${D}"/><g ${stroke(2.5, L)} opacity=".35"><circle cx="248" cy="172" r="96"/><circle cx="248" cy="172" r="78"/><circle cx="248" cy="172" r="60"/></g><circle cx="248" cy="172" r="40" fill="${A}"/><circle cx="248" cy="172" r="7" fill="${L}"/><path d="M366 40 342 176l-34 34" ${stroke(9, S)}/><circle cx="366" cy="40" r="15" fill="${S}"/>`,
  event: `<path d="M84 20 10 316h180ZM316 20 210 316h180Z" fill="${S}" opacity=".35"/><path d="M200 10 110 316h180Z" fill="${A}" opacity=".5"/><path d="M40 20h320" ${stroke(12, D)}/><g fill="${D}"><path d="M68 20h32l8 30H60ZM184 20h32l8 30h-48ZM300 20h32l8 30h-48Z"/></g><path d="M186 214a14 14 0 1 1 28 0v46h-28Z" fill="${A}"/><path d="M200 232v60" ${stroke(7, D)}/><path d="M120 290h160v30H120Z" fill="${A}"/>
<g fill="${D}"><circle cx="56" cy="292" r="24"/><circle cx="112" cy="304" r="22"/><circle cx="290" cy="304" r="22"/><circle cx="344" cy="292" r="24"/><circle cx="170" cy="312" r="20"/><circle cx="230" cy="312" r="20"/><path d="M0 318h400v22H0Z"/></g>`,
  wedding: `<circle cx="158" cy="206" r="88" ${stroke(17, A)}/><circle cx="252" cy="206" r="88" ${stroke(17, S)}/><path d="M205 132a88 88 0 0 1 32 100" ${stroke(17, A)}/><path d="m158 66 26 26-26 32-26-32Z" fill="${L}" stroke="${D}" stroke-width="5" stroke-linejoin="round"/><path d="M132 92h52" ${stroke(4, D)}/><g ${stroke(4, D)}><path d="M30 318c90-30 250-30 340 0"/></g>${leaf(70, 306, -30, S)}${leaf(120, 298, 160, S, 0.8)}${leaf(300, 298, -20, S, 0.8)}${leaf(330, 308, 200, S)}${flower(200, 296, 15, A, L)}`,
  hotel: `<circle cx="312" cy="74" r="34" fill="${S}"/><path d="M0 236c60-60 104-92 150-92 60 0 92 58 140 58 40 0 72-24 110-52v140H0Z" fill="${D}" opacity=".28"/><path d="M104 260v-82l74-54 74 54v82Z" fill="${L}"/><path d="M90 186l88-66 88 66" ${stroke(11, D)}/><g fill="${A}"><path d="M126 194h30v30h-30zM200 194h30v30h-30z"/><path d="M164 218h28v42h-28z"/></g><path d="M0 258h400v82H0Z" fill="${D}"/><g ${stroke(4, T)} opacity=".55"><path d="M40 282h90M160 296h120M70 314h110M250 276h86M286 312h70"/></g>
<path d="M44 258c0-40 14-64 20-84 8 20 20 44 20 84Z" fill="${S}"/><path d="M312 258c0-34 12-52 18-70 6 18 18 36 18 70Z" fill="${S}"/>`,
  garden: `<circle cx="306" cy="84" r="44" fill="${S}"/><path d="M0 226c90-60 190-40 250-14s110 18 150-6v134H0Z" fill="${A}" opacity=".35"/><path d="M0 268c110-40 200-20 270-4s100 6 130-4v80H0Z" fill="${A}"/><path d="M118 280V150M118 210l-40-44M118 186l38-40" ${stroke(12, D)}/><g fill="${D}" opacity=".82"><circle cx="118" cy="96" r="62"/><circle cx="70" cy="136" r="44"/><circle cx="166" cy="132" r="46"/></g><g fill="${S}"><circle cx="96" cy="92" r="9"/><circle cx="142" cy="74" r="9"/><circle cx="160" cy="140" r="9"/><circle cx="66" cy="140" r="9"/></g>
<path d="M262 300v-70M322 306v-92" ${stroke(6, D)}/>${leaf(262, 262, -150, L, 0.8)}${leaf(262, 250, -30, L, 0.8)}${leaf(322, 252, -150, T)}${leaf(322, 236, -30, T)}`,
  school: `<circle cx="200" cy="150" r="118" fill="${S}" opacity=".6"/><path d="M200 150C150 116 90 112 36 124v166c54-12 114-8 164 26 50-34 110-38 164-26V124c-54-12-114-8-164 26Z" fill="${L}" stroke="${D}" stroke-width="9" stroke-linejoin="round"/><path d="M200 150v164" ${stroke(9, D)}/><g ${stroke(7, A)}><path d="M70 164c34-4 66 0 96 14M70 200c34-4 66 0 96 14M70 236c34-4 66 0 96 14M330 164c-34-4-66 0-96 14M330 200c-34-4-66 0-96 14"/></g><path d="m168 96 32-60 32 60-32 20Z" fill="${A}"/>`,
  pets: `<circle cx="200" cy="170" r="138" fill="${L}"/><path d="M112 116C84 76 52 92 48 142c-4 46 14 84 40 84 22 0 30-60 24-110ZM288 116c28-40 60-24 64 26 4 46-14 84-40 84-22 0-30-60-24-110Z" fill="${D}"/><path d="M200 74c-66 0-104 46-104 108 0 70 46 118 104 118s104-48 104-118c0-62-38-108-104-108Z" fill="${A}"/><path d="M200 196c-44 0-62 30-62 56 0 30 30 48 62 48s62-18 62-48c0-26-18-56-62-56Z" fill="${T}"/>
<g fill="${D}"><circle cx="154" cy="168" r="13"/><circle cx="246" cy="168" r="13"/><path d="M172 218c0-20 56-20 56 0 0 16-18 28-28 28s-28-12-28-28Z"/></g><path d="M200 246v18c-8 14-26 14-32 4M200 264c8 14 26 14 32 4" ${stroke(6, D)}/>`,
  fashion: `<path d="M30 54h340" ${stroke(10, D)}/><g ${stroke(6, D)}><path d="M110 58v22l-54 34M110 80l54 34M282 58v22l-54 34M282 80l54 34"/></g><path d="M92 96c8 14 28 14 36 0l40 22 14 90-30 8-4 96H72l-4-96-30-8 14-90Z" fill="${A}"/><path d="M110 110v202" ${stroke(4, L)}/><g fill="${L}"><circle cx="122" cy="160" r="5"/><circle cx="122" cy="200" r="5"/><circle cx="122" cy="240" r="5"/></g><path d="M262 96c6 16 34 16 40 0l22 14-10 70 40 132H210l40-132-10-70Z" fill="${S}"/><path d="M250 180h64" ${stroke(7, D)}/>`,
  books: `<path d="M24 176h352M24 312h352" ${stroke(11, D)}/><path d="M64 170c-18-36 2-60 6-90h38c4 30 24 54 6 90Z" fill="${A}"/><path d="M70 82h38" ${stroke(8, D)}/><rect x="148" y="104" width="84" height="66" rx="4" fill="${L}"/><path d="M190 104v66M148 128h84" ${stroke(6, A)}/><path d="M262 170v-60a44 44 0 0 1 88 0v60Z" fill="${D}" opacity=".75"/><circle cx="306" cy="112" r="17" fill="${T}"/><path d="M56 306v-78h22v78ZM84 306v-92h28v92ZM118 306v-70h18v70Z" fill="${D}"/><path d="m142 306 22-80 18 5-20 75Z" fill="${A}"/>
<path d="M214 306c-24-26-16-64 22-66 38 2 46 40 22 66Z" fill="${L}"/><path d="M236 240c-4-22 6-34 22-40" ${stroke(6, S)}/>${leaf(254, 204, -20, S, 0.8)}<rect x="300" y="236" width="58" height="70" rx="8" fill="${A}"/><path d="M314 258h30M314 274h20" ${stroke(5, L)}/>`,
  software: `<rect x="34" y="54" width="332" height="234" rx="16" fill="${L}"/><path d="M34 94V70a16 16 0 0 1 16-16h300a16 16 0 0 1 16 16v24Z" fill="${D}"/><g fill="${T}"><circle cx="58" cy="74" r="6"/><circle cx="78" cy="74" r="6"/><circle cx="98" cy="74" r="6"/></g><rect x="56" y="116" width="78" height="150" rx="10" fill="${T}"/><g ${stroke(8, A)}><path d="M72 140h44"/></g><g ${stroke(7, D)} opacity=".3"><path d="M72 166h40M72 188h46M72 210h32M72 232h42"/></g>
<rect x="152" y="116" width="192" height="84" rx="10" fill="${T}"/><path d="M168 182l34-30 28 16 38-36 60-10" ${stroke(7, A)}/><rect x="152" y="216" width="90" height="50" rx="10" fill="${A}"/><path d="m178 242 12 11 24-24" ${stroke(7, L)}/><rect x="254" y="216" width="90" height="50" rx="10" fill="${T}"/><g ${stroke(7, D)} opacity=".4"><path d="M270 234h50M270 250h32"/></g>`,
  other: `<path d="M74 316V180a84 84 0 0 1 168 0v136Z" fill="${A}"/><path d="M114 316V190a44 44 0 0 1 88 0v126Z" fill="${T}"/><circle cx="292" cy="104" r="44" fill="${D}"/><path d="M236 316c0-56 30-92 76-92s62 36 62 92Z" fill="${L}"/><path d="M312 224c-6-34 4-58 30-76" ${stroke(7, S)}/>${leaf(318, 196, 196, S, 0.9)}${leaf(322, 178, -30, S, 0.95)}<path d="M40 318h330" ${stroke(7, D)}/>`,
};

/** The drawing of a topic, or a part of it: `view` is a viewBox within 400 by 340. */
export const drawing = (topic: Topic, view = "0 0 400 340"): Html =>
  new Html(
    `<svg class="drawing" viewBox="${view}" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">\n  ${drawings[topic].replaceAll("\n", "\n  ")}\n</svg>`,
  );

const far = `color-mix(in oklch, ${A} 45%, ${T})`;
const near = `color-mix(in oklch, ${A} 70%, #10131c)`;
const sky = (colour: string) => `<path d="M0 0h400v300H0Z" fill="${colour}"/>`;

/** Scenes that stand in for photographs, each in another light. */
const scenes: readonly string[] = [
  `${sky(T)}<circle cx="286" cy="118" r="46" fill="${S}"/><path d="M0 210c80-50 140-52 210-18s120 20 190-14v122H0Z" fill="${far}"/><path d="M0 248c90-30 170-22 240-4s110 4 160-10v66H0Z" fill="${near}"/>`,
  `${sky(far)}<path d="m0 240 96-118 70 74 64-92 170 156v40H0Z" fill="${A}"/><path d="m0 270 130-62 110 40 80-34 80 42v44H0Z" fill="${near}"/><path d="m96 122 22 24-18 8-20-12ZM230 104l26 26-24 4-18-8Z" fill="${L}"/>`,
  `${sky(T)}<path d="M0 186h400v114H0Z" fill="${A}"/><path d="M120 186V66l84 112Z" fill="${L}"/><path d="M112 186V92l-50 86Z" fill="${S}"/><path d="M52 190h176l-24 32H82Z" fill="${near}"/><path d="M30 246h80M160 262h120M270 236h90" ${stroke(5, far)}/>`,
  `${sky(L)}<path d="M0 228h400v72H0Z" fill="${far}"/><path d="M92 240v-72h12v72ZM196 250v-82h14v82ZM304 240v-72h12v72Z" fill="${near}"/><g fill="${A}"><circle cx="98" cy="134" r="52"/><circle cx="203" cy="122" r="60"/><circle cx="310" cy="134" r="52"/></g><g fill="${S}"><circle cx="76" cy="130" r="7"/><circle cx="116" cy="152" r="7"/><circle cx="186" cy="104" r="7"/><circle cx="228" cy="140" r="7"/><circle cx="296" cy="150" r="7"/></g>`,
  `${sky(near)}<circle cx="96" cy="76" r="30" fill="${L}"/><path d="M180 50h1M250 94h1M330 46h1M300 130h1M40 150h1" ${stroke(5, L)}/><path d="M0 300V190h70v-50h56v70h48v-110h64v120h50v-60h58v70h54v70Z" fill="var(--deep)"/><path d="M90 158v14M198 122v14M220 122v14M198 156v14M312 178v14M26 212v14" ${stroke(11, S)}/>`,
  `${sky(S)}<circle cx="96" cy="82" r="34" fill="${L}"/><path d="M0 226c110-90 170-20 240-34s100-50 160-46v154H0Z" fill="${far}"/><path d="M0 262c90-50 190-8 262-26s98-22 138-18v82H0Z" fill="${A}"/><path d="M262 236c-4-26 4-44 14-60M276 234c0-18 8-30 20-40M252 238c-4-14-12-24-20-30" ${stroke(5, near)}/>`,
];

export const scene = (index: number, label: string): Html => picture(scenes, index, label);

const picture = (from: readonly string[], index: number, label: string): Html =>
  markup`<svg viewBox="0 0 400 300" preserveAspectRatio="xMidYMid slice" role="img" aria-label="${label}">${new Html(from[index % from.length] ?? "")}</svg>`;

const B = "var(--deep)";
const covers: readonly string[] = [
  `${sky(B)}<path d="M0 300 200 60l200 240Z" fill="${A}"/><path d="M120 300 260 130l140 170Z" fill="${T}"/><circle cx="306" cy="76" r="30" fill="${S}"/>`,
  `${sky(T)}<path d="M120 70a30 30 0 0 1 60 0v160a30 30 0 0 1-60 0ZM220 116a30 30 0 0 1 60 0v114a30 30 0 0 1-60 0Z" fill="${B}"/><path d="M120 150h60v80a30 30 0 0 1-60 0Z" fill="${A}"/><path d="M220 190h60v40a30 30 0 0 1-60 0Z" fill="${S}"/>`,
  `${sky(A)}<path d="m60 40-24 72M130 30 96 132M200 44l-26 78M270 26l-36 108M340 48l-24 72" ${stroke(9, L)}/><path d="M50 216a150 96 0 0 1 300 0Z" fill="${B}"/><path d="M200 216v46a18 18 0 0 0 36 0" ${stroke(9, B)}/>`,
  `${sky(S)}<path d="M0 0h150v300H0Z" fill="${B}"/><path d="M186 70h170M186 104h170M186 138h120" ${stroke(7, B)}/><path d="M186 190h64v64h-64Z" fill="${A}"/><circle cx="75" cy="150" r="44" fill="${T}"/>`,
  `${sky(T)}<path d="M70 60h26v180H70ZM106 84h18v156h-18ZM134 50h30v190h-30ZM216 70h22v170h-22ZM248 96h28v144h-28Z" fill="${B}"/><path d="m176 240 26-168 20 4-24 164ZM292 240l34-150 20 6-32 144Z" fill="${A}"/><path d="M40 244h320" ${stroke(9, B)}/>`,
  `${sky(B)}<circle cx="200" cy="150" r="104" fill="${T}"/><circle cx="238" cy="128" r="92" fill="${B}"/><circle cx="90" cy="70" r="9" fill="${A}"/><circle cx="330" cy="220" r="13" fill="${S}"/><circle cx="308" cy="62" r="6" fill="${A}"/>`,
];

/** A cover that stands for a piece of work nobody has shown yet. */
export const cover = (index: number, label: string): Html => picture(covers, index, label);

/** A person nobody knows yet: other hair, another skin and another shirt each. */
export const portrait = (at: number): Html => {
  const [shirt, ground] = at % 2 === 0 ? [A, T] : [S, far];
  const skin = ["#d9a47e", "#8f5b3e", "#e8bd9a", "#b97f5a"][at % 4] ?? "";
  const [behind, above] = hair[at % hair.length] ?? ["", ""];
  return new Html(
    `<svg class="portrait" viewBox="0 0 104 104" aria-hidden="true" focusable="false"><path d="M0 0h104v104H0Z" fill="${ground}"/><path d="${behind}" fill="#2c2320"/><path d="M8 104c0-24 16-32 44-32s44 8 44 32Z" fill="${shirt}"/><path d="M43 56h18v18a9 9 0 0 1-18 0Z" fill="${skin}"/><ellipse cx="52" cy="46" rx="18" ry="22" fill="${skin}"/><path d="${above}" fill="#2c2320"/></svg>`,
  );
};
const hair: readonly (readonly [behind: string, above: string])[] = [
  ["M27 84c-6-70 56-70 50 0Z", "M33 46c0-30 40-28 38 0-6-4-10-10-12-16-4 8-14 14-26 16Z"],
  ["M32 44c0-12 4-20 20-20s20 8 20 20Z", "M33 42c-2-28 40-28 38 0-2-8-6-10-19-10s-17 2-19 10Z"],
  [
    "M62 16a11 11 0 1 1-20 0ZM31 50c-2-40 44-40 42 0Z",
    "M34 42c2-24 34-24 36 0-8-2-14-6-18-12-4 6-10 10-18 12Z",
  ],
];

/** A sketch map: streets, a river, a park, a pin. */
export const map = (label: string): Html =>
  markup`<svg viewBox="0 0 800 320" preserveAspectRatio="xMidYMid slice" role="img" aria-label="${label}">
    <path d="M0 0h800v320H0Z" fill="${T}" />
    <path d="M-10 250C120 190 210 300 360 250s260-110 460-60" fill="none" stroke="${far}" stroke-width="46" />
    <path d="M520 20h190v110H520Z" fill="${S}" opacity="0.45" />
    <path d="M-10 90h830M250-10v340M470-10v340M-10 30 330 330M640 330 830 120" fill="none" stroke="${L}" stroke-width="17" />
    <path d="M352 92c0-34 22-54 50-54s50 20 50 54c0 32-34 54-50 88-16-34-50-56-50-88Z" fill="${A}" />
    <circle cx="402" cy="90" r="19" fill="${L}" />
  </svg>`;
