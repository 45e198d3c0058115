/** The ground of a number that is hidden: lines, so that paper and grey screens show it too. */
export function Hatch({ id }: { id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" className="fill-white" />
      <line x1="0" x2="0" y1="0" y2="6" strokeWidth="3" className="stroke-solid-gray-420" />
    </pattern>
  );
}

type Props = { hatch: string; x: number; y: number; width: number; height: number };

/** A hidden number. It is as large as every other hidden number of the picture, whatever it is. */
export function HiddenMark({ hatch, x, y, width, height }: Props) {
  const size = Math.min(14, height);
  return (
    <g data-hidden="">
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        fill={`url(#${hatch})`}
        className="stroke-solid-gray-600"
      />
      <text
        x={x + width / 2}
        y={y + height / 2 + size * 0.36}
        textAnchor="middle"
        fontSize={size}
        strokeWidth="4"
        paintOrder="stroke"
        className="fill-black stroke-white font-700"
      >
        X
      </text>
    </g>
  );
}
