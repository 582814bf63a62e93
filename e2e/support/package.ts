// SPDX-License-Identifier: Apache-2.0
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { build } from './installation.ts';

const run = promisify(execFile);

/** A project of somebody else in a folder of its own, with the core installed from its tarball and nothing else. */
export class Project {
  static async with_core(): Promise<Project> {
    const folder = await mkdtemp(join(tmpdir(), 'heliograph-package-'));
    const packed = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], { cwd: join(build, 'wasm') });
    const [{ filename }] = JSON.parse(packed.stdout);
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'somebody', private: true, type: 'module' }));
    await run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${filename}`], { cwd: folder });
    return new Project(folder);
  }

  #server: Server | undefined;

  private constructor(readonly folder: string) {}

  /** The first example in JavaScript that the package's own README gives. */
  readme_example(): string {
    const readme = readFileSync(join(this.folder, 'node_modules/heliograph-core/README.md'), 'utf8');
    const example = /```js\n(.*?)```/s.exec(readme)?.[1];
    if (example === undefined) throw new Error('The README has no example');
    return example;
  }

  async write(name: string, text: string): Promise<void> {
    await writeFile(join(this.folder, name), text);
  }

  /** Runs a file of the project in Node and gives what it prints. */
  async node(name: string): Promise<string> {
    const env = { ...process.env, FORCE_COLOR: '0' };
    return (await run(process.execPath, [name], { cwd: this.folder, env })).stdout;
  }

  /** What the TypeScript compiler, as strict as it can be, says against a file of the project; nothing when all is well. */
  async type_errors(name: string): Promise<string> {
    const compiler = join(import.meta.dirname, '../node_modules/typescript/bin/tsc');
    const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext'];
    const failed = (error: { stdout: string }) => error;
    return (await run(process.execPath, [compiler, ...options, name], { cwd: this.folder }).catch(failed)).stdout;
  }

  /** Serves the folder under the content security policy that the package asks for; gives the address. */
  async serve(): Promise<string> {
    const server = createServer(async (request, response) => {
      const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
      const text = await readFile(join(this.folder, path)).catch(() => undefined);
      const missing = path === '/favicon.ico' ? 204 : 404;
      response.writeHead(text === undefined ? missing : 200, {
        'content-type': media_types[extname(path)] ?? 'text/plain',
        'content-security-policy': "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'",
      });
      response.end(text);
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no free port');
    return `http://127.0.0.1:${address.port}`;
  }

  async remove(): Promise<void> {
    this.#server?.closeAllConnections();
    this.#server?.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

const media_types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};
