type Props = { size?: number; tone?: "rose" | "quiet"; className?: string };

/** Three petals inside each other, each turned by a quarter: a rose from above, a page within a page. */
export function Mark({ size = 20, tone = "rose", className }: Props) {
  const petal = tone === "rose" ? "fill-rose" : "fill-line-strong";
  const gap = tone === "rose" ? "fill-sheet" : "fill-well";
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} className={className} aria-hidden="true">
      <path className={petal} d="M16 2a14 14 0 0 1 0 28H4a2 2 0 0 1-2-2V16A14 14 0 0 1 16 2Z" />
      <path
        className={gap}
        transform="rotate(90 16 16)"
        d="M16 7a9 9 0 0 1 0 18H8.6A1.6 1.6 0 0 1 7 23.4V16a9 9 0 0 1 9-9Z"
      />
      <path
        className={petal}
        transform="rotate(180 18 18)"
        d="M18 10.7a7.3 7.3 0 0 1 0 14.6h-6.1a1.2 1.2 0 0 1-1.2-1.2V18a7.3 7.3 0 0 1 7.3-7.3Z"
      />
    </svg>
  );
}
