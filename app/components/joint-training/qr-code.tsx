interface Props {
  size: number;
  path: string;
  /** What it leads to, for who cannot see it. */
  label: string;
}

/** Black on white in every theme: a code with its colours turned round is read by few phones. */
export function QrCode({ size, path, label }: Props) {
  return (
    <svg className="qr" viewBox={`0 0 ${String(size)} ${String(size)}`} shapeRendering="crispEdges" role="img" aria-label={label}>
      <rect width={size} height={size} fill="white" />
      <path d={path} fill="black" />
    </svg>
  );
}
