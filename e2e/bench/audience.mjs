// SPDX-License-Identifier: Apache-2.0
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { chromium } from '@playwright/test';
import { build, chromium as browser_path } from './paths.mjs';
import { figure, heading } from './report.mjs';

const people = 1_000_000;
const rounds = 3;
const modules = join(import.meta.dirname, '../node_modules');
const types = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };

/** A file of eight columns; every hundredth row says again what an earlier one said, every thousandth has no number. */
function* rows() {
  yield 'phone,first_name,last_name,locale,time_zone,newsletter,city,customer_id\n';
  for (let index = 0; index < people; index++) {
    const person = index % 100 === 99 ? index - 50 : index;
    const phone = index % 1000 === 500 ? 'none' : `+8210${10_000_000 + person * 7}`;
    yield `${phone},민지${index % 1000},"Last, ${index % 777}",${index % 3 ? 'ko_KR' : 'en_US'},` +
      `${index % 5 ? 'Asia/Seoul' : 'Europe/Paris'},${index % 2 ? 'yes' : 'no'},Seoul ${index % 20},c${index}\n`;
  }
}

/** Reads the file in a worker as the page does: judged, without duplicates, and a dry run over it. */
const our_worker = `
import { load_campaigns } from '/wasm/campaigns.mjs';
const chunk = 4 * 1024 * 1024;
const core = load_campaigns();
self.onmessage = async ({ data: file }) => {
  const { open_audience } = await core;
  const begin = performance.now();
  const reader = open_audience({ columns: null, marketing_actions: ['newsletter'], keep_recipients: true, seed: 7 });
  const part = (at) => file.slice(at, at + chunk).arrayBuffer();
  let next = part(0);
  for (let at = 0; at < file.size; at += chunk) {
    const bytes = new Uint8Array(await next);
    next = part(at + chunk);
    reader.feed(bytes);
  }
  const { progress } = reader.finish();
  const settings = { now: new Date().toISOString(), kind: 'marketing', consent_mode: 'not_refused', marketing_actions: ['newsletter'] };
  const zones = [{ time_zone: 'Asia/Seoul', minutes: 540 }, { time_zone: 'Europe/Paris', minutes: 60 }];
  const run = reader.dry_run({ settings, zones, rate: 80 });
  const ms = performance.now() - begin;
  reader.close();
  self.postMessage({ ms, accepted: progress.accepted, duplicates: progress.duplicates, rejected: progress.rejected, targeted: run.targeted });
};
await core;
self.postMessage('ready');
`;

/** What a page without the core would do in a worker, and less of it: parse, read the number, leave out duplicates. */
const peer_worker = `
importScripts('/peers/papaparse/papaparse.min.js', '/peers/libphonenumber-js/bundle/libphonenumber-min.js');
self.onmessage = ({ data: file }) => {
  const begin = performance.now();
  const known = new Set();
  let [accepted, duplicates, rejected] = [0, 0, 0];
  Papa.parse(file, {
    header: true,
    skipEmptyLines: true,
    chunkSize: 4 * 1024 * 1024,
    chunk: ({ data }) => {
      for (const row of data) {
        const phone = libphonenumber.parsePhoneNumberFromString(row.phone);
        if (!phone || !phone.isPossible()) rejected++;
        else if (known.has(phone.number)) duplicates++;
        else {
          known.add(phone.number);
          accepted++;
        }
      }
    },
    complete: () => self.postMessage({ ms: performance.now() - begin, accepted, duplicates, rejected }),
  });
};
self.postMessage('ready');
`;

const page_text = `<!doctype html><title>Audience</title><input type="file"><script type="module">
const tasks = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
const answer = (worker) => new Promise((resolve, reject) => {
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(message));
});
window.read = async (name, options) => {
  const worker = new Worker(name, options);
  await answer(worker);
  tasks.length = 0;
  worker.postMessage(document.querySelector('input').files[0]);
  const result = await answer(worker);
  worker.terminate();
  return { ...result, longest_task: Math.max(0, ...tasks) };
};
</script>`;

/** A million people's file in Chromium, against papaparse with libphonenumber-js. */
export async function run() {
  heading('A file of 1,000,000 people and 8 columns in Chromium, in a worker, best of three');
  const work = await mkdtemp(join(tmpdir(), 'heliograph-people-'));
  const server = await serve();
  const browser = await chromium.launch({ executablePath: browser_path, args: ['--no-sandbox'] });
  try {
    const file = join(work, 'people.csv');
    await pipeline(Readable.from(rows(), { objectMode: true }), createWriteStream(file));
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.locator('input').setInputFiles(file);
    const best = async (...args) => {
      const results = [];
      for (let round = 0; round < rounds; round++) results.push(await page.evaluate((it) => window.read(...it), args));
      return results.reduce((one, other) => (other.ms < one.ms ? other : one));
    };
    const ours = await best('/ours.js', { type: 'module' });
    const peer = await best('/peer.js');
    if (ours.accepted + ours.duplicates + ours.rejected !== people || ours.accepted !== peer.accepted)
      throw new Error(`the two disagree: ${JSON.stringify({ ours, peer })}`);
    figure('judged, without duplicates, and a dry run', ours.ms / 1000, 's', { below: 6 });
    figure('papaparse with libphonenumber-js, doing less', peer.ms / 1000, 's');
    figure('as fast as these', peer.ms / ours.ms, 'times', { at_least: 3 });
    figure('longest task of the page meanwhile', ours.longest_task, 'ms', { below: 50 });
  } finally {
    await browser.close();
    server.close();
    await rm(work, { recursive: true, force: true });
  }
}

/** The page, the two workers, the core's module and the peers' scripts. */
async function serve() {
  const texts = { '/': page_text, '/ours.js': our_worker, '/peer.js': peer_worker };
  const file_of = (path) => {
    const [, folder, ...rest] = path.split('/');
    if (folder === 'wasm') return join(build, 'wasm', ...rest);
    return folder === 'peers' ? join(modules, ...rest) : undefined;
  };
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const file = file_of(pathname);
    const type = types[texts[pathname] ? (extname(pathname) || '.html') : extname(pathname)];
    if (type) response.setHeader('content-type', type);
    if (texts[pathname]) return response.end(texts[pathname]);
    if (!file) return response.writeHead(404).end();
    return createReadStream(file).on('error', () => response.writeHead(404).end()).pipe(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
