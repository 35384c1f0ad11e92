import { Check, Pencil } from "lucide-react";
import type { CSSProperties } from "react";
import { Petal } from "../ui/Petal.tsx";
import { words } from "../words/door.ts";
import "./product-at-work.css";

const sample = words.atWork;

const after = (seconds: number): CSSProperties => ({ animationDelay: `${seconds}s` });

function Wheel({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r="92" fill="none" stroke="#10343c" strokeWidth="9" />
      <circle r="84" fill="none" stroke="#f6b73c" strokeWidth="3" />
      {Array.from({ length: 9 }, (_, spoke) => (
        <path
          key={spoke}
          d="M0-84V84"
          stroke="#10343c"
          strokeWidth="1"
          opacity=".45"
          transform={`rotate(${spoke * 20})`}
        />
      ))}
      <circle r="9" fill="#10343c" />
      <circle r="3.5" fill="#d9e6e3" />
    </g>
  );
}

/** A page of our own making, as the builder would show it half-way. */
function Page() {
  return (
    <svg
      viewBox="0 0 720 640"
      preserveAspectRatio="xMinYMin slice"
      className="size-full"
      fontFamily="var(--font-sans)"
    >
      <rect width="720" height="2000" fill="#d9e6e3" />
      <g className="at-work" style={after(1.5)}>
        <text x="40" y="45" fontSize="19" fontWeight="680" letterSpacing="-.5" fill="#10343c">
          {sample.shop}
        </text>
        <g fontSize="11.5" fontWeight="520" fill="#10343c" textAnchor="end">
          <text x="680" y="44">
            {sample.navigation.book}
          </text>
          <text x="578" y="44">
            {sample.navigation.hours}
          </text>
          <text x="518" y="44">
            {sample.navigation.prices}
          </text>
        </g>
      </g>
      <g className="at-work" style={after(2)}>
        <g fontSize="55" fontWeight="640" letterSpacing="-2.4" fill="#10343c">
          <text x="38" y="142">
            {sample.headline[0]}
          </text>
          <text x="38" y="196">
            {sample.headline[1]}
          </text>
        </g>
        <g fontSize="14" fill="#35565c">
          <text x="40" y="236">
            {sample.lead[0]}
          </text>
          <text x="40" y="257">
            {sample.lead[1]}
          </text>
        </g>
        <rect x="40" y="284" width="132" height="40" rx="20" fill="#e2541b" />
        <text x="106" y="309" fontSize="13" fontWeight="600" fill="#fff" textAnchor="middle">
          {sample.navigation.book}
        </text>
      </g>
      <g className="at-work" style={after(2.6)}>
        <g transform="translate(20 2)">
          <Wheel x={472} y={268} />
          <Wheel x={700} y={268} />
          <g fill="none" stroke="#e2541b" strokeWidth="9" strokeLinecap="round" strokeLinejoin="round">
            <path d="M472 268 532 166h116l-62 102zM586 268 524 146" />
            <path d="M648 166 700 268M648 166 640 138" />
          </g>
          <g fill="none" stroke="#10343c" strokeWidth="9" strokeLinecap="round">
            <path d="M502 142h42" />
            <path d="M640 138c10-12 32-12 38 2" />
          </g>
          <circle cx="586" cy="268" r="17" fill="#d9e6e3" stroke="#10343c" strokeWidth="5" />
          <path d="m586 268 16 32" stroke="#10343c" strokeWidth="6" strokeLinecap="round" />
        </g>
      </g>
      <g className="at-work" style={after(3.2)}>
        {sample.services.map(({ name, note, price }, index) => (
          <g key={name} transform={`translate(${40 + index * 218} 400)`}>
            <rect width="204" height="104" rx="14" fill="#fff" opacity=".72" />
            <text x="18" y="35" fontSize="15" fontWeight="600" letterSpacing="-.2" fill="#10343c">
              {name}
            </text>
            <text x="18" y="56" fontSize="12" fill="#35565c">
              {note}
            </text>
            <text x="18" y="87" fontSize="19" fontWeight="640" letterSpacing="-.6" fill="#e2541b">
              {price}
            </text>
          </g>
        ))}
      </g>
      <g className="at-work" style={after(3.8)}>
        <rect y="544" width="720" height="1400" fill="#10343c" />
        <text x="40" y="592" fontSize="22" fontWeight="620" letterSpacing="-.6" fill="#f6cf7d">
          {sample.open}
        </text>
        <g fontSize="12.5" fill="#c4d6d4">
          <text x="40" y="622">
            {sample.hours}
          </text>
        </g>
      </g>
    </svg>
  );
}

function FileRow({ name, note, added, now }: { name: string; note?: string; added: number; now?: boolean }) {
  const Icon = now ? Pencil : Check;
  return (
    <li
      className={`flex h-8.5 items-center gap-2.25 px-2.75 text-small not-first:border-t not-first:border-line ${now ? "bg-linear-90 from-rose-soft to-transparent to-80%" : ""}`}
    >
      <Icon size={14} strokeWidth={1.75} className={now ? "text-rose-ink" : "text-leaf-ink"} />
      <span className="min-w-0 flex-1 truncate font-mono">
        {name}
        {note && <small className="ml-1.75 font-sans text-small text-ink-3">{note}</small>}
      </span>
      <span className="num font-mono text-leaf-ink">+{added}</span>
      <span className="h-1 w-8.5 rounded-full bg-leaf" />
    </li>
  );
}

/** The right-hand well of the door: a request, its answer, and the page that comes of it. Decoration, never read out. */
export function ProductAtWork() {
  return (
    <aside
      aria-hidden="true"
      className="relative my-2 mr-2 hidden overflow-hidden rounded-sheet border border-line bg-well tablet:flex tablet:flex-col"
    >
      <div className="grid grid-cols-1 gap-x-8 gap-y-5 px-7 pt-8 desktop:px-12 desktop:pt-12 min-[73.75rem]:grid-cols-[16.25rem_minmax(0,25rem)]">
        <p
          className="at-work self-start rounded-said bg-raised px-3.25 py-2.25 text-body text-pretty shadow-[0_0_0_1px_var(--color-line)]"
          style={after(0.1)}
        >
          {sample.request}
        </p>
        <div className="at-work relative pl-5.5 text-body" style={after(0.7)}>
          <span className="absolute top-2.5 bottom-0 left-1 w-px bg-linear-to-b from-rose-line from-70% to-transparent" />
          <span className="absolute top-1.5 left-0 bg-well">
            <Petal state="now" className="block!" />
          </span>
          <p className="text-pretty">
            {sample.answer}
            <Petal state="now" className="ml-1 size-2!" />
          </p>
          <ul className="mt-3 overflow-hidden rounded-[9px] border border-line bg-sheet">
            <FileRow name="index.html" added={126} />
            <FileRow name="styles.css" note={sample.line} added={97} now />
          </ul>
        </div>
      </div>
      <div className="mx-7 mt-8 min-h-60 flex-1 overflow-hidden rounded-t-card shadow-[0_0_0_1px_var(--color-line),var(--shadow-float)] desktop:mx-12 desktop:mt-11">
        <Page />
      </div>
    </aside>
  );
}
