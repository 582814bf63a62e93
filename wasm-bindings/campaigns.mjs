// SPDX-License-Identifier: Apache-2.0
import create_module from './heliograph_campaigns.mjs';
import { caller_of, CoreError, functions_of, keep_alive, result_of, start_module, write_text } from './loading.mjs';

export { CoreError } from './loading.mjs';

const field_end = '\x1f';

/** Loads what the core knows about people, rules and campaigns. Works in a page, in a worker and in Node. */
export async function load_campaigns(options) {
  const module = await keep_alive(() => load_module(options));
  const functions = functions_of(module);
  return Object.freeze({
    ...functions,
    open_audience: (reader_options) => open_audience(module, functions, reader_options),
    compile_message: (request, columns) => compile_message(module, functions, request, columns),
  });
}

/** The value of an answer that may be refused, or a CoreError. */
function expected(name, { value, findings }) {
  if (findings.length) throw new CoreError(name, findings);
  return value;
}

function open_audience({ feed }, functions, options) {
  const file = expected('open_audience', functions.audience_open(options));
  return {
    feed: (bytes) => expected('feed', result_of('feed', feed(file, bytes))),
    finish: () => expected('finish', functions.audience_finish(file)),
    summary: () => expected('summary', functions.audience_summary(file)),
    problems: (from, count) => expected('problems', functions.audience_problems(file, from, count)),
    dry_run: (request) => expected('dry_run', functions.campaign_dry_run_file(file, request)),
    close: () => functions.audience_close(file),
  };
}

function compile_message({ render, lines }, functions, request, columns) {
  const { send, attributes, findings } = expected('compile_message', functions.campaign_compile(request, columns));
  const answer_for = (values) => result_of('render', render(send, values, values.length / columns.length));
  return {
    attributes,
    findings,
    render(values) {
      let answer = answer_for(values);
      // A value that holds the sign between values is seen by the count; no message can hold the sign.
      if (answer.findings.length) answer = answer_for(values.map((text) => text.replaceAll(field_end, ' ')));
      return { failures: expected('render', answer), lines: lines() };
    },
    close: () => functions.campaign_close(send),
  };
}

/** The functions that calls go through: all but `lines`, which gives what `render` has made, answer with JSON text. */
export async function load_module(options) {
  const beside = new URL('./heliograph_campaigns.wasm', import.meta.url);
  const module = await start_module(create_module, beside, options);
  return {
    names: module.names().split(' '),
    call: caller_of(module),
    feed(file, bytes) {
      module.HEAPU8.set(bytes, module.make_room(bytes.length));
      return module.feed(file, bytes.length);
    },
    render(send, values, count) {
      let text = '';
      for (const value of values) text += value + field_end;
      return module.render(send, write_text(module, text), count);
    },
    lines() {
      const at = module.lines_at();
      return module.HEAPU8.subarray(at, at + module.lines_size());
    },
    heap_bytes: () => module.HEAPU8.length,
  };
}
