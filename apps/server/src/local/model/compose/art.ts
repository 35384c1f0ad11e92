import type { Trade } from "../words/types.ts";
import { Html, markup } from "../page/html.ts";

/**
 * Drawn by hand for this model. Theme colours come in as custom properties, so a page that is recoloured later takes
 * its pictures along; what has a colour of its own (bread, leaves) keeps it.
 */
const A = "var(--accent)";
const D = "var(--shape)";
const L = "var(--sheet)";
const T = "var(--tint)";

const stroke = (width: number, colour: string) =>
  `fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`;

const leaf = (x: number, y: number, turn: number, colour: string, size = 1) =>
  `<path transform="translate(${x} ${y}) rotate(${turn}) scale(${size})" d="M0 0C10-20 40-24 62-6 42 12 14 14 0 0Z" fill="${colour}"/>`;

const flower = (x: number, y: number, r: number, petal: string, heart: string) => {
  const petals = [0, 72, 144, 216, 288].map(
    (turn) => `<ellipse cx="0" cy="${-r}" rx="${r * 0.62}" ry="${r * 0.82}" transform="rotate(${turn})"/>`,
  );
  return `<g transform="translate(${x} ${y})"><g fill="${petal}">${petals.join("")}</g><circle r="${r * 0.46}" fill="${heart}"/></g>`;
};

