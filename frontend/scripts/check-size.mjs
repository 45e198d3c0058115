// What a first visit must load (entry script, what it imports statically, its styles) stays under 300 kB gzipped.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const limit = 300_000;
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const files = new Set();

function collect(key) {
  const chunk = manifest[key];
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const style of chunk.css ?? []) files.add(style);
  for (const imported of chunk.imports ?? []) collect(imported);
}
collect('index.html');
// The Japanese catalogue is loaded on every first visit although its import is dynamic.
for (const key of Object.keys(manifest)) if (key.includes('locales/ja/')) collect(key);

let total = 0;
for (const file of files) {
  const size = gzipSync(readFileSync(`dist/${file}`)).length;
  total += size;
  console.log(`${(size / 1000).toFixed(1).padStart(8)} kB  ${file}`);
}
console.log(`${(total / 1000).toFixed(1).padStart(8)} kB  together, limit ${limit / 1000} kB`);
if (total >= limit) process.exit(1);
