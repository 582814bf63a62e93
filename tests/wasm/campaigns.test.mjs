// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { campaigns, native_answers, raw_campaigns } from './core.mjs';

const bytes_of = (text) => new TextEncoder().encode(text);
const options = { marketing_actions: ['news'], default_calling_code: '82', keep_recipients: true, seed: 7 };
const columns = [
  { header: 'phone', role: 'phone', name: '' },
  { header: '이름', role: 'attribute', name: '이름' },
  { header: 'news', role: 'consent', name: 'news' },
];
const people = 'phone,이름,news\n010-1234-5678,민지,yes\n+14155550100,Ann,no\n01012345678,again,yes\nnobody,"A, B",yes\n';
const send = {
  whole: {
    name: 'offer',
    language: 'ko',
    category: 'MARKETING',
    components: [{ type: 'BODY', text: '안녕하세요 {{1}}님', example: { body_text: [['민지']] } }],
  },
  bindings: [{ key: 'body.1', attribute: 'first_name' }],
  route: 'cloud',
};
const settings = { now: '2026-11-21T10:00:00Z', kind: 'marketing', consent_mode: 'not_refused' };
const rates = { failed: 2, delivered: 95, read: 60, clicked: 10, replied: 5, event: 20, call_failed: 0 };
const journey = {
  name: 'Welcome',
  nodes: [
    { id: 'in', kind: 'inbound', ways: [{ way: 'next', to: 'pause' }], inbound: {} },
    { id: 'pause', kind: 'wait', ways: [{ way: 'next', to: 'half' }], wait: { kind: 'duration', seconds: 3600 } },
    {
      id: 'half',
      kind: 'split',
      ways: ['A', 'B'].map((way) => ({ way, to: way })),
      split: { branches: ['A', 'B'].map((name) => ({ name, percent: 50 })) },
    },
    { id: 'A', kind: 'end' },
    { id: 'B', kind: 'end' },
  ],
};

test('a file is judged in chunks that end anywhere, even inside a character', async () => {
  const { open_audience } = await campaigns();
  const summaries = [1, 7, 1000].map((size) => {
    const file = open_audience(options);
    const bytes = bytes_of(people);
    for (let at = 0; at < bytes.length; at += size) file.feed(bytes.subarray(at, at + size));
    const summary = file.finish();
    file.close();
    return summary;
  });
  assert.deepEqual(summaries[0].columns, columns);
  const { accepted, duplicates, rejected, us_numbers, bytes } = summaries[0].progress;
  assert.deepEqual([accepted, duplicates, rejected, us_numbers, bytes], [2, 1, 1, 1, bytes_of(people).length]);
  assert.deepEqual(summaries[1], summaries[0]);
  assert.deepEqual(summaries[2], summaries[0]);
});

test('the module answers every call of a file and of a send as the native core does', async () => {
  const calls = [
    ['audience_open', [options]],
    ['audience_feed', [1, people]],
    ['audience_finish', [1]],
    ['audience_problems', [1, 1, 5]],
    ['campaign_dry_run_file', [1, { settings, rate: 80, percents: [50, 30], campaign_id: 'c' }]],
    ['audience_close', [1]],
    ['audience_feed', [1, 'x']],
    ['audience_guess_columns', [[['Telefon', 'Name'], ['+491701234567', 'Ann']], []]],
    ['audience_validate_query', [{ name: 'A', where: { kind: 'attribute', attribute: 'city', comparison: 'less', values: ['1', '2'] } }]],
    ['audience_matches', [{ kind: 'all_of' }, { phone: '1' }, [], settings.now]],
    ['policy_decide', [settings, { profile: { phone: '14155550100' } }]],
    ['policy_cap_window', [{ count: 1, period: 'week', every: 2, scope: 'marketing', handling: 'drop' }, settings.now]],
    ['policy_validate_quiet_hours', [{ zone: 'recipient', handling: 'delay' }, []]],
    ['campaign_validate', [{ campaign: { name: 'A' }, context: { now: settings.now }, activate: true }]],
    ['campaign_plan_waves', [{ split: 'equal', waves: [{ size: 0, delay_minutes: 0 }, { size: 0, delay_minutes: 60 }] }, 101]],
    ['campaign_compile', [send, ['phone', 'message_id', 'first_name']]],
    ['campaign_render', [1, '821012345678\x1fm-1\x1f민지\x1f', 1]],
    ['campaign_language_for', [{ languages: ['fr', 'pt_BR'], default_language: 'fr' }, 'pt-PT']],
    ['journey_validate', [{ journey: { name: 'A', nodes: [{ id: 'a', kind: 'wait' }] }, context: { now: settings.now } }]],
    ['journey_ports', []],
    ['journey_ways_of', [{ id: 'a', kind: 'split', split: { attribute: 'x', branches: [{ name: '하나' }] } }]],
    ['journey_event_schema', [{ name: 'bought', fields: [{ name: 'sum', type: 'number', required: true }] }]],
    ['journey_open_walk', [{ journey, context: { now: settings.now } }, 'j', rates]],
    ['journey_walk_people', [1, [{ profile: { phone: '821012345678' } }, { profile: { phone: '14155550100' }, zone: [] }]]],
    ['journey_close_walk', [1]],
    ['delivery_remedies', []],
    ['policy_route_rules', []],
    ['delivery_fallback_rules', []],
    ['phone_marketing_regions', []],
    ['delivery_duration_ms', [1000, 80]],
    ['report_share_of', [3, 10]],
    ['webhook_validate', [{ name: 'A', blocks: [{ category: 'opt_in', keywords: ['ja', '?', ' JA'] }] }, []]],
    ['webhook_predefined', []],
    ['webhook_with_predefined', [[{ category: 'help', keywords: ['ＳＴＯＰ'] }], 'fr']],
    ['webhook_interpret', [[{ category: 'opt_out', keywords: ['ARRÊT'], reply: 'Au revoir.' }],
      { type: 'text', text: ' arre\u0302t !' }, { suppression: 'none' }, settings.now]],
  ].map(([name, args]) => [name, JSON.stringify(args)]);
  const { call, names } = await raw_campaigns();
  const answers = calls.map(([name, text]) => call(names.indexOf(name), text));
  assert.deepEqual(answers, native_answers(calls));
});