const heroes: Record<Trade, string> = {
  bike: `<circle cx="200" cy="172" r="140" fill="${L}"/>
<g ${stroke(12, D)}><circle cx="102" cy="236" r="68"/><circle cx="300" cy="236" r="68"/></g>
<g ${stroke(3, D)} opacity=".35"><path d="M102 168v136M34 236h136M54 188l96 96M150 188l-96 96M300 168v136M232 236h136M252 188l96 96M348 188l-96 96"/></g>
<path d="M102 236 158 138h106l-68 98H102ZM158 138l38 98" ${stroke(13, A)}/>
<path d="M300 236 256 104l34-12M158 138l-12-34M120 100h52" ${stroke(12, D)}/>
<circle cx="196" cy="236" r="17" fill="${D}"/><circle cx="196" cy="236" r="6" fill="${T}"/>`,
  bakery: `<ellipse cx="200" cy="318" rx="182" ry="16" fill="${D}" opacity=".16"/>
<path d="M36 296C36 184 112 124 204 124s164 60 164 172c0 22-26 26-164 26S36 318 36 296Z" fill="#a9622c"/>
<path d="M58 280c6-86 66-132 146-132s136 46 144 132" ${stroke(20, "#c78446")}/>
<g ${stroke(11, "#f4dfb8")}><path d="M132 168c18 26 22 62 14 98"/><path d="M198 150c14 36 14 76 2 120"/><path d="M262 164c8 34 2 70-14 104"/></g>
<g ${stroke(5, "#b08a3e")}><path d="M336 150C322 110 322 74 334 30"/></g>
<g fill="#d9b45c"><ellipse cx="316" cy="112" rx="8" ry="17" transform="rotate(-32 316 112)"/><ellipse cx="342" cy="104" rx="8" ry="17" transform="rotate(32 342 104)"/><ellipse cx="315" cy="78" rx="8" ry="17" transform="rotate(-30 315 78)"/><ellipse cx="342" cy="70" rx="8" ry="17" transform="rotate(30 342 70)"/><ellipse cx="320" cy="46" rx="7" ry="16" transform="rotate(-24 320 46)"/><ellipse cx="344" cy="38" rx="7" ry="16" transform="rotate(30 344 38)"/></g>`,
  cafe: `<ellipse cx="200" cy="306" rx="160" ry="18" fill="${D}" opacity=".14"/>
<ellipse cx="196" cy="292" rx="150" ry="20" fill="${L}"/><ellipse cx="196" cy="288" rx="104" ry="11" fill="${D}" opacity=".12"/>
<path d="M92 150h208c0 92-34 138-104 138S92 242 92 150Z" fill="${A}"/>
<path d="M298 168c52-10 70 20 54 50-12 24-40 32-70 28" ${stroke(17, A)}/>
<ellipse cx="196" cy="150" rx="104" ry="20" fill="#4b2e20"/><path d="M150 150c18-12 74-12 92 0-14 10-78 10-92 0Z" fill="#d9b48a"/>
<path d="M114 178c4 44 16 74 40 92" ${stroke(9, "rgb(255 255 255/.28)")}/>
<g ${stroke(8, D)} opacity=".3"><path d="M156 108c-18-22 16-36 0-62"/><path d="M200 100c-20-26 18-40 0-72"/><path d="M244 108c-18-22 16-36 0-62"/></g>`,
  restaurant: `<ellipse cx="200" cy="190" rx="146" ry="146" fill="${D}" opacity=".1"/><circle cx="200" cy="180" r="140" fill="${L}"/>
<circle cx="200" cy="180" r="102" fill="${T}"/>
<path d="M138 210c-8-54 26-96 76-92 44 4 60 44 40 82-22 42-106 66-116 10Z" fill="#d98a3d"/>
<path d="M158 202c0-34 20-60 52-58" ${stroke(9, "#f0b673")}/>
${leaf(212, 152, -28, "#4d6b3a", 1)}${leaf(206, 158, 12, "#6c8b4c", 0.9)}${leaf(176, 226, 160, "#55753f", 0.6)}
<g fill="#8e2f3c"><circle cx="246" cy="216" r="11"/><circle cx="268" cy="196" r="8"/><circle cx="228" cy="236" r="7"/></g>
<g ${stroke(9, D)}><path d="M22 84v58c0 16 26 16 26 0V84M35 84v196"/><path d="M368 280V84c-24 14-28 70-18 98h18"/></g>`,
  dentist: `<circle cx="200" cy="178" r="138" fill="${L}"/>
<path d="M200 116c-26-22-86-24-92 36-4 44 22 66 30 106 6 30 12 50 28 50 20 0 14-64 34-64s14 64 34 64c16 0 22-20 28-50 8-40 34-62 30-106-6-60-66-58-92-36Z" fill="${T}" stroke="${A}" stroke-width="7" stroke-linejoin="round"/>
<path d="M140 142c-10 12-10 32-4 48" ${stroke(9, L)}/>
<g fill="${A}"><path d="M318 62c3 20 10 27 30 30-20 3-27 10-30 30-3-20-10-27-30-30 20-3 27-10 30-30Z"/><path d="M82 226c2 13 7 18 20 20-13 2-18 7-20 20-2-13-7-18-20-20 13-2 18-7 20-20Z"/></g>`,
  yoga: `<circle cx="200" cy="150" r="122" fill="${A}" opacity=".85"/><path d="M20 262c60-40 120-40 180-12s120 24 180-14v104H20Z" fill="${D}" opacity=".16"/>
<ellipse cx="200" cy="308" rx="150" ry="15" fill="${D}" opacity=".22"/>
<circle cx="200" cy="102" r="27" fill="${D}"/>
<path d="M200 136c-32 0-46 22-50 54l-8 62h116l-8-62c-4-32-18-54-50-54Z" fill="${D}"/>
<path d="M152 176c-22 26-40 54-56 92M248 176c22 26 40 54 56 92" ${stroke(17, D)}/>
<path d="M76 290c34-40 92-52 124-30 32-22 90-10 124 30-40 26-208 26-248 0Z" fill="${D}"/>
<path d="M138 284c40-16 84-16 124 0" ${stroke(5, T)}/>`,
  craft: `<path d="M70 316V164l130-98 130 98v152Z" fill="${L}"/><path d="M48 176 200 60l152 116" ${stroke(17, D)}/>
<rect x="284" y="78" width="32" height="62" fill="${D}"/>
<rect x="108" y="196" width="66" height="66" rx="3" fill="${T}" stroke="${D}" stroke-width="7"/><path d="M141 196v66M108 229h66" ${stroke(6, D)}/>
<path d="M214 316V206h72v110" fill="${A}"/><circle cx="272" cy="264" r="5" fill="${L}"/>
<g transform="rotate(32 110 250)"><rect x="101" y="190" width="18" height="128" rx="8" fill="#b98552"/><path d="M70 168h78l18 14v14H70Z" fill="${A}"/></g><path d="M20 318h360" ${stroke(7, D)}/>`,
  law: `<path d="M200 40v236M104 88h192" ${stroke(10, D)}/><circle cx="200" cy="44" r="13" fill="${A}"/>
<path d="M104 88 58 196h92L104 88ZM296 88l-46 108h92L296 88Z" ${stroke(5, D)}/>
<path d="M50 196h108c-4 34-26 50-54 50s-50-16-54-50ZM242 196h108c-4 34-26 50-54 50s-50-16-54-50Z" fill="${A}"/>
<path d="M150 276h100l18 24H132ZM112 300h176v18H112Z" fill="${D}"/>`,
  hair: `<circle cx="206" cy="176" r="136" fill="${L}"/>
<g ${stroke(15, D)}><path d="M112 70 250 240M288 70 150 240"/></g>
<g ${stroke(13, A)}><circle cx="268" cy="266" r="33"/><circle cx="132" cy="266" r="33"/></g><circle cx="200" cy="178" r="8" fill="${L}"/>
<g transform="rotate(14 342 180)"><rect x="322" y="70" width="26" height="216" rx="9" fill="${A}"/><g ${stroke(6, A)}><path d="M348 92h24M348 112h24M348 132h24M348 152h24M348 172h24M348 192h24M348 212h24M348 232h24M348 252h24"/></g></g>`,
  florist: `<ellipse cx="200" cy="324" rx="92" ry="11" fill="${D}" opacity=".2"/>
<g ${stroke(6, "#4f7149")}><path d="M200 240C196 180 160 150 132 108M200 240c0-70 4-110 0-158M200 240c6-60 40-88 72-124M200 240c-30-50-70-60-102-62M200 240c34-44 70-54 104-52"/></g>
${leaf(166, 176, 200, "#5f8357")}${leaf(228, 178, -24, "#6f9664")}${leaf(176, 216, 172, "#4f7149", 0.9)}${leaf(224, 214, 10, "#5f8357", 0.9)}
${flower(128, 100, 27, A, "#f3d27a")}${flower(202, 72, 31, "#f1b9b0", "#a8642c")}${flower(276, 106, 26, A, "#f3d27a")}${flower(92, 176, 20, "#efd9a2", "#b27b2d")}${flower(310, 186, 21, "#efd9a2", "#b27b2d")}
<path d="M150 226h100l-14 96c-1 6-71 6-72 0Z" fill="${D}"/><path d="M160 250h80" ${stroke(5, A)}/>`,
  photo: `<g transform="rotate(-7 140 190)"><rect x="36" y="72" width="196" height="236" fill="${L}"/><path d="M52 88h164v160H52Z" fill="#9fb6c4"/><path d="M52 248v-54l46-42 40 38 30-26 48 44v40Z" fill="#42586a"/><circle cx="172" cy="124" r="17" fill="#f5dfae"/></g>
<g transform="rotate(6 282 190)"><rect x="194" y="56" width="176" height="214" fill="${L}"/><path d="M208 70h148v146H208Z" fill="#e0bd97"/><path d="M208 216v-40c50-30 98 14 148-18v58Z" fill="${A}"/><circle cx="262" cy="128" r="26" fill="#fff4da"/></g>`,
  gym: `<circle cx="200" cy="180" r="134" fill="${A}"/><path d="M30 180h340" ${stroke(14, D)}/>
<g fill="${D}"><rect x="70" y="92" width="34" height="176" rx="8"/><rect x="112" y="120" width="24" height="120" rx="6"/><rect x="296" y="92" width="34" height="176" rx="8"/><rect x="264" y="120" width="24" height="120" rx="6"/></g>
<g ${stroke(6, L)}><path d="M176 166v28M190 166v28M210 166v28M224 166v28"/></g>`,
  architect: `<path d="M10 316V178l104-70 104 70v138Z" fill="${D}"/><path d="M236 316V210h150v106Z" fill="${A}"/><path d="M236 210 386 160v50Z" fill="${D}" opacity=".55"/>
<g fill="#f0d39b"><path d="M54 216h40v60H54zM118 216h66v60h-66z"/><path d="M262 238h96v36h-96z"/></g>
<g fill="none" stroke="${D}" stroke-width="2.5"><path d="M310 238v36"/><path d="M151 216v60"/></g>
<path d="M0 318h400" ${stroke(5, D)}/><circle cx="322" cy="74" r="32" fill="${L}"/>
<g ${stroke(3, D)} opacity=".35"><path d="m60 40-14 34M112 26 98 60M170 48l-14 34M226 30l-14 34M270 96l-12 30"/></g>`,
  shop: `<path d="M24 176h352M24 312h352" ${stroke(11, D)}/>
<path d="M64 170c-18-36 2-60 6-90h38c4 30 24 54 6 90Z" fill="${A}"/><path d="M70 82h38" ${stroke(8, D)}/>
<rect x="148" y="104" width="84" height="66" rx="4" fill="${L}"/><path d="M190 104v66M148 128h84" ${stroke(6, A)}/>
<path d="M262 170v-60a44 44 0 0 1 88 0v60Z" fill="${D}" opacity=".75"/><circle cx="306" cy="112" r="17" fill="${T}"/>
<path d="M56 306v-78h22v78ZM84 306v-92h28v92ZM118 306v-70h18v70Z" fill="${D}"/><path d="m142 306 22-80 18 5-20 75Z" fill="${A}"/>
<path d="M214 306c-24-26-16-64 22-66 38 2 46 40 22 66Z" fill="${L}"/><path d="M236 240c-4-22 6-34 22-40" ${stroke(6, "#5f8357")}/>${leaf(254, 204, -20, "#6f9664", 0.8)}
<rect x="300" y="236" width="58" height="70" rx="8" fill="${A}"/><path d="M314 258h30M314 274h20" ${stroke(5, L)}/>`,
  hotel: `<circle cx="312" cy="74" r="34" fill="#f4e3b5"/><path d="M0 236c60-60 104-92 150-92 60 0 92 58 140 58 40 0 72-24 110-52v140H0Z" fill="${D}" opacity=".28"/>
<path d="M104 260v-82l74-54 74 54v82Z" fill="${L}"/><path d="M90 186l88-66 88 66" ${stroke(11, D)}/>
<g fill="${A}"><path d="M126 194h30v30h-30zM200 194h30v30h-30z"/><path d="M164 218h28v42h-28z"/></g>
<path d="M0 258h400v82H0Z" fill="${D}"/><g ${stroke(4, T)} opacity=".55"><path d="M40 282h90M160 296h120M70 314h110M250 276h86M286 312h70"/></g>
<path d="M44 258c0-40 14-64 20-84 8 20 20 44 20 84Z" fill="#4f7149"/><path d="M312 258c0-34 12-52 18-70 6 18 18 36 18 70Z" fill="#5f8357"/>`,
  software: `<rect x="34" y="54" width="332" height="234" rx="16" fill="${L}"/><path d="M34 94V70a16 16 0 0 1 16-16h300a16 16 0 0 1 16 16v24Z" fill="${D}"/>
<g fill="${T}"><circle cx="58" cy="74" r="6"/><circle cx="78" cy="74" r="6"/><circle cx="98" cy="74" r="6"/></g>
<rect x="56" y="116" width="78" height="150" rx="10" fill="${T}"/><g ${stroke(8, A)}><path d="M72 140h44"/></g><g ${stroke(7, D)} opacity=".3"><path d="M72 166h40M72 188h46M72 210h32M72 232h42"/></g>
<rect x="152" y="116" width="192" height="84" rx="10" fill="${T}"/><path d="M168 182l34-30 28 16 38-36 60-10" ${stroke(7, A)}/>
<rect x="152" y="216" width="90" height="50" rx="10" fill="${A}"/><path d="m178 242 12 11 24-24" ${stroke(7, L)}/>
<rect x="254" y="216" width="90" height="50" rx="10" fill="${T}"/><g ${stroke(7, D)} opacity=".4"><path d="M270 234h50M270 250h32"/></g>`,
  other: `<path d="M74 316V180a84 84 0 0 1 168 0v136Z" fill="${A}"/><path d="M114 316V190a44 44 0 0 1 88 0v126Z" fill="${T}"/>
<circle cx="292" cy="104" r="44" fill="${D}"/><path d="M236 316c0-56 30-92 76-92s62 36 62 92Z" fill="${L}"/>
<path d="M312 224c-6-34 4-58 30-76" ${stroke(7, "#5f8357")}/>${leaf(318, 196, 196, "#6f9664", 0.9)}${leaf(322, 178, -30, "#5f8357", 0.95)}
<path d="M40 318h330" ${stroke(7, D)}/>`,
};

