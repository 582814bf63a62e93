// SPDX-License-Identifier: Apache-2.0

/** Where the connected WhatsApp accounts are managed. */
export const ACCOUNTS_PATH = '/administration/whatsapp-accounts';
