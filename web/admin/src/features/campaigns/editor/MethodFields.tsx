// SPDX-License-Identifier: Apache-2.0
import { Checkbox } from '@react-spectrum/s2/Checkbox';
import { Content, ContextualHelp, Footer, Heading } from '@react-spectrum/s2/ContextualHelp';
import { Link } from '@react-spectrum/s2/Link';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { canAdminister, useSession } from '../../../api/session';
import { useText } from '../../../i18n/Language';
import { ACCOUNTS_PATH } from '../../accounts/paths';
import { accountsQuery } from '../../accounts/queries';
import { ROUTES_PATH } from '../../routes/paths';
import type { DeliveryControl } from '../api/types';
import { useEditor } from './EditorContext';
import { Place } from './Place';

const POLICIES = ['CLOUD_API_FALLBACK', 'STRICT'] as const;
const SHARING = ['account', 'on', 'off'] as const;
const row = style({ display: 'flex', alignItems: 'center', columnGap: 4 });
const note = style({ font: 'ui-sm', color: 'gray-700', margin: 0 });
const wide = style({ width: 'full' });
const pair = style({
  display: 'grid',
  gap: 16,
  alignItems: 'start',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], sm: ['minmax(0, 1fr)', 'minmax(0, 1fr)'] },
});

/** Which way marketing goes. Other messages have no choice, so there is nothing to see for them. */
export function MethodFields() {
  const text = useText();
  const session = useSession();
  const { campaign, change, field, sender } = useEditor();
  const accounts = useQuery(accountsQuery);
  if (campaign.purpose !== 'marketing') return null;
  const control = campaign.delivery ?? {};
  const set = (part: Partial<DeliveryControl>) => change({ delivery: { ...control, ...part } });
  const account = accounts.data?.find(({ credentials }) =>
    credentials.some(({ id }) => id === sender?.credential_id),
  );
  const isOff = account !== undefined && account.optimized.standing !== 'on';
  const isOn = !isOff && (control.optimized ?? true);
  const { message_activity_sharing: sharing } = control;
  return (
    <>
      <Place at="/delivery/optimized">
        <div className={row}>
          <Checkbox
            isSelected={isOn}
            isDisabled={isOff}
            onChange={(isChosen) => set({ optimized: isChosen ? undefined : false })}
          >
            {text('campaigns.optimized')}
          </Checkbox>
          <ContextualHelp aria-label={text('help.of', { name: text('campaigns.method') })}>
            <Heading>{text('campaigns.method')}</Heading>
            <Content>{text('campaigns.optimized.help')}</Content>
            <Footer>
              <Link href={ROUTES_PATH}>{text('campaigns.optimized.how')}</Link>
            </Footer>
          </ContextualHelp>
        </div>
        {isOff && (
          <p className={note}>
            {text('campaigns.optimized.off')}{' '}
            {canAdminister(session) && <Link href={ACCOUNTS_PATH}>{text('optimized.upgrade')}</Link>}
          </p>
        )}
      </Place>
      {isOn && (
        <div className={pair}>
          <Place at="/delivery/product_policy">
            <Picker
              styles={wide}
              label={text('campaigns.product_policy')}
              value={control.product_policy ?? POLICIES[0]}
              onChange={(key) =>
                set({ product_policy: POLICIES.find((policy) => policy === key && policy !== POLICIES[0]) })
              }
              {...field('/delivery/product_policy')}
            >
              {POLICIES.map((policy) => (
                <PickerItem key={policy} id={policy}>
                  {text(`campaigns.product_policy.${policy}`)}
                </PickerItem>
              ))}
            </Picker>
          </Place>
          <Place at="/delivery/message_activity_sharing">
            <Picker
              styles={wide}
              label={text('campaigns.sharing')}
              value={sharing === undefined ? 'account' : sharing ? 'on' : 'off'}
              onChange={(key) =>
                set({ message_activity_sharing: key === 'account' ? undefined : key === 'on' })
              }
              {...field('/delivery/message_activity_sharing')}
            >
              {SHARING.map((choice) => (
                <PickerItem key={choice} id={choice}>
                  {text(`campaigns.sharing.${choice}`)}
                </PickerItem>
              ))}
            </Picker>
          </Place>
        </div>
      )}
    </>
  );
}
