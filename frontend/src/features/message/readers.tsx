import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useRef } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { Reader } from '../../platform/api-types/thread';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { useCodes } from '../../platform/code-list/use-codes';
import { Names } from '../../ui/name';

type Props = { readers: readonly Reader[]; own: boolean; beside?: ReactNode };

/** Who has read a post: a number to press, below it the names. What stands beside the number stays there. */
export function Readers({ readers, own, beside }: Props) {
  const { t } = useLingui();
  const { label } = useCodes();
  const panel = useRef<HTMLDivElement>(null);
  const row = 'flex min-h-11 flex-wrap items-center gap-x-4';

  /** At the end of a thread the names would unfold behind the composer. */
  function showAll(open: boolean) {
    if (open) requestAnimationFrame(() => panel.current?.scrollIntoView({ block: 'nearest' }));
  }

  if (readers.length === 0) {
    if (!own) return <div className="h-2" />;
    return (
      <div className={row}>
        {beside}
        <span>
          <Trans>まだ読まれていません</Trans>
        </span>
      </div>
    );
  }
  return (
    <Disclosure onExpandedChange={showAll}>
      <div className={row}>
        {beside}
        <Button
          slot="trigger"
          className="target -mx-2 rounded-6 px-2 text-key-900 underline underline-offset-4 hover:decoration-2"
        >
          <Plural value={readers.length} other="既読 # 人" />
        </Button>
      </div>
      <DisclosurePanel ref={panel} role="group">
        <ul
          aria-label={t`読んだ人`}
          className="mb-2 max-w-md divide-y divide-solid-gray-200 rounded-8 border border-solid-gray-300 bg-white px-3"
        >
          {readers.map(({ person, readAt }) => (
            <li key={person.accountId} className="py-2 leading-150">
              <p className="flex flex-wrap justify-between gap-x-3">
                <bdi className="names font-700">{person.name}</bdi>
                <TimeStamp at={readAt} />
              </p>
              <p>
                <Names>{[label('profession', person.profession), person.organization]}</Names>
              </p>
            </li>
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
}
