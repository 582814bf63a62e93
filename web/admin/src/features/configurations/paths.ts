// SPDX-License-Identifier: Apache-2.0

/** Where the channel configurations are; one is below it by its id. */
export const CONFIGURATIONS_PATH = '/administration/channel-configurations';
