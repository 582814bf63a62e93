// SPDX-License-Identifier: Apache-2.0
import { CenterBaseline } from '@react-spectrum/s2/CenterBaseline';
import type { IconProps } from '@react-spectrum/s2/Icon';
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import CheckmarkCircle from '@react-spectrum/s2/icons/CheckmarkCircle';
import CircleIcon from '@react-spectrum/s2/icons/Circle';
import HelpCircle from '@react-spectrum/s2/icons/HelpCircle';
import { Link } from '@react-spectrum/s2/Link';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ComponentType } from 'react';
import { useSession } from '../../api/session';
import type { Finding, ReadinessItem } from '../../api/types';
import { FindingTexts } from '../../components/FindingTexts';
import type { TextKey } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/Language';
import { actionOf } from './readinessActions';

interface Sign {
  Icon: ComponentType<IconProps>;
  styles: ReturnType<typeof iconStyle>;
  label: TextKey;
}

const UNKNOWN: Sign = {
  Icon: HelpCircle,
  styles: iconStyle({ size: 'L', color: 'gray' }),
  label: 'readiness.state.unknown',
};
const SIGNS: Record<string, Sign> = {
  ready: {
    Icon: CheckmarkCircle,
    styles: iconStyle({ size: 'L', color: 'positive' }),
    label: 'readiness.state.ready',
  },
  warning: {
    Icon: AlertTriangle,
    styles: iconStyle({ size: 'L', color: 'notice' }),
    label: 'readiness.state.warning',
  },
  missing: {
    Icon: CircleIcon,
    styles: iconStyle({ size: 'L', color: 'gray' }),
    label: 'readiness.state.missing',
  },
  unknown: UNKNOWN,
};

const row = style({
  display: 'grid',
  gridTemplateColumns: ['auto', '1fr', 'auto'],
  columnGap: 12,
  alignItems: 'baseline',
  paddingY: 12,
  borderStyle: 'solid',
  borderWidth: 0,
  borderBottomWidth: { default: 1, ':last-child': 0 },
  borderColor: 'gray-200',
});
const titleStyle = style({ font: 'ui', fontWeight: 'bold', color: 'heading' });
const linkStyle = style({ font: 'ui' });
const detailStyle = style({ font: 'body-sm', color: 'gray-700', marginTop: 4 });

/** One prerequisite: whether it is met, what keeps it from being met (but for what is `said` above), and where to go. */
export function ReadinessRow({ item, said }: { item: ReadinessItem; said: readonly Finding[] }) {
  const { text, coreText } = useLanguage();
  const findings = item.findings.filter(({ code }) => !said.some((finding) => finding.code === code));
  const { Icon, styles, label } = SIGNS[item.state] ?? UNKNOWN;
  const action = actionOf(item.code, useSession());
  return (
    <li className={row} data-readiness={item.code} data-state={item.state}>
      <CenterBaseline>
        <Icon styles={styles} aria-label={text(label)} />
      </CenterBaseline>
      <div>
        <div className={titleStyle}>{coreText(`readiness.${item.code}`) ?? item.code}</div>
        {findings.length > 0 && (
          <div className={detailStyle}>
            <FindingTexts findings={findings} />
          </div>
        )}
      </div>
      {action && item.findings.length > 0 && (
        <span className={linkStyle}>
          <Link variant="secondary" href={action.href}>
            {text(action.label)}
          </Link>
        </span>
      )}
    </li>
  );
}
