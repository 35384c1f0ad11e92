/** One block of styles per section, in the words of its class names. */
export const styles = {
  shared: `/* Sections */
.section {
  padding-block: var(--space);
}

.section:not(.on-sheet, .on-deep) + .section:not(.on-sheet, .on-deep) {
  padding-top: 0;
}

.section h2 {
  margin-bottom: clamp(1.5rem, 3vw, 2.75rem);
  max-width: 20em;
}

.on-sheet {
  background: var(--sheet);
}

.on-deep {
  background: var(--deep);
  color: var(--on-deep);
}

.intro,
.lead {
  max-width: 38em;
  font-size: 1.12rem;
  color: var(--muted);
}

.intro {
  margin-bottom: 2rem;
}

.note {
  margin-top: 1.5rem;
  font-size: 0.94rem;
  opacity: 0.85;
}

.columns {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
  gap: 2.5rem clamp(2rem, 6vw, 5rem);
}`,

  columns: "",

  cards: `/* Cards */
.cards {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
  gap: 1.5rem;
}

.cards > li {
  padding-bottom: 1.5rem;
  border: 1px solid var(--line);
  border-radius: var(--radius-card);
  background: var(--sheet);
  overflow: hidden;
}

.card-art {
  display: grid;
  place-items: center;
  height: 10rem;
  margin-bottom: 1.25rem;
  background: var(--tint);
}

.cards li:nth-child(even) .card-art {
  background: color-mix(in srgb, var(--deep) 16%, var(--ground));
}

.card-art svg {
  width: min(70%, 13rem);
}

.cards h3,
.cards p {
  padding-inline: 1.5rem;
}

.cards p {
  margin-top: 0.4rem;
  color: var(--muted);
}`,

  rows: `/* Numbered rows */
.rows {
  counter-reset: row;
  border-top: 1px solid var(--line);
}

.rows > li {
  counter-increment: row;
  display: grid;
  grid-template-columns: 3.5rem minmax(0, 1fr) minmax(0, 1.4fr);
  gap: 0.5rem 1.5rem;
  align-items: baseline;
  padding-block: 1.6rem;
  border-bottom: 1px solid var(--line);
}

.rows > li::before {
  content: counter(row, decimal-leading-zero);
  color: var(--accent-text);
  font-variant-numeric: tabular-nums;
}

.rows h3 {
  font-size: 1.45rem;
}

.rows p {
  color: var(--muted);
}

@media (max-width: 44rem) {
  .rows > li {
    grid-template-columns: 2.5rem minmax(0, 1fr);
  }

  .rows p {
    grid-column: 2;
  }
}`,

  about: `/* About */
.about .lead {
  color: var(--ink);
  font-size: clamp(1.15rem, 1rem + 0.8vw, 1.45rem);
  line-height: 1.5;
}

.facts {
  display: grid;
  grid-template-columns: repeat(3, auto);
  gap: 1.5rem;
  align-content: start;
  padding-top: 1.25rem;
  border-top: 3px solid var(--accent);
}

.facts > div {
  display: flex;
  flex-direction: column-reverse;
}

.facts dt {
  color: var(--muted);
  font-size: 0.94rem;
}

.facts dd {
  font: var(--display-weight) clamp(1.9rem, 4vw, 2.7rem) / 1.1 var(--display);
  letter-spacing: var(--tracking);
}`,

  gallery: `/* Gallery */
.pictures {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
  gap: 1.5rem;
}

.picture-button {
  display: block;
  width: 100%;
  padding: 0;
  border: 0;
  border-radius: var(--radius-card);
  background: none;
  overflow: hidden;
  cursor: zoom-in;
}

.picture-button svg {
  aspect-ratio: 4 / 3;
  transition: transform 0.4s ease;
}

.picture-button:hover svg {
  transform: scale(1.03);
}

.pictures p {
  margin-top: 0.6rem;
  color: var(--muted);
}

.viewer {
  width: min(92vw, 60rem);
  padding: 1.25rem;
  border: 0;
  border-radius: var(--radius-card);
  background: var(--sheet);
  color: var(--ink);
}

.viewer::backdrop {
  background: rgb(0 0 0 / 0.7);
}

.viewer-picture svg {
  max-height: 72vh;
}

.viewer-name {
  margin-block: 0.8rem;
}`,

  prices: `/* Prices */
.price-list li {
  display: flex;
  justify-content: space-between;
  gap: 1.5rem;
  align-items: baseline;
  padding-block: 1.35rem;
  border-top: 1px solid var(--line);
}

.price-list li:last-child {
  border-bottom: 1px solid var(--line);
}

.price-list div p {
  margin-top: 0.25rem;
  color: var(--muted);
}

.price {
  font-weight: 600;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
}`,

  plans: `/* Plans */
.plans {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
  gap: 1.5rem;
  align-items: stretch;
}

.plans > li {
  position: relative;
  display: flex;
  flex-direction: column;
  gap: 0.5rem;
  padding: 2rem 1.75rem;
  border: 1px solid var(--line);
  border-radius: var(--radius-card);
  background: var(--sheet);
}

.plans .best {
  border: 2px solid var(--accent);
}

.badge {
  position: absolute;
  top: 0;
  right: 1.5rem;
  padding: 0.2rem 0.75rem;
  border-radius: 0 0 8px 8px;
  background: var(--accent);
  color: var(--on-accent);
  font-size: 0.82rem;
  font-weight: 600;
}

.plans > li > p:not(.badge, .amount) {
  color: var(--muted);
}

.amount strong {
  font: var(--display-weight) 2.4rem/1.2 var(--display);
  letter-spacing: var(--tracking);
}

.plans ul {
  display: grid;
  gap: 0.5rem;
  margin-block: 0.75rem 1.5rem;
}

.plans ul li::before {
  content: "✓";
  margin-right: 0.6rem;
  color: var(--accent-text);
  font-weight: 700;
}

.plans .button {
  margin-top: auto;
}`,

  menu: `/* Menu */
.menu-groups {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr));
  gap: 2.5rem clamp(2rem, 5vw, 4rem);
}

.menu-groups h3 {
  padding-bottom: 0.6rem;
  border-bottom: 2px solid var(--accent);
  font-size: 1.4rem;
}

.dishes li {
  display: flex;
  justify-content: space-between;
  gap: 1rem;
  padding-block: 1rem;
  border-bottom: 1px solid var(--line);
}

.dishes p {
  color: var(--muted);
  font-size: 0.94rem;
}

.dishes .price {
  font-weight: 600;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
}`,

  hours: `/* Opening hours */
.hours-place {
  padding-left: 1.5rem;
  border-left: 3px solid color-mix(in srgb, currentcolor 45%, transparent);
  align-self: start;
}

.hours-list > div {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 0 2rem;
  padding-block: 0.85rem;
  border-top: 1px solid color-mix(in srgb, currentcolor 28%, transparent);
  font-size: 1.12rem;
}

.hours-list dd {
  font-variant-numeric: tabular-nums;
}`,

  team: `/* People */
.people {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
  gap: 2.25rem;
}

.initials {
  display: grid;
  place-items: center;
  width: 5.5rem;
  aspect-ratio: 1;
  margin-bottom: 1.1rem;
  border-radius: 50%;
  background: var(--tint);
  color: var(--accent-text);
  font: var(--display-weight) 1.6rem/1 var(--display);
}

.people li:nth-child(2) .initials {
  background: var(--deep);
  color: var(--on-deep);
}

.people li:nth-child(3) .initials {
  background: var(--accent);
  color: var(--on-accent);
}

.role {
  margin-bottom: 0.5rem;
  color: var(--muted);
  font-size: 0.94rem;
}`,

  testimonials: `/* Voices */
.quotes {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
  gap: 2rem clamp(1.5rem, 4vw, 3rem);
}

.quotes figure {
  padding-top: 1.25rem;
  border-top: 3px solid var(--accent);
}

.quotes blockquote {
  font: 400 1.25rem/1.45 var(--display);
}

.quotes figcaption {
  margin-top: 1rem;
  color: var(--muted);
  font-size: 0.94rem;
}`,

  faq: `/* Questions */
.questions {
  max-width: 48rem;
}

.questions details {
  border-top: 1px solid var(--line);
}

.questions details:last-child {
  border-bottom: 1px solid var(--line);
}

.questions summary {
  padding-block: 1.1rem;
  font-size: 1.12rem;
  font-weight: 600;
  cursor: pointer;
}

.questions details p {
  padding-bottom: 1.25rem;
  color: var(--muted);
}`,

  map: `/* Map */
.map-figure {
  border: 1px solid var(--line);
  border-radius: var(--radius-card);
  background: var(--sheet);
  overflow: hidden;
}

.map-figure svg {
  height: clamp(13rem, 34vw, 21rem);
}

.map-figure figcaption {
  padding: 1rem 1.5rem;
  color: var(--muted);
}`,

  newsletter: `/* Newsletter */
.inline-form {
  display: grid;
  grid-template-columns: minmax(0, 22rem) auto;
  gap: 0.75rem;
  align-items: start;
  justify-content: start;
}

.inline-form .button {
  margin-top: 1.85rem;
}

.inline-form .status {
  grid-column: 1 / -1;
}

@media (max-width: 34rem) {
  .inline-form {
    grid-template-columns: minmax(0, 1fr);
  }

  .inline-form .button {
    margin-top: 0;
  }
}`,

  contact: `/* Contact */
.reach dl {
  display: grid;
  gap: 1rem;
  margin-top: 2rem;
}

.reach dt {
  color: var(--muted);
  font-size: 0.94rem;
}

.reach dd {
  overflow-wrap: anywhere;
}`,

  form: `/* Form fields */
.form {
  display: grid;
  gap: 1.1rem;
  justify-items: start;
}

.field {
  width: 100%;
}

.field label {
  display: block;
  margin-bottom: 0.3rem;
  font-weight: 600;
}

.field :is(input, textarea, select) {
  width: 100%;
  min-height: 3rem;
  padding: 0.65rem 0.9rem;
  border: 1px solid color-mix(in srgb, var(--ink) 55%, var(--ground));
  border-radius: min(var(--radius-card), 12px);
  background: var(--sheet);
}

.field :is(input, textarea)[aria-invalid="true"] {
  border: 2px solid light-dark(#a4260f, #ff9d86);
}

.error {
  color: light-dark(#a4260f, #ff9d86);
  font-size: 0.94rem;
}

.error:not(:empty) {
  margin-top: 0.3rem;
}

.status:not(:empty) {
  padding: 0.7rem 1rem;
  border-left: 4px solid var(--accent);
  background: var(--tint);
}`,
} satisfies Record<string, string>;
