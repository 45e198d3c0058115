import { expect, test } from 'vitest';
import { uuidV7 } from './uuid-v7';

test('is a version 7 UUID that sorts by time', () => {
  const ids = [1, 1_763_700_000_000, 1_763_700_000_001].map((now) => uuidV7(now));
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(ids).toEqual(ids.toSorted());
  expect(uuidV7(0x0123456789ab).startsWith('01234567-89ab-7')).toBe(true);
});
