// SPDX-License-Identifier: Apache-2.0

/** How long a message about something that succeeded stays on screen. */
export const TOAST_MS = 6000;
