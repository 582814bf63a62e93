// SPDX-License-Identifier: Apache-2.0

/** The halves of a language: what the frame and the first screen say, and what only the other screens say. */
export type TextPart = 'first' | 'later';

const LATER_PAGE =
  /^(?:audience|campaigns|canvas|conversation|health|import|intent|journeys|keys|messages|preview|profile|query|rules|suppression|templates|webhooks)\./;
const LATER_CORE =
  /^(?:finding\.(?:audience|audiences|campaign|campaigns|cli|config|health|journey|keys|message|messages|notifications|policy|report|template|templates|webhook)|event\.(?:campaign|dispatch|journey|message|template)|state\.(?:campaign|dispatch|journey|message|template)|gate|remedy|route)\./;
const IN_THE_RAIL = /^[a-z_]+\.title$/;

/** Which half a key of the page's own texts is in. */
export function partOfPageText(key: string): TextPart {
  return LATER_PAGE.test(key) && !IN_THE_RAIL.test(key) ? 'later' : 'first';
}

/** Which half a key of the core's texts is in. */
export function partOfCoreText(key: string): TextPart {
  return LATER_CORE.test(key) ? 'later' : 'first';
}