export const heroArt = (trade: Trade): Html =>
  new Html(
    `<svg class="picture" viewBox="0 0 400 340" aria-hidden="true" focusable="false">\n  ${heroes[trade].replaceAll("\n", "\n  ")}\n</svg>`,
  );

/** Small pictures for cards, three per trade that sells things one can see. */
const small: Partial<Record<Trade, readonly [string, string, string]>> = {
  bakery: [
    `<path d="M6 44C10 17 40 9 60 9s50 8 54 35c1 9-8 11-54 11S5 53 6 44Z" fill="#9a5a28"/><g ${stroke(4, "#f0d9b2")}><path d="m36 21 9 20M57 17l7 24M79 19l3 22"/></g>`,
    `<rect x="12" y="13" width="96" height="40" rx="14" fill="#5b3520"/><g fill="#d9b98a"><circle cx="34" cy="26" r="2.2"/><circle cx="50" cy="36" r="2.2"/><circle cx="64" cy="25" r="2.2"/><circle cx="80" cy="35" r="2.2"/><circle cx="92" cy="26" r="2.2"/></g>`,
    `<path d="M10 46C14 20 40 8 60 8s46 12 50 38c-12 8-22-2-26-10-14-12-34-12-48 0-4 8-14 18-26 10Z" fill="#cf8f42"/><g ${stroke(3.5, "#f6dfae")}><path d="M40 16l4 16M60 11v16M80 16l-4 16"/></g>`,
  ],
  cafe: [
    `<path d="M34 18h46c0 24-8 36-23 36S34 42 34 18Z" fill="${A}"/><path d="M79 24c14-3 17 14-3 16" ${stroke(5, A)}/><ellipse cx="57" cy="18" rx="23" ry="5" fill="#4b2e20"/>`,
    `<path d="M40 8h40L66 32v6h8l6 16H40l6-16h8v-6Z" fill="${L}" stroke="${D}" stroke-width="3.5" stroke-linejoin="round"/><path d="M47 44h26l3 9H44Z" fill="#4b2e20"/>`,
    `<path d="M22 40 60 14l38 26v14H22Z" fill="#f1d684"/><path d="M22 40 60 14l38 26Z" fill="#fff6d8"/><path d="M22 47h76" ${stroke(3, "#d9ad3f")}/>`,
  ],
  florist: [
    `${flower(44, 28, 10, A, "#f3d27a")}${flower(74, 22, 11, "#f1b9b0", "#a8642c")}<path d="M46 38 60 56l13-22" ${stroke(3.5, "#4f7149")}/>`,
    `<circle cx="60" cy="31" r="20" ${stroke(8, "#5f8357")}/>${flower(42, 24, 6, A, "#f3d27a")}${flower(78, 26, 6, "#efd9a2", "#b27b2d")}${flower(62, 51, 6, A, "#f3d27a")}`,
    `<path d="M60 56V24" ${stroke(3.5, "#4f7149")}/>${leaf(60, 44, -150, "#6f9664", 0.4)}${leaf(60, 40, -30, "#5f8357", 0.4)}<path d="M46 24c0-14 8-14 14-6 6-8 14-8 14 6 0 10-28 10-28 0Z" fill="#ece7f2" stroke="${D}" stroke-width="2"/>`,
  ],
  shop: [
    `<path d="M48 54c-10-14 0-26 2-42h20c2 16 12 28 2 42Z" fill="${A}"/>`,
    `<path d="M30 54V24h18v30ZM52 54V14h14v40ZM70 54V28h18v26Z" fill="${D}"/><path d="M56 22h6" ${stroke(3, T)}/>`,
    `<rect x="34" y="20" width="52" height="34" rx="3" fill="${L}"/><path d="M60 20v34M34 32h52" ${stroke(4, A)}/><path d="M60 20c-14-2-14-14-4-12 4 1 4 8 4 12 0-4 0-11 4-12 10-2 10 10-4 12Z" ${stroke(3, A)}/>`,
  ],
  restaurant: [
    `<path d="M28 36h64c0 12-14 19-32 19S28 48 28 36Z" fill="${L}"/><path d="M34 36c2-18 50-18 52 0Z" fill="#d98a3d"/>${leaf(58, 26, -30, "#5f8357", 0.4)}`,
    `<ellipse cx="60" cy="34" rx="46" ry="19" fill="${L}"/><path d="M30 34c14-16 40-14 50 0 4-6 8-8 12-8-3 6-3 10 0 16-4 0-8-2-12-8-10 12-36 14-50 0Z" fill="#8ea4ad"/><circle cx="40" cy="32" r="2" fill="#26343b"/>`,
    `<path d="M26 40 96 26v16L26 54Z" fill="#d9a55b"/><path d="M26 40 96 26 62 16Z" fill="#6b2f4a"/>`,
  ],
};

