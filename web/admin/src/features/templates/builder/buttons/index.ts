// SPDX-License-Identifier: Apache-2.0
import { catalog } from './catalog/kind';
import { copyCode } from './copy_code/kind';
import { flow } from './flow/kind';
import type { ButtonKind } from './kind';
import { mpm } from './mpm/kind';
import { orderDetails } from './order_details/kind';
import { otp } from './otp/kind';
import { phoneNumber } from './phone_number/kind';
import { quickReply } from './quick_reply/kind';
import { requestContactInfo } from './request_contact_info/kind';
import { spm } from './spm/kind';
import { url } from './url/kind';
import { voiceCall } from './voice_call/kind';

/** Every kind of button that has a form. */
export const BUTTON_KINDS: readonly ButtonKind[] = [
  quickReply,
  url,
  phoneNumber,
  copyCode,
  flow,
  catalog,
  mpm,
  spm,
  voiceCall,
  orderDetails,
  requestContactInfo,
  otp,
];

/** The kind of a button of that type, if it has a form. */
export function buttonKindOf(type: string): ButtonKind | undefined {
  return BUTTON_KINDS.find((kind) => kind.type === type);
}
