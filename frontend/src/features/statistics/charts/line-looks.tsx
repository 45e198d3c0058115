/** How a line is drawn, and its points. */
export type Look = { stroke: string; fill: string; dash: string | undefined; mark: string };

// Marks around 0,0; told apart without colour by their form, and lines by their dashes.
const looks: Look[] = [
  { stroke: 'stroke-key-900', fill: 'fill-key-900', dash: undefined, mark: 'M-5,-5h10v10h-10z' },
  { stroke: 'stroke-red-900', fill: 'fill-white', dash: '8 4', mark: 'M0,-6L6,5H-6z' },
  { stroke: 'stroke-green-900', fill: 'fill-green-900', dash: '2 4', mark: 'M0,-7L7,0L0,7L-7,0z' },
  { stroke: 'stroke-black', fill: 'fill-white', dash: '12 3 2 3', mark: 'M-5,-5h10v10h-10z' },
  { stroke: 'stroke-purple-900', fill: 'fill-purple-900', dash: '5 2', mark: 'M0,6L6,-5H-6z' },
  { stroke: 'stroke-orange-1000', fill: 'fill-white', dash: '3 2 9 2', mark: 'M0,-7L7,0L0,7L-7,0z' },
  {
    stroke: 'stroke-solid-gray-600',
    fill: 'fill-white',
    dash: '1 3',
    mark: 'M5,0A5,5 0 1 1 -5,0A5,5 0 1 1 5,0z',
  },
];

/** One of its own for each; pale is what another one stands out of. */
export function lineLook(index: number, isPale = false): Look {
  const look = looks[index % looks.length] as Look;
  return isPale ? { ...look, stroke: 'stroke-solid-gray-400', fill: 'fill-white' } : look;
}

export function LineMark({ look, x, y }: { look: Look; x: number; y: number }) {
  const { stroke, fill, mark } = look;
  return <path d={mark} transform={`translate(${x} ${y})`} strokeWidth="2" className={`${stroke} ${fill}`} />;
}