export const cardArt = (trade: Trade, index: number): Html | null => {
  const drawing = small[trade]?.[index];
  return drawing
    ? new Html(`<svg viewBox="0 0 120 64" aria-hidden="true" focusable="false">${drawing}</svg>`)
    : null;
};

/** Six drawn scenes that stand in for photographs; each has its own light. */
const scenes: readonly string[] = [
  `<path d="M0 0h400v300H0Z" fill="#f3d9bd"/><circle cx="286" cy="118" r="46" fill="#fff1d2"/><path d="M0 210c80-50 140-52 210-18s120 20 190-14v122H0Z" fill="#c98a6b"/><path d="M0 248c90-30 170-22 240-4s110 4 160-10v66H0Z" fill="#7d4b45"/>`,
  `<path d="M0 0h400v300H0Z" fill="#cfdde0"/><path d="m0 240 96-118 70 74 64-92 170 156v40H0Z" fill="#6d8a90"/><path d="m0 270 130-62 110 40 80-34 80 42v44H0Z" fill="#2f484d"/><path d="m96 122 22 24-18 8-20-12ZM230 104l26 26-24 4-18-8Z" fill="#f3f7f6"/>`,
  `<path d="M0 0h400v300H0Z" fill="#b9d3dd"/><path d="M0 186h400v114H0Z" fill="#2f6f86"/><path d="M120 186V66l84 112Z" fill="#f8f3e6"/><path d="M112 186V92l-50 86Z" fill="#d8573a"/><path d="M52 190h176l-24 32H82Z" fill="#24343c"/><g stroke="#8fc0cd" stroke-width="5" stroke-linecap="round"><path d="M30 246h80M160 262h120M270 236h90"/></g>`,
  `<path d="M0 0h400v300H0Z" fill="#e6ecd2"/><path d="M0 228h400v72H0Z" fill="#8aa45a"/><g fill="#5d3f2c"><path d="M92 240v-72h12v72ZM196 250v-82h14v82ZM304 240v-72h12v72Z"/></g><g fill="#4f7a43"><circle cx="98" cy="134" r="52"/><circle cx="203" cy="122" r="60"/><circle cx="310" cy="134" r="52"/></g><g fill="#c8402f"><circle cx="76" cy="130" r="7"/><circle cx="116" cy="152" r="7"/><circle cx="186" cy="104" r="7"/><circle cx="228" cy="140" r="7"/><circle cx="296" cy="150" r="7"/><circle cx="328" cy="116" r="7"/></g>`,
  `<path d="M0 0h400v300H0Z" fill="#1d2440"/><circle cx="96" cy="76" r="30" fill="#f4ecd0"/><g fill="#f4ecd0"><circle cx="180" cy="50" r="2.5"/><circle cx="250" cy="94" r="2"/><circle cx="330" cy="46" r="3"/><circle cx="300" cy="130" r="2"/><circle cx="40" cy="150" r="2"/></g><path d="M0 300V190h70v-50h56v70h48v-110h64v120h50v-60h58v70h54v70Z" fill="#10152b"/><g fill="#f2b65a"><path d="M84 158h12v14H84ZM192 122h12v14h-12ZM214 122h12v14h-12ZM192 156h12v14h-12ZM306 178h12v14h-12ZM20 212h12v14H20Z"/></g>`,
  `<path d="M0 0h400v300H0Z" fill="#f6e7c8"/><circle cx="96" cy="82" r="34" fill="#e98b4d"/><path d="M0 226c110-90 170-20 240-34s100-50 160-46v154H0Z" fill="#dfae6d"/><path d="M0 262c90-50 190-8 262-26s98-22 138-18v82H0Z" fill="#b97f49"/><path d="M262 236c-4-26 4-44 14-60M276 234c0-18 8-30 20-40M252 238c-4-14-12-24-20-30" fill="none" stroke="#6b7a3d" stroke-width="5" stroke-linecap="round"/>`,
];

