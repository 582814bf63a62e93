// SPDX-License-Identifier: Apache-2.0
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './paths.mjs';
import { figure, heading } from './report.mjs';
import { free_port, installation, start, wrk } from './servers.mjs';

const connections = 32;
const seconds = 4;
const rounds = 3;

const nginx_settings = (port, folder, work) => `
daemon off;
worker_processes auto;
pid ${work}/nginx.pid;
error_log ${work}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  types { text/javascript js; text/css css; text/html html; application/wasm wasm; }
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((it) => `${it}_temp_path ${work}/${it};`).join(' ')}
  server { listen 127.0.0.1:${port}; root ${folder}; gzip_static on; }
}
`;

/** The page's files served by the proxy against nginx serving the same bytes, one after the other, several times. */
export async function run() {
  heading(`Files of the page, ${connections} connections, best of ${rounds} rounds`);
  const work = await mkdtemp(join(tmpdir(), 'heliograph-nginx-'));
  const page = join(build, 'page');
  const nginx_url = `http://127.0.0.1:${await free_port()}`;
  await writeFile(join(work, 'nginx.conf'), nginx_settings(new URL(nginx_url).port, page, work));
  const nginx = await start('/usr/sbin/nginx', ['-c', join(work, 'nginx.conf')], `${nginx_url}/index.html`);
  const ours = await installation();
  try {
    for (const [label, file] of await files(page)) {
      const best = { ours: 0, nginx: 0 };
      for (let round = 0; round < rounds; round++) {
        for (const [name, url] of [['nginx', nginx_url], ['ours', ours.url]]) {
          const { per_second } = await wrk(`${url}/${file}`, { connections, seconds, headers: { 'accept-encoding': 'gzip' } });
          best[name] = Math.max(best[name], per_second);
        }
      }
      figure(`${label}, nginx`, best.nginx, '/s');
      figure(`${label}, Heliograph`, best.ours, '/s', { at_least: best.nginx / 2 });
    }
  } finally {
    await Promise.all([nginx.stop(), ours.stop()]);
    await rm(work, { recursive: true, force: true });
  }
}

/** The page itself, its largest script and the module of the core. */
async function files(page) {
  const names = (await readdir(page, { recursive: true })).filter((name) => /\.(js|wasm)$/.test(name));
  const sized = await Promise.all(names.map(async (name) => [name, (await stat(join(page, name))).size]));
  const largest = (ending) => sized.filter(([name]) => name.endsWith(ending)).sort(([, one], [, other]) => other - one)[0]?.[0];
  return [['index.html', 'index.html'], ['the largest script', largest('.js')], ['the core', largest('.wasm')]].filter(([, file]) => file);
}
