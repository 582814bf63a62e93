// SPDX-License-Identifier: Apache-2.0

import { Content, Heading, InlineAlert } from '@react-spectrum/s2/InlineAlert';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { Offer } from '../../../../api/types';
import { FindingTexts } from '../../../../components/FindingTexts';
import { useText } from '../../../../i18n/Language';
import type { Template } from '../../api/types';
import { rejectionOf } from '../../rejection';

const box = style({ marginBottom: 20 });

/** Why Meta rejected the template, and what keeps it from being changed. */
export function StatusNotice({ template, edit }: { template: Template; edit: Offer | undefined }) {
  const text = useText();
  const reason = rejectionOf(template, text);
  const hindrances = edit?.findings ?? [];
  return (
    <>
      {reason && (
        <div className={box}>
          <InlineAlert styles={style({ maxWidth: 720 })} variant="negative">
            <Heading level={2}>{text('templates.rejected')}</Heading>
            <Content>{reason}</Content>
          </InlineAlert>
        </div>
      )}
      {hindrances.length > 0 && (
        <div className={box}>
          <InlineAlert styles={style({ maxWidth: 720 })} variant="neutral">
            <Heading level={2}>{text('templates.read_only')}</Heading>
            <Content>
              <FindingTexts findings={hindrances} />
            </Content>
          </InlineAlert>
        </div>
      )}
    </>
  );
}
