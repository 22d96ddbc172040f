// Bundles the browser libraries into the folder given, or leaves it alone when nothing changed since the last time.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const main = dirname(here);
const target = resolve(process.argv[2] ?? join(here, 'build'));
const lock = join(here, 'package-lock.json');
const installed = join(here, 'node_modules', '.package-lock.json');

const filesUnder = (folder, ending) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
        .sort()
    : [];

const sources = [join(here, 'build.mjs'), lock, ...filesUnder(join(here, 'src'), '')];
const pages = [
  ...filesUnder(join(main, 'resources', 'templates'), '.html'),
  ...filesUnder(join(main, 'java'), '.java'),
  ...filesUnder(join(here, 'src'), '.js'),
];
const icons = new Set();
for (const page of pages) {
  for (const [name] of readFileSync(page, 'utf8').matchAll(/\bti-[a-z0-9-]+/g)) icons.add(name);
}

const fingerprint = createHash('sha256');
for (const source of sources) fingerprint.update(readFileSync(source)).update('\0');
fingerprint.update([...icons].sort().join(' '));
const stamp = `/* sources ${fingerprint.digest('hex')} */`;
const stamped = join(target, 'ringflow.css');
if (existsSync(stamped) && readFileSync(stamped, 'utf8').trimEnd().endsWith(stamp)) process.exit(0);

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--ignore-scripts', '--no-progress'], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

const { build } = await import('esbuild');
const iconFont = {
  name: 'only-the-icons-in-use',
  setup(bundler) {
    bundler.onLoad({ filter: /tabler-icons\.css$/ }, ({ path }) => ({
      loader: 'css',
      contents: readFileSync(path, 'utf8')
        .replace(/,\s*url\("[^"]+"\) format\("(woff|truetype)"\)/g, '')
        .replace(/\.(ti-[a-z0-9-]+):before \{[^}]*\}\s*/g, (rule, name) => (icons.has(name) ? rule : '')),
    }));
  },
};

mkdirSync(target, { recursive: true });
const options = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  outdir: target,
  loader: { '.woff2': 'file', '.svg': 'dataurl', '.woff': 'file', '.ttf': 'file', '.eot': 'file' },
  assetNames: '[name]',
  plugins: [iconFont],
};
const style = (name) => join('src', `${name}.css`);
const script = (name) => join('src', `${name}.js`);
await build({ ...options, entryPoints: [script('theme')], format: 'iife', target: 'es2022' });
await build({
  ...options,
  entryPoints: ['ringflow', 'charts', 'compare', 'diagram', 'form'].map(script),
  format: 'esm',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
});
await build({ ...options, entryPoints: ['diagram-look', 'form-look'].map(style) });
copyFileSync(join(here, 'src', 'ringflow.svg'), join(target, 'ringflow.svg'));
await build({ ...options, entryPoints: [style('ringflow')] });
writeFileSync(stamped, `${readFileSync(stamped, 'utf8').trimEnd()}\n${stamp}\n`);
