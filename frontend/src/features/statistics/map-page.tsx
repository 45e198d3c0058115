import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { BoundaryMap } from '../../platform/api-types/statistics';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { isOfficer, useMe } from '../../platform/session/me-context';
import { StepUpNote } from '../../platform/step-up/step-up-note';
import { useStepUp } from '../../platform/step-up/use-step-up';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { Field } from '../../ui/field';
import { FileInput } from '../../ui/file-input';
import { BackIcon } from '../../ui/icons';
import { Skeleton } from '../../ui/skeleton';
import { StatePage } from '../../ui/state-page';
import { TextField } from '../../ui/text-field';
import { textLink } from '../../ui/text-link';
import { useLoadMap, useRemoveMap } from './change-map';
import { mapQuery } from './charts/get-map';

/** As many bytes as one request may bring. */
const largest = 1_500_000;

/** Where an officer loads the boundaries of the municipalities, so that maps are not drawn with tiles. */
export function MapPage() {
  usePageTitle('map');
  const query = useQuery(mapQuery);
  if (!isOfficer(useMe())) {
    return (
      <StatePage heading={<Trans>このページは、県の担当者が使います</Trans>}>
        <Trans>地図は「統計」の表の上に出ます。</Trans>
      </StatePage>
    );
  }
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-6 px-4 py-8">
      <Link
        to="/statistics/tables"
        search={{ axes: 'residence' }}
        className={`${textLink} target -ms-1 flex items-center gap-1 self-start`}
      >
        <BackIcon />
        <Trans>市町村の地図</Trans>
      </Link>
      <h1 className="text-std-24B-150">
        <Trans>地図の境界</Trans>
      </h1>
      <p>
        <Trans>
          市町村の境界のファイル（TopoJSON）を読み込むと、統計の地図を本当の形でも見られます。読み込まなくても、ますの地図は使えます。
        </Trans>
      </p>
      <Loaded query={query} skeleton={<Skeleton />}>
        {(map) => <Present map={map} />}
      </Loaded>
      <LoadForm />
    </div>
  );
}

function Present({ map }: { map: BoundaryMap }) {
  const remove = useRemoveMap();
  if (!map.loadedAt) {
    return (
      <Callout tone="info">
        <Trans>まだ読み込まれていません。</Trans>
      </Callout>
    );
  }
  return (
    <div className="flex flex-col items-start gap-3">
      <Callout tone="success" role="status">
        <Trans>
          {map.municipalities ?? 0}市町村の境界があります（
          <TimeStamp at={map.loadedAt} /> に読み込み）。
        </Trans>
        <p>
          <bdi>{map.credit}</bdi>
        </p>
      </Callout>
      <StepUpNote problem={remove.error ?? undefined} onStepUp={() => {}} />
      <Button variant="danger" busy={remove.isPending} onPress={() => remove.mutate()}>
        <Trans>境界を外して、ますの地図に戻す</Trans>
      </Button>
    </div>
  );
}

function LoadForm() {
  const { t } = useLingui();
  const { intent, keep } = useStepUp<string>('map-credit');
  const [credit, setCredit] = useState(intent ?? '');
  const [file, setFile] = useState<File | null>(null);
  const load = useLoadMap();
  const isTooLarge = file !== null && file.size > largest;
  const error = (name: string) => load.error?.fields.find(({ field }) => field === name)?.message;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (file && !isTooLarge && credit.trim() !== '') load.mutate({ credit, file });
  }

  return (
    <form className="flex flex-col gap-4" onSubmit={submit}>
      <Field
        label={<Trans>境界のファイル</Trans>}
        hint={
          <Trans>
            1.5MBまで。市町村コード（N03_007 など）の入った TopoJSON。使うのは線とコードだけです。
          </Trans>
        }
        error={
          isTooLarge
            ? t`大きすぎます。線を間引いた（簡略化した）ファイルを選んでください。`
            : error('topology')
        }
      >
        {(wiring) => (
          <FileInput
            {...wiring}
            accept=".topojson,.json"
            onChoose={(chosen) => {
              load.reset();
              setFile(chosen);
            }}
          />
        )}
      </Field>
      <TextField
        label={<Trans>出典</Trans>}
        hint={
          <Trans>地図の下に必ず出ます。例：国土数値情報（行政区域データ、国土交通省）を加工して作成</Trans>
        }
        maxLength={200}
        value={credit}
        error={error('credit')}
        onChange={setCredit}
      />
      <StepUpNote
        problem={load.error ?? undefined}
        shown={['credit', 'topology']}
        onStepUp={() => keep(credit)}
      />
      <Button
        type="submit"
        className="self-start"
        busy={load.isPending}
        unavailable={
          (!file && t`ファイルを選んでください。`) ||
          (isTooLarge && t`ファイルを選び直してください。`) ||
          (credit.trim() === '' && t`出典を入力してください。`)
        }
      >
        <Trans>読み込む</Trans>
      </Button>
    </form>
  );
}
