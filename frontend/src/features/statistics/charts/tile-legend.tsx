import { Trans } from '@lingui/react/macro';
import { mostSteps, type Step, shadeOf } from './shading';

/** From pale to dark, with letters that can be read on it. */
export const shades = [
  { fill: 'fill-key-50', text: 'fill-black' },
  { fill: 'fill-key-200', text: 'fill-black' },
  { fill: 'fill-key-400', text: 'fill-black' },
  { fill: 'fill-key-700', text: 'fill-white' },
  { fill: 'fill-key-1100', text: 'fill-white' },
] as const;

type BlocksProps = { shade: number; x: number; y: number; wide: number };

/** One to five blocks: how dark a tile is, for those who see no colours and for grey paper. */
export function ShadeBlocks({ shade, x, y, wide }: BlocksProps) {
  const each = wide / mostSteps;
  return Array.from({ length: shade + 1 }, (_, block) => (
    <rect
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks are counted
      key={block}
      x={x + block * each}
      y={y}
      width={each - 2}
      height={4}
      className={shades[shade]?.text}
    />
  ));
}

/** Which shade is which number. */
export function Legend({ steps, hasBlocks }: { steps: Step[]; hasBlocks: boolean }) {
  return (
    <div aria-hidden="true" className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {steps.map((step, index) => {
        const shade = shadeOf(index, steps.length);
        return (
          <span key={step.from} className="flex items-center gap-1.5 whitespace-nowrap">
            <svg width="42" height="24" aria-hidden="true" className="forced-color-adjust-none">
              <rect
                x="0.5"
                y="0.5"
                width="41"
                height="23"
                className={`${shades[shade]?.fill} stroke-solid-gray-600`}
              />
              {hasBlocks && <ShadeBlocks shade={shade} x={4} y={16} wide={34} />}
            </svg>
            <Range {...step} />
          </span>
        );
      })}
      <span className="flex items-center gap-1.5 whitespace-nowrap">
        <svg width="42" height="24" aria-hidden="true" className="forced-color-adjust-none">
          <rect x="0.5" y="0.5" width="41" height="23" className="fill-white stroke-solid-gray-600" />
        </svg>
        <Trans>0件</Trans>
      </span>
    </div>
  );
}

function Range({ from, to }: Step) {
  const first = from.toLocaleString('ja-JP');
  const last = to.toLocaleString('ja-JP');
  return first === last ? (
    <Trans>{first}件</Trans>
  ) : (
    <Trans>
      {first}〜{last}件
    </Trans>
  );
}
