// SPDX-License-Identifier: Apache-2.0

/** Where the tables are by which a route is chosen. */
export const ROUTES_PATH = '/help/routes';
