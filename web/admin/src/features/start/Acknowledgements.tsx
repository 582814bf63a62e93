// SPDX-License-Identifier: Apache-2.0
import { Checkbox } from '@react-spectrum/s2/Checkbox';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useState } from 'react';
import { useSession } from '../../api/session';
import { Panel } from '../../components/Panel';
import { useText } from '../../i18n/Language';
import { keepAcknowledged, keptAcknowledged } from './acknowledged';

const ITEMS = ['content', 'policies', 'window'] as const;

const list = style({ display: 'grid', rowGap: 16, listStyleType: 'none', margin: 0, padding: 0 });
const detail = style({ font: 'body-sm', color: 'gray-700', margin: 0, marginTop: 4, paddingStart: 24 });

/** What Meta asks of everybody who sends; ticked by each user once, kept in the browser. */
export function Acknowledgements() {
  const text = useText();
  const { user } = useSession();
  const [acknowledged, setAcknowledged] = useState(() => keptAcknowledged(user.id));
  return (
    <Panel title={text('acknowledge.title')} description={text('acknowledge.description')}>
      <ul className={list}>
        {ITEMS.map((item) => (
          <li key={item}>
            <Checkbox
              isSelected={acknowledged.includes(item)}
              aria-describedby={`acknowledge-${item}`}
              onChange={(isSelected) => {
                const next = acknowledged.filter((other) => other !== item).concat(isSelected ? item : []);
                keepAcknowledged(user.id, next);
                setAcknowledged(next);
              }}
            >
              {text(`acknowledge.${item}`)}
            </Checkbox>
            <p id={`acknowledge-${item}`} className={detail}>
              {text(`acknowledge.${item}.detail`)}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
