import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Button } from '../../ui/button';
import { useHeadingLevel } from '../../ui/heading';
import { SelectField } from '../../ui/select-field';
import { useNamePrefecture } from './name-prefecture';
import { prefectures } from './prefectures';

export function PrefectureStep() {
  const { t } = useLingui();
  const Heading = useHeadingLevel();
  const [code, setCode] = useState('');
  const save = useNamePrefecture();
  const chosen = prefectures.find((one) => one.code === code);
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) save.mutate(chosen);
      }}
    >
      <Heading className="text-std-20B-160">
        <Trans>どの都道府県で使いますか</Trans>
      </Heading>
      <SelectField label={<Trans>都道府県</Trans>} value={code} onChange={setCode}>
        <option value="">{t`選んでください`}</option>
        {prefectures.map((one) => (
          <option key={one.code} value={one.code}>
            {one.name}
          </option>
        ))}
      </SelectField>
      <ProblemNote problem={save.error ?? undefined} />
      <div>
        <Button type="submit" busy={save.isPending} unavailable={!chosen && t`都道府県を選んでください。`}>
          <Trans>次へ</Trans>
        </Button>
      </div>
    </form>
  );
}
