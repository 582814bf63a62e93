// SPDX-License-Identifier: Apache-2.0

/** Copies `value`; also where the clipboard is closed to the page, as over plain HTTP. Gives whether it worked. */
export async function copyText(value: string): Promise<boolean> {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(value);
    return true;
  }
  const area = document.createElement('textarea');
  area.value = value;
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  return copied;
}
