import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Credential } from '../../platform/api-types/identity';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { stepUpAddress } from '../../platform/step-up/step-up';
import { useStepUp } from '../../platform/step-up/use-step-up';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { Skeleton } from '../../ui/skeleton';
import { textLink } from '../../ui/text-link';
import { CredentialSection } from './credential-section';
import { credentialsQuery } from './get-credentials';
import { LostPhoneDialog } from './lost-phone-dialog';
import { RemoveCredentialDialog } from './remove-credential-dialog';

type Intent = Credential | 'lost';

/** With what somebody proves who he is; new ones are made at the sign-in server. */
export function AccountPage() {
  usePageTitle('account');
  const query = useQuery(credentialsQuery);
  const { intent, keep } = useStepUp<Intent>('account');
  const [asking, setAsking] = useState(intent);
  const done = () => setAsking(null);
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-6 px-4 py-8">
      <Loaded query={query} skeleton={<Skeleton page />}>
        {(credentials) => (
          <>
            <h1 className="text-std-24B-150">
              <Trans>サインインの方法</Trans>
            </h1>
            <Sections credentials={credentials} onRemove={setAsking} />
            <Lost credentials={credentials} onLost={() => setAsking('lost')} />
            <Link to="/sessions" className={`${textLink} target flex items-center self-start`}>
              <Trans>サインイン中の端末</Trans>
            </Link>
          </>
        )}
      </Loaded>
      {asking === 'lost' && <LostPhoneDialog onStepUp={() => keep('lost')} onClose={done} />}
      {asking && asking !== 'lost' && (
        <RemoveCredentialDialog credential={asking} onStepUp={() => keep(asking)} onClose={done} />
      )}
    </div>
  );
}

type SectionsProps = { credentials: Credential[]; onRemove: (credential: Credential) => void };

function Sections({ credentials, onRemove }: SectionsProps) {
  const of = (...kinds: Credential['kind'][]) => credentials.filter(({ kind }) => kinds.includes(kind));
  return (
    <>
      <CredentialSection
        heading={<Trans>パスキー</Trans>}
        words={
          <Trans>指紋・顔・暗証番号でサインインします。パスワードもワンタイムコードも要りません。</Trans>
        }
        credentials={of('passkey', 'security-key')}
        add={<Trans>パスキーを登録する</Trans>}
        address={stepUpAddress('passkey')}
        onRemove={onRemove}
      />
      <CredentialSection
        heading={<Trans>認証アプリ</Trans>}
        words={<Trans>パスワードのあとに、アプリに表示される6桁の数字を入力します。</Trans>}
        credentials={of('authenticator')}
        add={<Trans>認証アプリを登録する</Trans>}
        address={stepUpAddress('authenticator')}
        onRemove={onRemove}
      />
      <CredentialSection
        heading={<Trans>回復コード</Trans>}
        words={
          <Trans>
            スマートフォンをなくしたときに使います。印刷して、スマートフォンとは別の場所に保管してください。
          </Trans>
        }
        credentials={of('recovery-codes')}
        add={<Trans>回復コードを作る</Trans>}
        address={stepUpAddress('recovery-codes')}
        onRemove={onRemove}
      />
      <CredentialSection
        heading={<Trans>パスワード</Trans>}
        words={
          <Trans>定期的に変える必要はありません。ほかの人に知られたおそれがあるときに変えてください。</Trans>
        }
        credentials={of('password')}
        add={<Trans>パスワードを変える</Trans>}
        address={stepUpAddress('password')}
      />
    </>
  );
}

function Lost({ credentials, onLost }: { credentials: Credential[]; onLost: () => void }) {
  const codes = credentials.some(({ remaining }) => remaining !== null && remaining > 0);
  return (
    <section className="flex flex-col items-start gap-3 border-solid-gray-200 border-t pt-5">
      <h2 className="text-std-18B-160">
        <Trans>スマートフォンをなくしたとき</Trans>
      </h2>
      {codes ? (
        <>
          <p>
            <Trans>
              登録した認証アプリとパスキーを無効にして、すべての端末をサインアウトします。そのあと、パスワードと回復コードでサインインできます。
            </Trans>
          </p>
          <Button variant="danger" onPress={onLost}>
            <Trans>スマートフォンをなくした</Trans>
          </Button>
        </>
      ) : (
        <Callout tone="info">
          <Trans>
            回復コードがないため、ここからは手続きできません。なくしたときは管理者に連絡してください。今のうちに回復コードを作っておくと、自分で手続きできます。
          </Trans>
        </Callout>
      )}
    </section>
  );
}
