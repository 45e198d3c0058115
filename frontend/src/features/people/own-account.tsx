import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ProblemNote } from '../../platform/problem/problem-note';
import { meQuery } from '../../platform/session/get-me';
import { signInAddress } from '../../platform/session/sign-in-address';
import { Button } from '../../ui/button';
import { useHeadingLevel } from '../../ui/heading';
import { textLink } from '../../ui/text-link';
import { useOwnAccount } from './accept';

type Props = { token: string; onCame: () => void };

/** For whoever is here already and gets one more affiliation. */
export function OwnAccount({ token, onCame }: Props) {
  const Heading = useHeadingLevel();
  const { data: me } = useQuery({ ...meQuery, retry: false });
  const join = useOwnAccount(token);
  return (
    <section className="flex flex-col items-start gap-3 border-solid-gray-200 border-t pt-5">
      <Heading className="text-std-20B-160">
        <Trans>すでに橋を使っている方</Trans>
      </Heading>
      {me ? (
        <>
          <p>
            <Trans>{me.name}さんとしてサインインしています。このアカウントに所属を加えます。</Trans>
          </p>
          <ProblemNote problem={join.error ?? undefined} />
          <Button
            variant="secondary"
            busy={join.isPending}
            onPress={() => join.mutate(undefined, { onSuccess: onCame })}
          >
            <Trans>このアカウントで受け入れる</Trans>
          </Button>
        </>
      ) : (
        <a className={`${textLink} target inline-flex items-center`} href={signInAddress('/invitation')}>
          <Trans>サインインして受け入れる</Trans>
        </a>
      )}
    </section>
  );
}
