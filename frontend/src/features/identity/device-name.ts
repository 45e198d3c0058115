import { t } from '@lingui/core/macro';
import type { Session } from '../../platform/api-types/identity';

/** iPhone・Safari, as far as the browser said. */
export function deviceName({ system, browser }: Session): string {
  return [system, browser].filter(Boolean).join('・') || t`種類の分からない端末`;
}
