// SPDX-License-Identifier: Apache-2.0
import { expect } from '@playwright/test';
import type { Api } from './api.ts';

/** A marketing template in two languages, with a name to be filled in. */
export const offer_name = 'summer_offer';

const texts: Record<string, string> = {
  en_US: 'Hello {{1}}, our *summer offer* is here for you.',
  fr: 'Bonjour {{1}}, notre *offre d’été* est là pour vous.',
};

/** Has the offer approved in its languages. */
export async function make_offer(api: Api, credential_id: string): Promise<void> {
  const path = `/credentials/${credential_id}/templates`;
  for (const [language, text] of Object.entries(texts)) {
    await api.post(path, {
      name: offer_name,
      language,
      category: 'MARKETING',
      components: [{ type: 'BODY', text, example: { body_text: [['Mina']] } }],
    });
  }
  await expect
    .poll(async () => (await api.get(`${path}?status=APPROVED&search=${offer_name}`)).items.length, { timeout: 20_000 })
    .toBe(Object.keys(texts).length);
}

/** People of a file, by what becomes of their messages. */
export interface Crowd {
  /** Get it and read it. */
  readers: number;
  /** Have no WhatsApp: Meta refuses with 131026. */
  unreachable: number;
  /** Have a number in the United States: marketing to them is left out. */
  american: number;
}

const two = (value: number) => String(value).padStart(2, '0');

/** The people as comma-separated values; every fourth speaks French, every tenth has no name. */
export function crowd_csv({ readers, unreachable, american }: Crowd): string {
  const numbers = [
    ...Array.from({ length: readers }, (_, index) => `+82105552${String(index).padStart(4, '0')}`),
    ...Array.from({ length: unreachable }, (_, index) => `+8210${two(index + 20)}131026`),
    ...Array.from({ length: american }, (_, index) => `+1212555${String(index + 100).padStart(4, '0')}`),
  ];
  const rows = numbers.map((number, index) => {
    const name = index % 10 === 9 ? '' : `Person ${index}`;
    return [number, name, index % 4 === 3 ? 'fr' : 'en_US', 'Asia/Seoul'].join(',');
  });
  return ['phone,first_name,locale,time_zone', ...rows].join('\n');
}

/** Makes an audience of a file. */
export async function upload_audience(api: Api, name: string, csv: string): Promise<any> {
  return api.send_text(`/audiences/upload?name=${encodeURIComponent(name)}`, csv, 'text/csv');
}

/** A campaign that sends the offer: to an audience, or, without one, to whom each call names. */
export function offer_campaign(name: string, configuration_id: string, audience_id?: string): any {
  const filled = { key: 'body.1', attribute: audience_id ? 'first_name' : 'name', fallback: 'friend' };
  return {
    name,
    configuration_id,
    kind: audience_id ? 'scheduled' : 'api_triggered',
    purpose: 'marketing',
    ...(audience_id ? { audience: { audience_id } } : {}),
    treatments: [
      {
        percent: 100,
        content: {
          name: offer_name,
          languages: Object.keys(texts),
          default_language: 'en_US',
          bindings: [audience_id ? filled : { ...filled, from_call: true }],
        },
      },
    ],
  };
}

/** Has an event happen to a campaign as it is now. */
export async function happen(api: Api, id: string, event: string): Promise<any> {
  const { etag } = await api.get(`/campaigns/${id}`);
  return api.post(`/campaigns/${id}/${event}`, {}, { 'if-match': etag });
}
