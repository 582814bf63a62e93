// SPDX-License-Identifier: Apache-2.0
import type { Given, Schemas } from '../../../api/types';

export type MetaApp = Schemas['MetaApp'];
export type Signup = Given<Schemas['Signup']>;
export type SignupStart = Schemas['SignupStart'];
