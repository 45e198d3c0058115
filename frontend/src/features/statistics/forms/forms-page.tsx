import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Form } from '../../../platform/api-types/form';
import { fiscalYearOf } from '../../../platform/clock/fiscal-year';
import { usePageTitle } from '../../../platform/page/use-page-title';
import { Loaded } from '../../../platform/query/loaded';
import { isOfficer, useMe } from '../../../platform/session/me-context';
import { useStepUp } from '../../../platform/step-up/use-step-up';
import { BackIcon } from '../../../ui/icons';
import { Skeleton } from '../../../ui/skeleton';
import { textLink } from '../../../ui/text-link';
import { PeriodFields } from '../tables/period-fields';
import { PlaceField } from '../tables/place-field';
import { useOwnPlaces } from '../tables/use-own-places';
import { periods } from '../tables/wish';
import { FormCard } from './form-card';
import { FormNames } from './form-names';
import { type FormWish, formsQuery } from './get-forms';
import { LoadForm } from './load-form';

/** The prefecture's own files of Excel, filled in from the tables. */
export function FormsPage() {
  usePageTitle('forms');
  const officer = isOfficer(useMe());
  const own = useOwnPlaces();
  const latest = fiscalYearOf(new Date());
  const { intent, keep } = useStepUp<FormWish>('form-wish');
  const [wish, setWish] = useState<FormWish>(
    intent ?? { place: own[0] ?? 'prefecture', ...periods.fiscalYear(latest) },
  );
  const query = useQuery(formsQuery);
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-6 px-4 py-6">
      <Link to="/statistics" className={`${textLink} target -ms-1 flex items-center gap-1 self-start`}>
        <BackIcon />
        <Trans>統計</Trans>
      </Link>
      <h1 className="text-std-24B-150">
        <Trans>県の様式</Trans>
      </h1>
      <p>
        <Trans>
          県が決めたExcelの様式に、相談の件数を入れて書き出します。件数の入るセルのほかは、県が作ったままです。
        </Trans>
      </p>
      <Loaded query={query} skeleton={<Skeleton rows={4} />}>
        {(forms) => (
          <Forms
            forms={forms}
            wish={wish}
            latest={latest}
            own={own}
            onChange={setWish}
            onStepUp={() => keep(wish)}
          />
        )}
      </Loaded>
      {officer && <LoadForm />}
      {officer && <FormNames />}
    </div>
  );
}

type Props = {
  forms: Form[];
  wish: FormWish;
  latest: number;
  own: string[];
  onChange: (wish: FormWish) => void;
  onStepUp: () => void;
};

function Forms({ forms, wish, latest, own, onChange, onStepUp }: Props) {
  if (forms.length === 0) {
    return (
      <p>
        <Trans>様式はまだありません。県の担当者が読み込むと、ここに出ます。</Trans>
      </p>
    );
  }
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <PlaceField place={wish.place} error={undefined} onChange={(place) => onChange({ ...wish, place })} />
        <PeriodFields
          period={wish}
          latest={latest}
          error={undefined}
          onChange={(period) => onChange({ ...wish, ...period })}
        />
      </div>
      <p className="text-sm text-solid-gray-700">
        {own.includes(wish.place) ? (
          <Trans>
            自分の拠点の件数は、伏せずにそのまま入ります（部外秘）。出す先と決めた範囲で使ってください。
          </Trans>
        ) : (
          <Trans>少ない件数と、そこから計算で求められる件数には「X」が入ります。</Trans>
        )}
      </p>
      <ul className="flex flex-col gap-4">
        {forms.map((form) => (
          <li key={form.formId}>
            <FormCard form={form} wish={wish} onStepUp={onStepUp} />
          </li>
        ))}
      </ul>
    </>
  );
}
