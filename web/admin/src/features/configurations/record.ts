// SPDX-License-Identifier: Apache-2.0
import type { ConfigurationRecord } from 'heliograph-wasm/index.mjs';
import type { Configuration, Credential } from '../../api/types';

/** A configuration before anything was filled in. */
export const NEW_CONFIGURATION: Configuration = {
  name: '',
  channel: 'whatsapp',
  access_labels: [],
  marketing_actions: [],
  tags: [],
};

/** The record of a configuration that is not stored yet. */
export function newRecord(configuration: Configuration): ConfigurationRecord {
  return {
    id: '',
    status: 'draft',
    update_status: 'none',
    version: 0,
    configuration,
    checks: [],
    history: [],
  };
}

/** A set of credentials as far as a configuration needs to know it. */
export function knownCredential(credential: Credential) {
  return {
    id: credential.id,
    name: credential.name,
    sender_numbers: credential.account.phone_numbers.map((number) => number.sender_number),
  };
}
