// SPDX-License-Identifier: Apache-2.0
import { createContext } from 'react';

/** Whether the template on screen can only be looked at. */
export const ReadOnly = createContext(false);
