import { Trans } from '@lingui/react/macro';
import type { DemoPerson } from '../../platform/api-types/identity';
import { professionGroup } from '../../platform/code-list/profession-group';
import { useCodes } from '../../platform/code-list/use-codes';
import { Monogram } from '../../ui/monogram';
import { Name } from '../../ui/name';

export function DemoPersonCard({ person, code }: { person: DemoPerson; code: string }) {
  const { label } = useCodes();
  const known = label('profession', person.profession);
  // The code lists may be readable only after signing in; a bare number would say nothing.
  const profession = known === person.profession && /^\d+$/.test(known) ? '' : known;
  return (
    <article
      aria-labelledby={`cast-${person.username}`}
      className="flex h-full flex-col gap-2 rounded-12 border border-solid-gray-300 bg-white p-4"
    >
      <div className="flex gap-3">
        <Monogram name={person.name} hue={professionGroup(person.profession)} />
        <div className="min-w-0">
          <h3 id={`cast-${person.username}`} className="font-700 leading-150">
            {person.name}
          </h3>
          <p className="text-sm text-solid-gray-700 leading-150">
            {profession && (
              <>
                <Name>{profession}</Name>
                <br />
              </>
            )}
            <Name>{person.organization}</Name>
          </p>
        </div>
      </div>
      {person.note && <p className="text-sm">{person.note}</p>}
      <dl className="mt-auto grid grid-cols-[auto_1fr] items-baseline gap-x-3 border-solid-gray-200 border-t pt-2">
        <dt className="text-sm text-solid-gray-700">
          <Trans>ユーザー名</Trans>
        </dt>
        <dd>
          <code className="select-all">{person.username}</code>
        </dd>
        <dt className="text-sm text-solid-gray-700">
          <Trans>ワンタイムコード</Trans>
        </dt>
        <dd>
          <code className="select-all text-lg tracking-wider">{code}</code>
        </dd>
      </dl>
    </article>
  );
}
