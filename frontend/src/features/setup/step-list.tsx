import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { SetupStep } from '../../platform/api-types/setup';
import { CheckIcon } from '../../ui/icons';

const order: SetupStep[] = ['prefecture', 'network', 'invitation', 'done'];

export function StepList({ step }: { step: SetupStep }) {
  const at = order.indexOf(step);
  const names: ReactNode[] = [
    <Trans key="prefecture">都道府県</Trans>,
    <Trans key="network">拠点の一覧</Trans>,
    <Trans key="invitation">最初の招待</Trans>,
  ];
  return (
    <ol className="grid grid-cols-3 gap-2">
      {names.map((name, index) => (
        <li
          key={order[index]}
          aria-current={index === at ? 'step' : undefined}
          className={`flex items-center gap-2 border-t-4 pt-2 text-sm ${index <= at ? 'border-key-900' : 'border-solid-gray-300'} ${index === at ? 'font-700' : ''}`}
        >
          {index < at ? <CheckIcon className="size-4" /> : <span>{index + 1}</span>}
          <span>{name}</span>
          {index < at && (
            <span className="sr-only">
              <Trans>済み</Trans>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
