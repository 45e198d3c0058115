import { useId } from 'react';
import type { CrossTable } from '../../../platform/api-types/statistics';
import { Canvas } from './canvas';
import { type Flow, layOut, type Node, type Path, type Place } from './flow';
import { type Chosen, nodeKey } from './flow-chart';
import { Hatch, HiddenMark } from './hatch';
import { textWidth, wrapped } from './lettering';
import { useChartWords } from './use-chart-words';
import { useWidth } from './use-width';

const size = 14;
const lineHigh = size + 4;
const thick = 14;
const head = 26;

type Props = { table: CrossTable; flow: Flow; chosen: Chosen };

export function FlowPicture({ table, flow, chosen }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const hatch = useId();
  const { axisText, count } = useChartWords(table);
  const names = Math.min(280, 0.31 * width);
  const isNarrow = width < 520;
  const laid = layOut(flow, isNarrow ? 420 : 380, (isNarrow ? 3 : 2) * lineHigh + 4);
  const left = names + thick;
  const right = width - names - thick;
  // Of the others together some may be hidden.
  const bandText = ({ value, hidden }: Path) => (hidden > 0 ? `${count(value)}+X` : count(value));
  const isChosen = (path: Path) => {
    const node = chosen && flow[chosen.side][chosen.side === 'from' ? path.from : path.to];
    return node !== undefined && nodeKey(node) === chosen?.key;
  };
  // What is chosen lies on top.
  const paths = laid.paths.toSorted((one, other) => Number(isChosen(one)) - Number(isChosen(other)));
  return (
    <div ref={ref}>
      <Canvas width={width} height={head + laid.height}>
        <defs>
          <Hatch id={hatch} />
        </defs>
        <g fontSize={size} className="fill-black font-700">
          <text x={names} y={size + 2} textAnchor="end">
            {axisText(0)}
          </text>
          <text x={width - names} y={size + 2}>
            {axisText(1)}
          </text>
        </g>
        <g transform={`translate(0 ${head})`}>
          {paths.map((path) => (
            <path
              key={`${path.from}-${path.to}`}
              d={ribbon(path, left, right)}
              className={
                isChosen(path)
                  ? 'fill-key-800/80 stroke-key-1000'
                  : 'fill-solid-gray-200/70 stroke-solid-gray-420'
              }
              strokeWidth="0.5"
            />
          ))}
          {flow.from.map((node, at) => (
            <Side
              key={nodeKey(node)}
              {...{ table, node, hatch, names, isNarrow }}
              at={0}
              place={laid.from[at]}
              x={names}
            />
          ))}
          {flow.to.map((node, at) => (
            <Side
              key={nodeKey(node)}
              {...{ table, node, hatch, names, isNarrow }}
              at={1}
              place={laid.to[at]}
              x={right}
            />
          ))}
          {paths.filter(isChosen).map((path) => (
            <BandNumber
              key={`${path.from}-${path.to}`}
              path={path}
              chosen={chosen}
              text={bandText(path)}
              left={left}
              right={right}
            />
          ))}
        </g>
      </Canvas>
    </div>
  );
}

function ribbon({ fromTop, toTop, width }: Path, left: number, right: number): string {
  const middle = (left + right) / 2;
  return [
    `M${left},${fromTop}C${middle},${fromTop} ${middle},${toTop} ${right},${toTop}`,
    `v${width}`,
    `C${middle},${toTop + width} ${middle},${fromTop + width} ${left},${fromTop + width}z`,
  ].join('');
}

type BandNumberProps = { path: Path; chosen: Chosen; text: string; left: number; right: number };

/** At the far end of a band, where it stands alone. */
function BandNumber({ path, chosen, text, left, right }: BandNumberProps) {
  const isFrom = chosen?.side === 'from';
  return (
    <text
      x={isFrom ? right - 5 : left + 5}
      y={(isFrom ? path.toTop : path.fromTop) + path.width / 2 + 5}
      textAnchor={isFrom ? 'end' : 'start'}
      fontSize={size}
      strokeWidth="4"
      paintOrder="stroke"
      className="fill-black stroke-white font-700"
    >
      {text}
    </text>
  );
}

type SideProps = {
  table: CrossTable;
  node: Node;
  place: Place | undefined;
  at: 0 | 1;
  x: number;
  hatch: string;
  names: number;
  isNarrow: boolean;
};

/** A node: as high as its bands are together, its name and number beside it. */
function Side({ table, node, place, at, x, hatch, names, isNarrow }: SideProps) {
  const { itemText, count } = useChartWords(table);
  if (!place) return null;
  const number = count(node.value);
  const name = itemText(at, node.key, node.keys.length);
  const lines = isNarrow
    ? [...wrapped(name, names - 8, size, 2), number]
    : wrapped(name, names - 20 - textWidth(number, size), size, 2);
  const middle = place.top + place.height / 2;
  const edge = at === 0 ? x - 8 : x + thick + 8;
  const anchor = at === 0 ? 'end' : 'start';
  return (
    <g fontSize={size} className="fill-black">
      {node.shown > 0 ? (
        <rect x={x} y={place.top} width={thick} height={place.height} className="fill-solid-gray-800" />
      ) : (
        <HiddenMark hatch={hatch} x={x} y={middle - 8} width={thick} height={16} />
      )}
      {lines.map((line, index) => (
        <text
          key={line}
          x={edge}
          y={middle + 5 + (index - (lines.length - 1) / 2) * lineHigh}
          textAnchor={anchor}
          className={isNarrow && index === lines.length - 1 ? 'font-700' : undefined}
        >
          {line}
          {!isNarrow && index === lines.length - 1 && (
            <tspan dx="8" className="font-700">
              {number}
            </tspan>
          )}
        </text>
      ))}
    </g>
  );
}
