import { Trans, useLingui } from '@lingui/react/macro';
import type { WantedCode } from '../../platform/api-types/code-list';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { TextField } from '../../ui/text-field';

type Props = {
  code: WantedCode;
  /** Not in the saved draft yet: it may be taken back. */
  isNew: boolean;
  isFixed: boolean;
  year: number;
  onChange: (code: WantedCode) => void;
  onTakeBack: () => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
};

const always = ['98', '99'];

export function CodeFieldsRow({ code, isNew, isFixed, year, onChange, onTakeBack, onUp, onDown }: Props) {
  const { t } = useLingui();
  const name = `${code.code} ${code.ja}`;
  const retirable = !isNew && !isFixed && !code.heading && !always.includes(code.code);
  return (
    <li
      className={`grid gap-x-4 gap-y-2 py-4 sm:grid-cols-[6rem_1fr_1fr] ${code.heading ? 'bg-solid-gray-50' : ''}`}
    >
      <p className="flex items-center gap-2 self-center font-700 tabular-nums">
        {code.code}
        {code.heading && (
          <Badge>
            <Trans>見出し</Trans>
          </Badge>
        )}
        {isNew && (
          <Badge tone="key">
            <Trans>追加</Trans>
          </Badge>
        )}
      </p>
      <TextField
        label={<Trans>名前</Trans>}
        maxLength={80}
        value={code.ja}
        onChange={(ja) => onChange({ ...code, ja })}
      />
      <TextField
        label={<Trans>英語の名前</Trans>}
        maxLength={120}
        value={code.en}
        onChange={(en) => onChange({ ...code, en })}
      />
      <div className="flex flex-wrap items-center gap-x-2 sm:col-start-2 sm:col-end-4">
        <Button
          variant="quiet"
          aria-label={t`${name}を上へ`}
          unavailable={onUp ? undefined : t`これより上には動かせません。`}
          onPress={() => onUp?.()}
        >
          <Trans>上へ</Trans>
        </Button>
        <Button
          variant="quiet"
          aria-label={t`${name}を下へ`}
          unavailable={onDown ? undefined : t`これより下には動かせません。`}
          onPress={() => onDown?.()}
        >
          <Trans>下へ</Trans>
        </Button>
        {isNew && (
          <Button variant="quiet" aria-label={t`${name}の追加を取り消す`} onPress={onTakeBack}>
            <Trans>追加を取り消す</Trans>
          </Button>
        )}
        {retirable && (
          <Choice
            type="checkbox"
            checked={code.retired}
            onChange={(retired) => onChange({ ...code, retired })}
          >
            <Trans>{year}年度から使わない（廃止）</Trans>
          </Choice>
        )}
      </div>
    </li>
  );
}
