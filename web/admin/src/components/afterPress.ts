// SPDX-License-Identifier: Apache-2.0

let isPressed = false;
const waiting = new Set<() => void>();

function released(): void {
  isPressed = false;
  // The click that the release makes comes first.
  setTimeout(() => {
    for (const run of [...waiting]) {
      waiting.delete(run);
      run();
    }
  });
}

if (typeof window !== 'undefined') {
  const listen = (name: string, listener: () => void) =>
    window.addEventListener(name, listener, { capture: true });
  listen('pointerdown', () => {
    isPressed = true;
  });
  listen('pointerup', released);
  listen('pointercancel', released);
}

/**
 * Runs `run` now, or, while a pointer is pressed, once it is released and its click is through. What moves the page when
 * a field is left, such as a message below it, must not carry away the button that is being pressed.
 */
export function afterPress(run: () => void): void {
  if (isPressed) waiting.add(run);
  else run();
}
