// SPDX-License-Identifier: Apache-2.0

/** Where the API credentials are; one set is below it by its id. */
export const CREDENTIALS_PATH = '/administration/api-credentials';
