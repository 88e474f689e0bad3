import { useMemo } from "preact/hooks";
import { encode } from "uqr";

/** Rows of dark squares as one path, a unit a square. */
function pathOf(squares: readonly (readonly boolean[])[]): string {
  let path = "";
  squares.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      let end = x;
      while (row[end + 1]) end++;
      path += `M${x} ${y}h${end - x + 1}v1h-${end - x + 1}z`;
      x = end;
    }
  });
  return path;
}

/** A QR code; `label` says in words where it leads, for those who cannot scan it. */
export function Qr({ text, label }: { readonly text: string; readonly label: string }) {
  const code = useMemo(() => encode(text, { ecc: "M", border: 2 }), [text]);
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${code.size} ${code.size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path fill="#FFFFFF" d={`M0 0h${code.size}v${code.size}H0z`} />
      <path fill="#1C2B39" d={pathOf(code.data)} />
    </svg>
  );
}
