// Imports go ui, platform, realtime → features → app; a feature never imports another; feature folders are Java packages.
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

const allowed = {
  ui: ['ui'],
  platform: ['platform', 'ui', 'locales'],
  realtime: ['realtime', 'platform'],
  features: ['ui', 'platform', 'realtime'],
  app: ['app', 'features', 'ui', 'platform', 'realtime', 'locales', 'styles.css'],
  testing: ['testing', 'ui', 'platform', 'realtime', 'features', 'app'],
};
const javaPackages = '../src/main/java/org/hashi';
const complaints = [];

for (const file of globSync('src/**/*.{ts,tsx}')) {
  const path = relative('src', file).split('\\').join('/');
  const [zone, capability] = path.split('/');
  if (/(^|\/)index\.tsx?$/.test(path)) complaints.push(`${path}: barrels are not used here`);
  if (!(zone in allowed)) continue;
  for (const [, target] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) {
    const [toZone, toCapability] = normalize(join(dirname(path), target)).split('/');
    const sameFeature = zone === 'features' && toZone === 'features' && capability === toCapability;
    const help = toZone === 'testing' && /\.test\.tsx?$/.test(path);
    if (!sameFeature && !help && !allowed[zone].includes(toZone))
      complaints.push(`${path}: may not import ${target}`);
  }
}

if (existsSync(javaPackages)) {
  const packages = new Set(readdirSync(javaPackages));
  for (const feature of readdirSync('src/features')) {
    if (!packages.has(feature)) complaints.push(`src/features/${feature}: no Java package of this name`);
  }
}

if (complaints.length > 0) {
  console.error(complaints.join('\n'));
  process.exit(1);
}
console.log('zones: ok');
