// SPDX-License-Identifier: Apache-2.0
import { crc32, deflateSync } from 'node:zlib';

/** A file as Playwright takes it into a form. */
export interface File {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A sample for a media header of this format. */
export function sample_file(format: string): File {
  switch (format) {
    case 'IMAGE':
      return { name: 'sample.png', mimeType: 'image/png', buffer: picture(640, 335) };
    case 'DOCUMENT':
      return { name: 'sample.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
    default:
      // The beginning of an MP4 file: enough to be told apart, nothing to be played.
      return { name: 'sample.mp4', mimeType: 'video/mp4', buffer: Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1') };
  }
}

const rgb_8_bit = [8, 2, 0, 0, 0];
const bytes_per_pixel = 3;

/** A PNG file with colours that run from corner to corner. */
function picture(width: number, height: number): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const line = 1 + width * bytes_per_pixel;
  const pixels = Buffer.alloc(height * line);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * line + 1 + x * bytes_per_pixel;
      pixels[at] = 60 + (x * 180) / width;
      pixels[at + 1] = 150;
      pixels[at + 2] = 80 + (y * 160) / height;
    }
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.concat([size, Buffer.from(rgb_8_bit)])),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
