// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';

const SHAPES: Record<string, ReactNode> = {
  quick_reply: <path d="M9 6 4 11l5 5M4 11h9a7 7 0 0 1 7 7" />,
  url: <path d="M10 5H5v14h14v-5M14 5h5v5M19 5l-8 8" />,
  phone_number: (
    <path d="M6 4h3l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v3a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2Z" />
  ),
  copy_code: <path d="M9 9h10v11H9zM5 15V4h10" />,
  otp: <path d="M9 9h10v11H9zM5 15V4h10" />,
  flow: <path d="M5 6h14M5 12h14M5 18h9" />,
  catalog: <path d="M4 9 6 4h12l2 5M5 9v11h14V9M9 20v-6h6v6" />,
  mpm: <path d="M4 9 6 4h12l2 5M5 9v11h14V9M9 20v-6h6v6" />,
  spm: <path d="M4 9 6 4h12l2 5M5 9v11h14V9M9 20v-6h6v6" />,
  order_details: <path d="M3 4h2l2 11h11l2-8H6M9 20h.01M17 20h.01" />,
  request_contact_info: <path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 21c0-4 4-6 8-6s8 2 8 6" />,
  list: <path d="M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01" />,
  image: <path d="M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01" />,
  video: <path d="M4 6h11v12H4zM15 11l5-3v8l-5-3" />,
  gif: <path d="M4 6h16v12H4zM8 10v4M11 10v4M15 14v-4h3M15 12h2" />,
  document: <path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6" />,
  location: (
    <path d="M12 21s7-6.5 7-12a7 7 0 0 0-14 0c0 5.500 7 12 7 12ZM12 11.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z" />
  ),
  product: <path d="M4 8l8-4 8 4v9l-8 4-8-4zM4 8l8 4 8-4M12 12v9" />,
  gift: (
    <path d="M4 9h16v4H4zM6 13v8h12v-8M12 9v12M12 9c-5 0-5-5-2.500-5S12 9 12 9Zm0 0c5 0 5-5 2.500-5S12 9 12 9Z" />
  ),
  play: <path d="M9 6v12l9-6Z" fill="currentColor" />,
  shop: <path d="M4 9 6 4h12l2 5M5 9v11h14V9M9 20v-6h6v6" />,
};
SHAPES.voice_call = SHAPES.phone_number;
SHAPES.call_permission_request = SHAPES.phone_number;

/** A line drawing by name, in the colour of its surroundings; nothing for a name without drawing. */
export function PreviewIcon({ name, size = 18 }: { name: string; size?: number }) {
  const shape = SHAPES[name];
  if (!shape) return null;
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {shape}
    </svg>
  );
}
