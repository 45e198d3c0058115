import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

// scripts/check-catalogue.mjs extracts into another folder to compare without touching the committed files.
declare const process: { env: Record<string, string | undefined> };
const folder = process.env.HASHI_CATALOGUES ?? 'src/locales';

export default defineConfig({
  sourceLocale: 'ja',
  locales: ['ja', 'en'],
  catalogs: [{ path: `${folder}/{locale}/messages`, include: ['src'] }],
  format: formatter({ lineNumbers: false }),
});
