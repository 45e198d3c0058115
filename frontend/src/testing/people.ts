import type { Person } from '../platform/api-types/person';

const person = (accountId: string, name: string, profession: string, organization: string): Person => ({
  accountId,
  name,
  profession,
  organization,
});

export const sato = person('sato', '佐藤 由紀', '24', '新発田の拠点');
export const takahashi = person('takahashi', '高橋 芽衣', '24', '長岡の拠点');
export const honma = person('honma', '本間 香', '24', '佐渡の拠点');
export const everybody = [sato, takahashi, honma];
