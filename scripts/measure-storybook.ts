import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { chromiumArgs, chromiumPath } from '../.storybook/chromium.ts';

/** The pages whose weight is told in CONTRIBUTING.md. */
const pages: Readonly<Record<string, readonly [path: string, firstContent: string]>> = {
  introduction: ['/docs/start-introduction--docs', '.welcome h1'],
  'a story': ['/story/ask-prompt--modal', '[role="dialog"]'],
  'documentation of a component': ['/docs/ask-prompt--docs', '#storybook-docs h1'],
  'a page of foundations': ['/story/foundations-look--colour', '.foundations'],
  'a journey on the engine': ['/story/flows-journeys--prompted-and-enrolled', '[data-kairos]'],
};

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** Serves the built Storybook as a plain web server does. */
async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, normalize(pathname === '/' ? '/index.html' : pathname));
    void stat(file).then(
      () => {
        response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
        createReadStream(file).pipe(response);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, done));
  return server;
}

interface Weight {
  kilobytes: number;
  requests: number;
  cpuSeconds: number;
}

/** Opens a page in a new profile, until its first content is there. */
async function measure(browser: Browser, url: string, firstContent: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  let bytes = 0;
  let requests = 0;
  const arrivals: Promise<void>[] = [];
  page.on('response', (response) => {
    requests += 1;
    arrivals.push(
      response.body().then(
        (body) => void (bytes += body.byteLength),
        () => undefined,
      ),
    );
  });
  await page.goto(url, { waitUntil: 'commit' });
  await page
    .frameLocator('#storybook-preview-iframe')
    .locator(firstContent)
    .first()
    .waitFor({ timeout: 60_000 });
  const { metrics } = await session.send('Performance.getMetrics');
  await Promise.all(arrivals);
  await context.close();
  return {
    kilobytes: Math.round(bytes / 1_000),
    requests,
    cpuSeconds: metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN,
  };
}

/** Bytes, requests and processor time until the first content of some pages of the built Storybook. */
async function main(folder: string): Promise<void> {
  const server = await serve(folder);
  // SAFETY: a server that listens on a port has an address with a port.
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumArgs] });
  for (const [name, [path, firstContent]] of Object.entries(pages)) {
    const weight = await measure(browser, `${origin}/?path=${path}`, firstContent);
    const cpu = weight.cpuSeconds.toFixed(2);
    console.log(`${name}: ${weight.kilobytes} kB in ${weight.requests} requests, ${cpu} s of processor time`);
  }
  await browser.close();
  server.close();
}

await main(process.argv[2] ?? 'storybook-static');
