// SPDX-License-Identifier: Apache-2.0
import { createContext } from 'react';

/** The id of the API credentials whose account the template is written for. */
export const BuilderAccount = createContext('');
