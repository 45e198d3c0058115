import { Trans, useLingui } from '@lingui/react/macro';
import { Callout } from '../../ui/callout';
import { type HintKind, looksLike } from './looks-like';

/** What in a text looks as if it told of whom it is. It stops nobody. */
export function Hints({ text }: { text: string }) {
  const { t } = useLingui();
  const words: Record<HintKind, string> = {
    day: t`日付`,
    age: t`90歳以上の年齢`,
    phone: t`電話番号`,
    address: t`住所`,
    name: t`人の名前`,
  };
  const hints = looksLike(text);
  if (hints.length === 0) return null;
  return (
    <Callout tone="warning" role="status">
      <p className="font-700">
        <Trans>確かめるところ</Trans>
      </p>
      <ul className="list-disc ps-5">
        {hints.map(({ kind, found }) => (
          <li key={kind + found}>
            <Trans>
              「<bdi>{found}</bdi>」は{words[kind]}のように見えます。
            </Trans>
          </li>
        ))}
      </ul>
      <p className="text-sm">
        <Trans>個人のわかることでなければ、そのままでかまいません。</Trans>
      </p>
    </Callout>
  );
}
