import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Credential } from '../../platform/api-types/identity';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { Button } from '../../ui/button';
import { textLink } from '../../ui/text-link';
import { credentialName } from './credential-name';

type Props = {
  heading: ReactNode;
  words: ReactNode;
  credentials: Credential[];
  add: ReactNode;
  address: string;
  onRemove?: (credential: Credential) => void;
};

export function CredentialSection({ heading, words, credentials, add, address, onRemove }: Props) {
  return (
    <section className="flex flex-col items-start gap-2">
      <h2 className="text-std-18B-160">{heading}</h2>
      <p className="text-sm text-solid-gray-700">{words}</p>
      {credentials.length === 0 ? (
        <p>
          <Trans>登録されていません。</Trans>
        </p>
      ) : (
        <ul className="w-full divide-y divide-solid-gray-200 border-solid-gray-200 border-y">
          {credentials.map((one) => (
            <Row key={one.credentialId} credential={one} {...(onRemove ? { onRemove } : {})} />
          ))}
        </ul>
      )}
      <a className={`${textLink} target flex items-center`} href={address}>
        {add}
      </a>
    </section>
  );
}

type RowProps = { credential: Credential; onRemove?: (credential: Credential) => void };

function Row({ credential, onRemove }: RowProps) {
  const { t } = useLingui();
  const name = credentialName(credential);
  const { createdAt, remaining } = credential;
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <div className="min-w-44 flex-1">
        <p className="font-700">
          <bdi>{name}</bdi>
        </p>
        <p className="text-sm text-solid-gray-700">
          <Trans>
            <TimeStamp at={createdAt} /> に登録
          </Trans>
          {remaining !== null && (
            <>
              {' ・ '}
              <Plural value={remaining} other="残り # 個" />
            </>
          )}
        </p>
      </div>
      {onRemove && (
        <Button variant="quiet" aria-label={t`${name}を削除する`} onPress={() => onRemove(credential)}>
          <Trans>削除する</Trans>
        </Button>
      )}
    </li>
  );
}
