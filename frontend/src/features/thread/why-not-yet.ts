import { t } from '@lingui/core/macro';

export function whyNotYet(title: string, body: string): string | undefined {
  if (title.trim() === '') return t`題名を入力してください。`;
  if (body.trim() === '') return t`最初の投稿を入力してください。`;
  if (body.trim().length > 10_000) return t`投稿は10,000文字までです。`;
  return undefined;
}
