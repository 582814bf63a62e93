// SPDX-License-Identifier: Apache-2.0

/** Where the webhooks are; one is below it by its id. */
export const WEBHOOKS_PATH = '/administration/webhooks';
