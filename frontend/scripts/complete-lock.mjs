// `npm ci` insists on every optional dependency being in the lockfile, also the binaries for other systems, and a
// registry that does not carry those leaves them out. Run this after changing dependencies: it writes the missing
// ones down with the exact version their parent asks for and the system they are for, so that they are passed over
// here and installed there.
import { readFileSync, writeFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { packages } = lock;
let added = 0;

for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
  for (const [name, wanted] of Object.entries(optionalDependencies)) {
    const exact = /^\d/.test(wanted);
    const version = wanted.replace(/^[~^]/, '');
    if (!/^\d/.test(version)) continue;
    const places = placesFrom(path, name);
    const found = places.find((place) => packages[place]);
    if (found && (packages[found].version === version || !exact)) continue;
    const place = found ? places[places.indexOf(found) - 1] : places.at(-1);
    packages[place] = { version, ...(dev ? { dev } : {}), optional: true, ...systemOf(name) };
    added++;
  }
}

lock.packages = Object.fromEntries(Object.entries(packages).sort(([one], [other]) => (one < other ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} optional packages of other systems added`);

/** Where Node would look for a package, the nearest place first. */
function placesFrom(path, name) {
  const parts = path.split('/node_modules/');
  const above = parts.map((_, end) => parts.slice(0, end + 1).join('/node_modules/')).reverse();
  return [...above.map((parent) => `${parent}/node_modules/${name}`), `node_modules/${name}`];
}

function systemOf(name) {
  const words = name.split(/[-/]/);
  const os = [
    'android',
    'darwin',
    'freebsd',
    'linux',
    'openharmony',
    'win32',
    'netbsd',
    'openbsd',
    'sunos',
    'aix',
  ].find((one) => words.includes(one));
  const cpu = [
    'arm64',
    'arm',
    'x64',
    'ia32',
    'ppc64',
    's390x',
    'riscv64',
    'loong64',
    'mips64el',
    'wasm32',
  ].find((one) => words.includes(one));
  const libc = { musl: 'musl', gnu: 'glibc', gnueabihf: 'glibc' }[words.at(-1)];
  return {
    ...(name === 'fsevents' ? { os: ['darwin'] } : os ? { os: [os] } : {}),
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(libc && os === 'linux' ? { libc: [libc] } : {}),
  };
}
