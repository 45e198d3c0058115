import { t } from '@lingui/core/macro';
import type { Credential } from '../../platform/api-types/identity';

/** As its owner calls it, or by what it is. */
export function credentialName({ kind, label }: Credential): string {
  if (label && kind !== 'recovery-codes') return label;
  switch (kind) {
    case 'passkey':
      return t`パスキー`;
    case 'security-key':
      return t`セキュリティキー`;
    case 'authenticator':
      return t`認証アプリ`;
    case 'recovery-codes':
      return t`回復コード`;
    case 'password':
      return t`パスワード`;
  }
}
