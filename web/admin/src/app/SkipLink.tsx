// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../i18n/Language';

const link = style({
  position: 'absolute',
  top: { default: -64, ':focus': 8 },
  insetStart: '50%',
  translateX: '-50%',
  zIndex: 10,
  paddingX: 16,
  paddingY: 8,
  borderRadius: 'lg',
  font: 'ui',
  textDecoration: 'none',
  color: 'white',
  backgroundColor: 'accent-900',
});

/** The first stop of the keyboard: leads past header and rail to the element with the id `target`. */
export function SkipLink({ target }: { target: string }) {
  const text = useText();
  return (
    <a
      className={link}
      href={`#${target}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(target)?.focus();
      }}
    >
      {text('shell.skip')}
    </a>
  );
}
