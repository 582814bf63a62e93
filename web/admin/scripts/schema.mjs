// SPDX-License-Identifier: Apache-2.0
// Writes src/api/schema.d.ts from the OpenAPI document that `heliograph openapi` prints.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';

const root = resolve(import.meta.dirname, '..');
const document = resolve(process.env.HELIOGRAPH_OPENAPI ?? `${root}/../../build/release/openapi.json`);
const file = `${root}/src/api/schema.d.ts`;

if (!existsSync(document)) {
  console.error(`There is no ${document}; build the proxy first or set HELIOGRAPH_OPENAPI.`);
  process.exit(1);
}
const types = `// Generated from the proxy's OpenAPI document.\n${astToString(await openapiTypescript(pathToFileURL(document)))}`;
if (!existsSync(file) || readFileSync(file, 'utf8') !== types) writeFileSync(file, types);
