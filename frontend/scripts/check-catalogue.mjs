// Every Japanese message of the code must be in the committed catalogues and have an English translation.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'hashi-catalogue-'));
try {
  cpSync('src/locales', folder, { recursive: true });
  execFileSync('node_modules/.bin/lingui', ['extract', '--clean'], {
    env: { ...process.env, HASHI_CATALOGUES: relative('.', folder) },
    stdio: 'pipe',
  });
  const complaints = [];
  const committed = entries('src/locales/ja/messages.po');
  for (const [id, text] of entries(join(folder, 'en/messages.po'))) {
    if (!committed.has(id)) complaints.push(`not extracted yet (npm run extract): ${id}`);
    else if (text === '') complaints.push(`no English: ${id}`);
  }
  if (complaints.length > 0) {
    console.error(complaints.join('\n'));
    process.exitCode = 1;
  } else {
    console.log(`catalogue: ${committed.size} messages, all in English too`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

function entries(file) {
  const found = new Map();
  for (const block of readFileSync(file, 'utf8').split('\n\n')) {
    const id = quoted(block, 'msgid');
    const context = quoted(block, 'msgctxt') ?? '';
    if (id) found.set(`${context}${id}`, quoted(block, 'msgstr') ?? '');
  }
  return found;
}

function quoted(block, keyword) {
  const lines = new RegExp(`^${keyword} ((?:"(?:[^"\\\\]|\\\\.)*"\\n?)+)`, 'm').exec(block)?.[1];
  return lines
    ?.split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .join('');
}
