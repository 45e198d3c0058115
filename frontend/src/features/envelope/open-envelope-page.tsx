import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { OpenEnvelope } from '../../platform/api-types/envelope';
import { OutsidePage } from '../../platform/page/outside-page';
import { usePageTitle } from '../../platform/page/use-page-title';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import { useOpenEnvelope } from './change-envelopes';

const nothing: OpenEnvelope = { code: '', openedBy: '', reason: '' };
const shown = ['code', 'openedBy', 'reason'];

/** For whoever stands before the server with the paper in his hand, while nobody can sign in. */
export function OpenEnvelopePage() {
  usePageTitle('envelope');
  const { t } = useLingui();
  const [wish, setWish] = useState(nothing);
  const open = useOpenEnvelope();
  const problem = open.error ?? undefined;
  const missing = shown.some((field) => !wish[field as keyof OpenEnvelope].trim());
  const change = (part: Partial<OpenEnvelope>) => setWish((current) => ({ ...current, ...part }));
  return (
    <OutsidePage>
      <h1 className="text-std-24B-150">
        <Trans>非常用の封筒を開ける</Trans>
      </h1>
      <p>
        <Trans>
          認証サーバーが長く止まっているときに、サーバー機の前でだけ使えます。開けたことは全員に知らされ、記録に残ります。
        </Trans>
      </p>
      <form
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (!missing && !open.isPending)
            open.mutate(wish, { onSuccess: () => location.assign('/accounts') });
        }}
      >
        <TextField
          label={<Trans>封筒のコード</Trans>}
          autoComplete="off"
          maxLength={100}
          value={wish.code}
          onChange={(code) => change({ code })}
          error={fieldText(problem, 'code')}
        />
        <TextField
          label={<Trans>開けた方の氏名</Trans>}
          autoComplete="off"
          maxLength={60}
          value={wish.openedBy}
          onChange={(openedBy) => change({ openedBy })}
          error={fieldText(problem, 'openedBy')}
        />
        <TextAreaField
          label={<Trans>理由</Trans>}
          rows={3}
          value={wish.reason}
          onChange={(reason) => change({ reason })}
          error={fieldText(problem, 'reason')}
        />
        {problem?.notFound ? (
          <p role="alert" className="font-700 text-error-2">
            <Trans>サーバー機そのもので開いた画面（localhost）からだけ使えます。</Trans>
          </p>
        ) : (
          <ProblemNote problem={problem} shown={shown} />
        )}
        <Button
          type="submit"
          variant="danger"
          className="self-start"
          busy={open.isPending}
          unavailable={missing && t`すべての欄を入力してください。`}
        >
          <Trans>記録に残して開ける</Trans>
        </Button>
      </form>
    </OutsidePage>
  );
}
