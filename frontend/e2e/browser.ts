import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// Only fetched on a machine that lacks them: a browser and Japanese letters from the npm registry.
const spare = resolve(import.meta.dirname, 'browser');
const scratch = resolve(import.meta.dirname, '../../target/e2e-browser');

/** The Chromium of this machine or else one from npm. Its workers learn from the environment what was found. */
export function findBrowser() {
  process.env.HASHI_CHROMIUM ??= chromiumOnPath() ?? unpackChromium();
  if (!process.env.HASHI_E2E_FONTS) {
    process.env.HASHI_E2E_FONTS = hasJapaneseFont() ? 'system' : 'npm';
    if (process.env.HASHI_E2E_FONTS === 'npm') process.env.FONTCONFIG_FILE = writeFontsConf();
  }
  return { executablePath: process.env.HASHI_CHROMIUM, args };
}

function chromiumOnPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return ['chromium', 'chromium-browser', 'google-chrome']
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

function unpackChromium(): string {
  installSpare();
  const print = "import c from '@sparticuz/chromium'; console.log(await c.executablePath())";
  return text(process.execPath, ['--input-type=module', '--eval', print]).trim();
}

function hasJapaneseFont(): boolean {
  try {
    return text('fc-list', [':lang=ja', 'family']).trim() !== '';
  } catch {
    return false;
  }
}

function writeFontsConf(): string {
  installSpare();
  mkdirSync(scratch, { recursive: true });
  const file = join(scratch, 'fonts.conf');
  const folder = join(spare, 'node_modules/@expo-google-fonts/biz-udpgothic');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><dir>${folder}</dir><cachedir>${join(scratch, 'fonts')}</cachedir></fontconfig>
`,
  );
  return file;
}

function installSpare(): void {
  if (!existsSync(join(spare, 'node_modules')))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: spare, stdio: 'inherit' });
}

function text(command: string, parameters: string[]): string {
  return execFileSync(command, parameters, {
    cwd: spare,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
