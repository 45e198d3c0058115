import { Trans } from '@lingui/react/macro';
import type { Demo } from '../../platform/api-types/identity';
import { DemoPersonCard } from './demo-person-card';
import { useSecondsLeft } from './use-seconds-left';

type Props = { demo: Demo; readAt: number; onExpired: () => void };

/** Who can be played in the demo, with everything the sign-in page will ask for. */
export function DemoCast({ demo, readAt, onExpired }: Props) {
  const seconds = useSecondsLeft(demo.secondsLeft, readAt, onExpired);
  return (
    <section aria-labelledby="demo-cast" className="flex flex-col gap-4">
      <h2 id="demo-cast" className="text-std-20B-160">
        <Trans>デモの登場人物</Trans>
      </h2>
      <p>
        <Trans>
          だれか一人を選び、サインインの画面でユーザー名・パスワード・ワンタイムコードを入力してください。
        </Trans>
      </p>
      <dl className="flex flex-wrap gap-x-8 gap-y-2 rounded-8 bg-solid-gray-50 px-4 py-3">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <dt className="font-700">
            <Trans>パスワード（全員共通）</Trans>
          </dt>
          <dd>
            <code className="select-all text-lg">{demo.password}</code>
          </dd>
        </div>
        <div className="flex flex-wrap items-baseline gap-x-3">
          <dt className="font-700">
            <Trans>コードの残り時間</Trans>
          </dt>
          <dd className="tabular-nums">
            <Trans>{seconds} 秒</Trans>
          </dd>
        </div>
      </dl>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {demo.people.map((person) => (
          <li key={person.username}>
            <DemoPersonCard person={person} code={demo.codes[person.username] ?? ''} />
          </li>
        ))}
      </ul>
    </section>
  );
}
