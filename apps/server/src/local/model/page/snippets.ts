/** Lines of scripts that more than one kind needs; a page has those it names, above its own. */
export const snippets = {
  fill: `const fill = (text, values) => text.replace(/{([a-z]+)}/g, (whole, name) => values[name] ?? whole);`,
  make: `function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}`,
  shuffled: `function shuffled(list) {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(Math.random() * (at + 1));
    [copy[at], copy[other]] = [copy[other], copy[at]];
  }
  return copy;
}`,
} as const;
