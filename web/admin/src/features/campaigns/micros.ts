// SPDX-License-Identifier: Apache-2.0

/** Prices are counted in millionths of the currency's unit. */
export const MICROS = 1_000_000;
