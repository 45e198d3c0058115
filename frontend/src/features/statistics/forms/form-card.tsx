import { Plural, Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { ApiProblem } from '../../../platform/api/api-problem';
import { download } from '../../../platform/api/download';
import type { Form } from '../../../platform/api-types/form';
import { isOfficer, useMe } from '../../../platform/session/me-context';
import { StepUpNote } from '../../../platform/step-up/step-up-note';
import { Button } from '../../../ui/button';
import { type FormWish, useWithdrawForm } from './get-forms';

type Props = { form: Form; wish: FormWish; onStepUp: () => void };

/** One form, to be filled in for the place and time chosen. */
export function FormCard({ form, wish, onStepUp }: Props) {
  const officer = isOfficer(useMe());
  const filling = useMutation<void, ApiProblem>({
    mutationFn: () => download(`/api/forms/${form.formId}/filled?${new URLSearchParams(wish)}`),
  });
  const withdraw = useWithdrawForm(form.formId);
  return (
    <section className="flex flex-col gap-3 rounded-8 border border-solid-gray-420 p-4">
      <h2 className="text-std-18B-160">
        <bdi>{form.name}</bdi>
      </h2>
      <details>
        <summary className="target cursor-pointer content-center">
          <Plural value={form.cells.length} other="件数などの入るセル（# か所）" />
        </summary>
        <ul className="mt-2 flex flex-col gap-1 text-sm">
          {form.cells.map(({ name, at, meaning }) => (
            <li key={name}>
              <bdi>{at}</bdi>
              {'　'}
              <bdi>{meaning}</bdi>
            </li>
          ))}
        </ul>
      </details>
      <StepUpNote problem={filling.error ?? withdraw.error ?? undefined} onStepUp={onStepUp} />
      <div className="flex flex-wrap gap-3">
        <Button busy={filling.isPending} onPress={() => filling.mutate()}>
          <Trans>件数を入れて書き出す</Trans>
        </Button>
        {officer && (
          <Button variant="danger" busy={withdraw.isPending} onPress={() => withdraw.mutate()}>
            <Trans>取り下げる</Trans>
          </Button>
        )}
      </div>
    </section>
  );
}