export const scene = (index: number, label: string): Html =>
  markup`<svg viewBox="0 0 400 300" preserveAspectRatio="xMidYMid slice" role="img" aria-label="${label}">
    ${new Html(scenes[index % scenes.length] ?? "")}
  </svg>`;

/** A sketch map: two streets, a river, a park, a pin. */
export const mapArt = (label: string): Html =>
  markup`<svg viewBox="0 0 800 320" preserveAspectRatio="xMidYMid slice" role="img" aria-label="${label}">
    <path d="M0 0h800v320H0Z" fill="var(--tint)" />
    <path
      d="M-10 250C120 190 210 300 360 250s260-110 460-60"
      fill="none"
      stroke="#9cc3d3"
      stroke-width="46"
    />
    <path d="M520 20h190v110H520Z" fill="#b9cfa3" />
    <g fill="none" stroke="var(--sheet)" stroke-width="17">
      <path d="M-10 90h830M250-10v340M470-10v340M-10 30 330 330M640 330 830 120" />
    </g>
    <path d="M352 92c0-34 22-54 50-54s50 20 50 54c0 32-34 54-50 88-16-34-50-56-50-88Z" fill="var(--accent)" />
    <circle cx="402" cy="90" r="19" fill="var(--sheet)" />
  </svg>`;
