import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { Reader } from '../../platform/api-types/thread';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { useCodes } from '../../platform/code-list/use-codes';
import { Name } from '../../ui/name';

/** Who has read a post: a number to press, behind it the names. */
export function Readers({ readers, own }: { readers: readonly Reader[]; own: boolean }) {
  const { t } = useLingui();
  const { label } = useCodes();
  if (readers.length === 0) {
    return own ? (
      <span className="py-2">
        <Trans>まだ読まれていません</Trans>
      </span>
    ) : null;
  }
  return (
    <Disclosure className="min-w-0">
      <Button
        slot="trigger"
        className="target -mx-2 rounded-6 px-2 text-key-900 underline underline-offset-4 hover:bg-white"
      >
        <Plural value={readers.length} other="既読 # 人" />
      </Button>
      <DisclosurePanel role="group">
        <ul
          aria-label={t`読んだ人`}
          className="mb-2 max-w-md divide-y divide-solid-gray-200 rounded-8 border border-solid-gray-300 bg-white px-3"
        >
          {readers.map(({ person, readAt }) => (
            <li key={person.accountId} className="py-2 leading-150">
              <p className="flex justify-between gap-3">
                <span className="font-700">{person.name}</span>
                <TimeStamp at={readAt} />
              </p>
              <p>
                <Name>{`${label('profession', person.profession)}・${person.organization}`}</Name>
              </p>
            </li>
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
}
