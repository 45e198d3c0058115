import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Organization } from '../../platform/api-types/organization';
import { organizationsQuery } from '../../platform/organization/get-organizations';
import { Choice, ChoiceGroup } from '../../ui/choice';

type Props = { places: string[]; onChange: (places: string[]) => void; error: string | undefined };

/** Areas and municipalities an issue is about; none of them is the whole prefecture. */
export function PlaceFields({ places, onChange, error }: Props) {
  const { data: areas = [] } = useQuery(organizationsQuery('area'));
  const { data: cities = [] } = useQuery(organizationsQuery('municipality'));
  const props = { places, onChange };
  return (
    <div>
      <details className="rounded-8 border border-solid-gray-300 px-4">
        <summary className="target py-2 text-key-900">
          <Trans>地域</Trans>{' '}
          {places.length === 0 ? (
            <Trans>（県全体）</Trans>
          ) : (
            <Plural value={places.length} other="（# か所）" />
          )}
        </summary>
        <div className="flex flex-col gap-4 pt-2 pb-4">
          <Places legend={<Trans>圏域</Trans>} options={areas} {...props} />
          <Places legend={<Trans>市町村</Trans>} options={cities} {...props} />
        </div>
      </details>
      {error && (
        <p role="alert" className="text-error-2 text-sm">
          {error}
        </p>
      )}
    </div>
  );
}

type PlacesProps = Omit<Props, 'error'> & { legend: ReactNode; options: Organization[] };

function Places({ legend, options, places, onChange }: PlacesProps) {
  return (
    <ChoiceGroup legend={legend}>
      {options.map(({ organizationId, name }) => (
        <Choice
          key={organizationId}
          type="checkbox"
          checked={places.includes(organizationId)}
          onChange={(on) =>
            onChange(on ? [...places, organizationId] : places.filter((one) => one !== organizationId))
          }
        >
          {name}
        </Choice>
      ))}
    </ChoiceGroup>
  );
}
