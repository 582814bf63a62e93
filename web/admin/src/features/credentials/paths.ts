// SPDX-License-Identifier: Apache-2.0

/** Where the API credentials are; one set is below it by its id. */
export const CREDENTIALS_PATH = '/administration/api-credentials';
/** Where the app of Meta's login is set up. */
export const META_APP_PATH = `${CREDENTIALS_PATH}/meta-app`;
