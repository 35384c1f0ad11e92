import type { Call } from "./listener.ts";

/** `page` and `per_page`, with the Link header that clients follow. */
export function page<T>(
  all: readonly T[],
  { query }: Call,
  { each, url }: { each: number; url: string },
): { items: readonly T[]; headers: Record<string, string> } {
  const size = Math.min(number(query.get("per_page")) ?? each, 100);
  const at = number(query.get("page")) ?? 1;
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (to: number, rel: string) => {
    const target = new URL(url);
    for (const [name, value] of query) target.searchParams.set(name, value);
    target.searchParams.set("page", String(to));
    return `<${target.href}>; rel="${rel}"`;
  };
  const links = [
    ...(at > 1 ? [link(at - 1, "prev"), link(1, "first")] : []),
    ...(at < last ? [link(at + 1, "next"), link(last, "last")] : []),
  ];
  return {
    items: all.slice((at - 1) * size, at * size),
    headers: links.length > 0 ? { link: links.join(", ") } : {},
  };
}

const number = (text: string | null) => (/^[1-9]\d{0,6}$/.test(text ?? "") ? Number(text) : null);
