// SPDX-License-Identifier: Apache-2.0
import { ActionButton, Text } from '@react-spectrum/s2/ActionButton';
import Refresh from '@react-spectrum/s2/icons/Refresh';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { FindingList } from '../../components/FindingList';
import { Panel } from '../../components/Panel';
import { QueryView } from '../../components/QueryView';
import { useText } from '../../i18n/Language';
import { useFormat } from '../../i18n/useFormat';
import { commonFindings } from './commonFindings';
import { ReadinessRow } from './ReadinessRow';
import { useReadiness } from './useReadiness';

const list = style({ display: 'grid', listStyleType: 'none', margin: 0, padding: 0 });
const checkedStyle = style({ font: 'ui-sm', color: 'gray-700' });

/** The prerequisites, checked live. */
export function ReadinessPanel() {
  const text = useText();
  const format = useFormat();
  const { readiness, check, isChecking } = useReadiness();
  return (
    <Panel
      title={text('readiness.title')}
      description={text('readiness.description')}
      actions={
        <>
          {readiness.data?.checked_at && (
            <span className={checkedStyle}>
              {text('readiness.checked_at', { time: format.dateTime(readiness.data.checked_at) })}
            </span>
          )}
          <ActionButton size="S" isPending={isChecking} onPress={check}>
            <Refresh />
            <Text>{text('readiness.check')}</Text>
          </ActionButton>
        </>
      }
    >
      <QueryView query={readiness}>
        {({ items }) => {
          const common = commonFindings(items);
          return (
            <>
              <FindingList findings={common} />
              <ol className={list}>
                {items.map((item) => (
                  <ReadinessRow key={item.code} item={item} said={common} />
                ))}
              </ol>
            </>
          );
        }}
      </QueryView>
    </Panel>
  );
}
