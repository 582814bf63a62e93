// SPDX-License-Identifier: Apache-2.0

import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useLocation } from 'wouter';
import { PageHeader } from '../../../components/PageHeader';
import { TOAST_MS } from '../../../components/toast';
import { useText } from '../../../i18n/Language';
import { AUDIENCES_PATH, audiencePath } from '../paths';
import { AudienceForm } from './AudienceForm';
import { EVERYBODY } from './conditions';

const narrow = style({ maxWidth: 960 });
const BLANK = { where: EVERYBODY };

/** Makes an audience of everybody who meets conditions. */
export default function NewQueryPage() {
  const text = useText();
  const [, navigate] = useLocation();
  return (
    <>
      <PageHeader
        title={text('audiences.new_query')}
        crumbs={[
          { label: text('rail.audiences') },
          { label: text('audiences.title'), href: AUDIENCES_PATH },
          { label: text('audiences.new_query') },
        ]}
        description={text('query.description')}
      />
      <div className={narrow}>
        <AudienceForm
          initial={BLANK}
          onSaved={({ id, name }) => {
            ToastQueue.positive(text('audience.saved', { name }), { timeout: TOAST_MS });
            navigate(audiencePath(id));
          }}
        />
      </div>
    </>
  );
}
