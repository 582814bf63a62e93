// SPDX-License-Identifier: Apache-2.0
import { Form } from '@react-spectrum/s2/Form';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type ReactNode, useState } from 'react';
import type { JsonObject } from './document/json';
import type { TemplateStore } from './document/store';
import { TemplateStoreProvider } from './document/useTemplateStore';
import { AddComponent } from './parts/AddComponent';
import { BasicsSection } from './parts/BasicsSection';
import { ComponentsForm } from './parts/ComponentsForm';
import { LooseFindings } from './parts/LooseFindings';
import { ReadOnly } from './parts/ReadOnly';
import { SidePane, type SideTab } from './parts/SidePane';

const columns = style({
  display: 'grid',
  gap: 32,
  alignItems: 'start',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], lg: ['minmax(0, 1fr)', '380px'] },
});
const parts = style({ display: 'grid', gridTemplateColumns: ['minmax(0, 1fr)'], rowGap: 20 });
const side = style({ position: { default: 'static', lg: 'sticky' }, top: 16, minWidth: 0 });

/** The form of the template in `store` beside its preview, its findings and its JSON. */
export function Builder(props: {
  store: TemplateStore;
  sender: string;
  /** The template as Meta has it, when it is being changed. */
  before?: JsonObject;
  isNameFixed: boolean;
  isReadOnly: boolean;
  head: (showFindings: () => void) => ReactNode;
}) {
  const [tab, setTab] = useState<SideTab>('preview');
  return (
    <TemplateStoreProvider value={props.store}>
      <ReadOnly value={props.isReadOnly}>
        {props.head(() => setTab('findings'))}
        <div className={columns}>
          <Form validationBehavior="aria" onSubmit={(event) => event.preventDefault()}>
            <div className={parts}>
              <BasicsSection isNameFixed={props.isNameFixed} />
              <ComponentsForm />
              {!props.isReadOnly && <AddComponent />}
              <LooseFindings at="" />
            </div>
          </Form>
          <div className={side}>
            <SidePane sender={props.sender} before={props.before} tab={tab} onTab={setTab} />
          </div>
        </div>
      </ReadOnly>
    </TemplateStoreProvider>
  );
}
