/** The person's own words. Only code between single ticks is set apart, as in the request for a fix. */
export function Said({ text }: { text: string }) {
  return (
    <p className="said">
      {text.split(/(`[^`\n]+`)/u).map((part, index) =>
        index % 2 === 1 ? (
          <code key={index} className="mono">
            {part.slice(1, -1)}
          </code>
        ) : (
          part
        ),
      )}
    </p>
  );
}
