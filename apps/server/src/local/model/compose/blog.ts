import { scene } from "./art.ts";
import type { Compose } from "./context.ts";
import { fill, literal, markup } from "../page/html.ts";
import { styles } from "./section-styles.ts";
import { site } from "./site.ts";

export const blog: Compose = (plan) => {
  const { words, name } = plan;
  const copy = words.blog;
  return site(plan, {
    title: name,
    description: `${name}: ${copy.lead}`,
    links: [{ href: "#latest", text: copy.latest }],
    body: [
      markup`
        <section class="masthead" aria-labelledby="blog-title">
          <div class="wrap">
            <h1 id="blog-title">${plan.headline ?? name}</h1>
            <p>${copy.lead}</p>
          </div>
        </section>`,
      markup`
        <section class="posts" id="latest" aria-labelledby="latest-title">
          <div class="wrap">
            <h2 class="hidden-label" id="latest-title">${copy.latest}</h2>
            ${copy.posts.map(([tag, title, text], index) => {
              const [first = "", ...rest] = text.split(/(?<=[.?!]) /);
              return markup`
                <article class="post">
                  ${scene(index * 2 + 1, tag)}
                  <div>
                    <p class="tag">${tag} · ${fill(copy.minutes, { n: 3 + index * 2 })}</p>
                    <h3>${title}</h3>
                    <p>${first}</p>
                    <p class="rest" id="post-${index + 1}" hidden>${rest.join(" ")}</p>
                    <button type="button" class="more" aria-expanded="false" aria-controls="post-${index + 1}">${copy.read}<span class="hidden-label">: ${title}</span></button>
                  </div>
                </article>`;
            })}
          </div>
        </section>`,
    ],
    css: [css, styles.shared],
    js: [
      `// Posts open and close in place.
const words = ${literal({ more: copy.read, less: copy.back })};
for (const button of document.querySelectorAll(".more")) {
  button.addEventListener("click", () => {
    const open = button.getAttribute("aria-expanded") === "false";
    button.setAttribute("aria-expanded", String(open));
    button.firstChild.textContent = open ? words.less : words.more;
    document.getElementById(button.getAttribute("aria-controls")).hidden = !open;
  });
}`,
    ],
  });
};

const css = `/* Masthead */
.masthead {
  padding-block: clamp(2.5rem, 7vw, 5.5rem);
  text-align: center;
}

.masthead h1 {
  font-size: clamp(2.8rem, 1.2rem + 7vw, 6rem);
}

.masthead p {
  max-width: 30em;
  margin: 1.1rem auto 0;
  color: var(--muted);
  font-size: 1.2rem;
}

/* Posts */
.posts {
  padding-bottom: var(--space);
}

.post {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: clamp(1.5rem, 4vw, 4rem);
  align-items: center;
  padding-block: clamp(1.5rem, 4vw, 3rem);
  border-top: 1px solid var(--line);
}

.post:nth-of-type(even) > svg {
  order: 1;
}

.post > svg {
  border-radius: var(--radius-card);
  aspect-ratio: 16 / 10;
}

.post h3 {
  margin-block: 0.4rem 0.9rem;
  font-size: clamp(1.6rem, 1.3rem + 1.3vw, 2.2rem);
}

.post div > p {
  max-width: 36em;
}

.tag {
  color: var(--accent-text);
  font-size: 0.94rem;
  font-weight: 600;
}

.rest {
  margin-top: 0.8rem;
}

.more {
  min-height: 2.75rem;
  margin-top: 0.8rem;
  padding: 0;
  border: 0;
  background: none;
  color: var(--accent-text);
  font-weight: 600;
  text-decoration: underline;
  text-underline-offset: 0.3em;
  cursor: pointer;
}

@media (max-width: 48rem) {
  .post {
    grid-template-columns: 1fr;
  }

  .post:nth-of-type(even) > svg {
    order: 0;
  }
}`;
