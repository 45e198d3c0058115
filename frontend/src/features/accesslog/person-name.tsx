import { Trans } from '@lingui/react/macro';
import type { LoggedPerson } from '../../platform/api-types/accesslog';
import { useCodes } from '../../platform/code-list/use-codes';
import { Names } from '../../ui/name';

/** As whom somebody did it. */
export function PersonPlace({ person }: { person: LoggedPerson }) {
  const { label } = useCodes();
  const { profession, organization } = person;
  return (
    <Names>{[profession ? label('profession', profession) : '', organization ?? ''].filter(Boolean)}</Names>
  );
}

export function PersonName({ person }: { person: LoggedPerson }) {
  return person.name ? <bdi>{person.name}</bdi> : <Trans>（登録のない利用者）</Trans>;
}
