// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

const file = join(
  process.env.HELIOGRAPH_SHARED ?? join(import.meta.dirname, '../../../shared'),
  'openapi/business-messaging-api_v23.0.relaxed.json',
);

/** Routes of the Graph API that the document leaves out, though Meta's other pages have them. */
const left_out = [/^GET \/debug_token$/, /\/uploads$/, /^(GET|POST) \/upload:/, /^\w+ \/\d+\/subscriptions$/];

/** Meta's OpenAPI document of the business messaging API, where there is one beside the repository. */
export class MetaDocument {
  static find(): MetaDocument | undefined {
    return existsSync(file) ? new MetaDocument(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  }

  readonly #ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });

  private constructor(readonly document: any) {
    mend(document);
    this.#ajv.addSchema(document, 'meta');
  }

  /** What is wrong with the body of a POST to the path as the document writes it. */
  errors(path: string, body: unknown): string[] {
    const place = ['paths', path, 'post', 'requestBody', 'content', 'application/json', 'schema']
      .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    const validate = this.#ajv.compile({ $ref: `meta#/${place}` });
    if (validate(body)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  }

  /** Whether the document, or what it is known to leave out, has the route that a request took. */
  knows(method: string, path: string): boolean {
    if (left_out.some((route) => route.test(`${method} ${path}`))) return true;
    const wanted = path.split('/').slice(1);
    return Object.entries<any>(this.document.paths).some(([route, methods]) => {
      const parts = route.split('/').slice(2); // the first one is the version
      const fits = parts.length === wanted.length && parts.every((part, i) => part.startsWith('{') || part === wanted[i]);
      return fits && method.toLowerCase() in methods;
    });
  }
}

/** Takes away what the document says against its own examples and Meta's other pages. */
function mend({ components: { schemas } }: any): void {
  // Meta's pages on carousels and on offers have one part more each.
  schemas.TemplateComponent.properties.type.enum.push('carousel', 'limited_time_offer');
  const parts = [schemas.TemplateComponent.properties, schemas.ButtonComponent.allOf[1].properties];
  for (const properties of parts) {
    // A character class in the place of a range: it would refuse the first two buttons.
    delete properties.index.pattern;
    // A text, though every example of the document has a number.
    properties.index.type = ['string', 'integer'];
    // Three kinds of buttons of the eleven.
    delete properties.sub_type.enum;
  }
}
