import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const systemChromium = '/usr/bin/chromium';

/** Finds a Chromium for the browser tests, or installs one. Throws an error with instructions if neither works. */
export function findChromium(): string {
  const found = present();
  if (found) return found;
  console.log('No Chromium found; installing one for the browser tests.');
  if (installWithApt() && existsSync(systemChromium)) return systemChromium;
  run('playwright', ['install', 'chromium']);
  const downloaded = present();
  if (downloaded) return downloaded;
  throw new Error(
    'The browser tests need Chromium, and it could not be installed. Install Chromium and set its path: KAIROS_CHROMIUM=/path/to/chromium',
  );
}

function present(): string | undefined {
  const named = process.env['KAIROS_CHROMIUM'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`KAIROS_CHROMIUM is ${named}, but there is no such file.`);
  }
  if (existsSync(systemChromium)) return systemChromium;
  const bundled = spawnSync(
    process.execPath,
    ['-e', "import('playwright').then((p) => console.log(p.chromium.executablePath()))"],
    { encoding: 'utf8' },
  ).stdout.trim();
  return bundled && existsSync(bundled) ? bundled : undefined;
}

function installWithApt(): boolean {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args: string[]) => run(...split([...sudo, 'apt-get', ...args]));
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
}

function split([command = '', ...args]: string[]): [string, string[]] {
  return [command, args];
}

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
