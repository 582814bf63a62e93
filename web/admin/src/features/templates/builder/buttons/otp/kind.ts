// SPDX-License-Identifier: Apache-2.0
import type { ButtonKind } from '../kind';
import { OtpEditor } from './OtpEditor';

export const otp: ButtonKind = {
  type: 'OTP',
  label: 'templates.button.otp',
  description: 'templates.button.otp.description',
  isForCodes: true,
  make: () => ({ type: 'OTP', otp_type: 'COPY_CODE' }),
  Editor: OtpEditor,
};
