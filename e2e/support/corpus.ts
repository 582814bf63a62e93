// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const own = join(import.meta.dirname, '../fixtures/templates');
const shared = join(process.env.HELIOGRAPH_SHARED ?? join(root, '../shared'), 'corpus');

export interface Body {
  file: string;
  json: any;
}

/** Template bodies that are right: those beside the tests and, where there is one, those of the corpus. */
export function template_bodies(): Body[] {
  const files = readdirSync(own).map((name) => join(own, name));
  return [...files, ...corpus_files()].map((file) => ({
    file: basename(file),
    json: JSON.parse(readFileSync(file, 'utf8')),
  }));
}

const template_kinds = ['template_create', 'template_edit', 'template_upsert', 'template_node'];

function corpus_files(): string[] {
  const manifest = join(shared, 'MANIFEST.tsv');
  if (!existsSync(manifest)) return [];
  return readFileSync(manifest, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([, kind = '', validity]) => validity === 'valid' && template_kinds.includes(kind))
    .map(([file = '']) => join(shared, file));
}
