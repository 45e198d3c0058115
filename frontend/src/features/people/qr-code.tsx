import encodeQR from 'qr';

type Props = { text: string; label: string; className?: string };

/** Black on white also in the dark and in forced colours: cameras expect it. */
export function QrCode({ text, label, className = '' }: Props) {
  const rows = encodeQR(text, 'raw', { border: 4 });
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
      className={`bg-white forced-color-adjust-none ${className}`}
    >
      <path d={path} fill="black" />
    </svg>
  );
}
