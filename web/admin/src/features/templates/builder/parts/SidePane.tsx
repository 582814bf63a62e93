// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Tab, TabList, TabPanel, Tabs } from '@react-spectrum/s2/Tabs';
import { memo, type ReactNode } from 'react';
import { useText } from '../../../../i18n/Language';
import type { Template } from '../../api/types';
import type { JsonObject } from '../document/json';
import { useDraft } from '../document/useTemplateStore';
import { ChangesPane } from './ChangesPane';
import { FindingSummary } from './FindingSummary';
import { JsonPane } from './JsonPane';
import { LanguagesPane } from './LanguagesPane';
import { PreviewPane } from './PreviewPane';
import { useOtherLanguages } from './useOtherLanguages';

export type SideTab = 'preview' | 'findings' | 'changes' | 'languages' | 'json';

const panel = style({ paddingTop: 16 });

/**
 * What stands beside the form: the phone, everything that was found, what was changed since Meta got the template
 * (`before`), its other languages, the JSON.
 */
export function SidePane(props: SidePaneProps) {
  return <SideTabs {...props} others={useOtherLanguages()} />;
}

interface SidePaneProps {
  sender: string;
  before?: JsonObject;
  tab: SideTab;
  onTab: (tab: SideTab) => void;
}

/** The tabs apart from what follows each letter of the name. */
const SideTabs = memo(function SideTabs(props: SidePaneProps & { others: readonly Template[] }) {
  const text = useText();
  const count = useDraft((draft) => draft.findings.all.length);
  const { others } = props;
  const tabs: { id: SideTab; label: string; content: ReactNode }[] = [
    { id: 'preview', label: text('preview.title'), content: <PreviewPane sender={props.sender} /> },
    { id: 'findings', label: text('templates.findings', { count }), content: <FindingSummary /> },
    ...(props.before
      ? [
          {
            id: 'changes' as const,
            label: text('templates.changes'),
            content: <ChangesPane before={props.before} />,
          },
        ]
      : []),
    ...(others.length > 0
      ? [
          {
            id: 'languages' as const,
            label: text('templates.languages_tab'),
            content: <LanguagesPane templates={others} sender={props.sender} />,
          },
        ]
      : []),
    { id: 'json', label: text('templates.json'), content: <JsonPane /> },
  ];
  return (
    <Tabs
      aria-label={text('templates.side')}
      density="compact"
      selectedKey={tabs.some(({ id }) => id === props.tab) ? props.tab : 'preview'}
      onSelectionChange={(key) => props.onTab(key as SideTab)}
    >
      <TabList>
        {tabs.map(({ id, label }) => (
          <Tab key={id} id={id}>
            {label}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id}>
          <div className={panel}>{content}</div>
        </TabPanel>
      ))}
    </Tabs>
  );
});
