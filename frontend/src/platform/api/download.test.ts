import { expect, test } from 'vitest';
import { fileName } from './download';

test('a file gets the name the server gave it', () => {
  expect(fileName('attachment; filename="a.pdf"; filename*=UTF-8\'\'%E8%A8%98%E9%8C%B2.pdf')).toBe(
    '記録.pdf',
  );
  expect(fileName('attachment; filename="a.pdf"')).toBe('a.pdf');
  expect(fileName('attachment; filename="a.pdf"; filename*=UTF-8\'\'%E8%A.pdf')).toBe('a.pdf');
  expect(fileName('')).toBe('file');
});