/** Somebody whose marketing message is optimized, and each fact that alone makes it take another way. */
const optimizable = {
  kind: 'marketing',
  is_enabled: true,
  is_wanted: true,
  is_number_ready: true,
  is_country_covered: true,
  has_phone: true,
  is_optimized_only: false,
  is_marketing_off_on_cloud: false,
};

test('each row of the route table decides for whom its fact does not hold', async () => {
  const { policy_choose_route, policy_route_rules } = await campaigns();
  const rules = policy_route_rules();
  assert.deepEqual(
    rules.map(({ fact, route }) => [fact, route]),
    [
      ['kind', 'cloud'],
      ['is_enabled', 'cloud'],
      ['is_wanted', 'cloud'],
      ['is_number_ready', 'fallback'],
      ['is_country_covered', 'fallback'],
      ['has_phone', 'fallback'],
      ['', 'optimized'],
    ],
  );
  for (const { fact, route, reason } of rules) {
    const facts = fact === '' ? optimizable : { ...optimizable, [fact]: fact === 'kind' ? 'utility' : false };
    assert.deepEqual(policy_choose_route(facts), { route, reason });
  }
});

test('each refusal of the route falls back once where that is open', async () => {
  const { delivery_fallback_rules, delivery_remedy_on_route } = await campaigns();
  const rules = delivery_fallback_rules();
  assert.deepEqual(
    rules.map(({ code, usually, otherwise }) => [code, usually, otherwise]),
    [
      [131055, 'fall_back_to_cloud', 'pause_template'],
      [131062, 'fall_back_to_cloud', 'fail'],
      [131063, 'pause_account', 'pause_account'],
      [134100, 'fall_back_to_cloud', 'pause_template'],
      [134101, 'fall_back_to_cloud', 'pause_template'],
      [134102, 'fall_back_to_cloud', 'pause_account'],
      [134103, 'fall_back_to_cloud', 'pause_template'],
    ],
  );
  const taken = { route: 'optimized', is_optimized_only: false, is_marketing_off_on_cloud: false };
  for (const { code, usually, otherwise } of rules) {
    assert.equal(delivery_remedy_on_route(code, taken), usually);
    assert.equal(delivery_remedy_on_route(code, { ...taken, is_optimized_only: true }), otherwise);
    assert.equal(delivery_remedy_on_route(code, { ...taken, is_marketing_off_on_cloud: true }), otherwise);
    assert.equal(delivery_remedy_on_route(code, { ...taken, route: 'fallback' }) ?? null, null);
  }
  assert.equal(delivery_remedy_on_route(131049, taken) ?? null, null);
});

test('a dry run counts the people of a file, and rows stand for reasons', async () => {
  const { open_audience } = await campaigns();
  const file = open_audience({ ...options, columns });
  file.feed(bytes_of(people));
  file.finish();
  const { targeted, sent, reasons } = file.dry_run({ settings: { ...settings, marketing_actions: ['news'] }, rate: 80 });
  assert.deepEqual([targeted, sent, reasons.map(({ code, samples }) => [code, samples])],
    [2, 1, [['policy.consent_refused', [3]]]]);
  file.close();
  assert.throws(() => file.finish(), { name: 'CoreError' });
});

test('a compiled message is filled for people, whoever lacks a value is named, no text is harmed', async () => {
  const { compile_message } = await campaigns();
  const message = compile_message(send, ['phone', 'message_id', 'first_name']);
  assert.deepEqual([message.attributes, message.findings], [['first_name'], []]);
  const { lines, failures } = message.render([
    ...['821012345678', 'm-1', '민지 "👩‍👩‍👧"'],
    ...['821012345679', 'm-2', ''],
    ...['821012345670', 'm-3', 'a\x1fb'],
    ...['821012345671', 'm-4', 'half \ud83d'],
  ]);
  assert.deepEqual(failures, [{ person: 1, key: 'body.1', source: 'first_name' }]);
  const messages = new TextDecoder().decode(lines).trimEnd().split('\n');
  const texts = messages.map((text) => text && JSON.parse(text).template.components[0].parameters[0].text);
  assert.deepEqual(texts, ['민지 "👩‍👩‍👧"', '', 'a b', 'half \ufffd']);
  message.close();
  assert.throws(() => message.render([]), { name: 'CoreError' });
  assert.deepEqual(compile_message({ ...send, bindings: [] }, []).findings.map(({ code }) => code), ['campaign.binding_missing']);
});

test('files that were closed leave no memory behind', async () => {
  const { call, feed, names, heap_bytes } = await raw_campaigns();
  const chunk = bytes_of(people.repeat(5000));
  const number = (answer) => JSON.parse(answer).result.value;
  const size_after = (times) => {
    for (let index = 0; index < times; index++) {
      const file = number(call(names.indexOf('audience_open'), JSON.stringify([options])));
      feed(file, chunk);
      call(names.indexOf('audience_close'), JSON.stringify([file]));
    }
    return heap_bytes();
  };
  assert.equal(size_after(5), size_after(30));
});
