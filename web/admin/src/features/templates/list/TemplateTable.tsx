// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { memo } from 'react';
import { Link } from 'wouter';
import { RowLink } from '../../../components/RowLink';
import { StatusBadge } from '../../../components/StatusBadge';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import { useLanguageName } from '../../../i18n/useLanguageName';
import type { Template } from '../api/types';
import { CategoryLabel } from '../CategoryLabel';
import { templatePath } from '../paths';
import { rejectionOf } from '../rejection';
import { TemplateMenu } from '../TemplateMenu';
import { TemplateQuality } from '../TemplateQuality';
import type { TemplateGroup } from './grouping';

const scroller = style({
  overflowX: 'auto',
  borderRadius: 'lg',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  outlineWidth: 2,
  outlineColor: 'focus-ring',
});
const table = style({ width: 'full', borderCollapse: 'collapse', font: 'ui' });
const heading = style({
  font: 'ui-sm',
  fontWeight: 'bold',
  color: 'gray-800',
  textAlign: 'start',
  whiteSpace: 'nowrap',
  paddingX: 16,
  paddingY: 8,
  backgroundColor: 'layer-1',
});
const cell = style({
  textAlign: 'start',
  verticalAlign: { default: 'middle', isGroup: 'top' },
  paddingX: 16,
  paddingY: 4,
  height: 40,
  boxSizing: 'border-box',
  fontWeight: 'normal',
  borderWidth: 0,
  borderTopWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
});
const nameCell = style({ display: 'grid', rowGap: 4, paddingY: 4, overflowWrap: 'anywhere', maxWidth: 320 });
const detail = style({ font: 'ui-sm', color: 'neutral-subdued' });
const oneLine = style({ whiteSpace: 'nowrap' });
const language = style({ minWidth: 128, wordBreak: 'keep-all' });
const languageLink = style({
  color: 'gray-900',
  borderRadius: 'sm',
  textDecoration: { default: 'none', ':hover': 'underline' },
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  outlineWidth: 2,
  outlineColor: 'focus-ring',
});
const hidden = style({
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: '[inset(50%)]',
});

/** Templates by name, one row for each language of a name. */
export function TemplateTable({ groups }: { groups: readonly TemplateGroup[] }) {
  const text = useText();
  const label = text('templates.title');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <section className={scroller} aria-label={label} tabIndex={0}>
      <table className={table} aria-label={label}>
        <thead>
          <tr>
            {(['name', 'language', 'category', 'status', 'quality', 'updated'] as const).map((column) => (
              <th key={column} scope="col" className={heading}>
                {text(`templates.${column}`)}
              </th>
            ))}
            <th scope="col" className={heading}>
              <span className={hidden}>{text('list.actions')}</span>
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.name} data-template={group.name}>
            {group.templates.map((template, index) => (
              <TemplateRow
                key={template.id}
                template={template}
                languages={index === 0 ? group.templates.length : undefined}
              />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

/** One language of a template; the first of a name, which knows how many follow, carries the name. */
const TemplateRow = memo(function TemplateRow(props: { template: Template; languages: number | undefined }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useLanguageName();
  const { template, languages } = props;
  const reason = rejectionOf(template, text);
  return (
    <tr data-row={template.id}>
      {languages !== undefined && (
        <th scope="rowgroup" rowSpan={languages} className={cell({ isGroup: languages > 1 })}>
          <div className={nameCell}>
            <RowLink href={templatePath(template.id)}>{template.name}</RowLink>
            {languages > 1 && (
              <span className={detail}>{text('templates.languages', { count: languages })}</span>
            )}
          </div>
        </th>
      )}
      <td className={`${cell({})} ${language}`}>
        <Link href={templatePath(template.id)} className={languageLink}>
          {nameOf(template.language)}
        </Link>
      </td>
      <td className={`${cell({})} ${oneLine}`}>
        <CategoryLabel category={template.category} />
      </td>
      <td className={cell({})}>
        <StatusBadge lifecycle="template" state={template.status} />
        {reason && <div className={detail}>{reason}</div>}
      </td>
      <td className={`${cell({})} ${oneLine}`}>
        <TemplateQuality score={template.quality_score?.score} />
      </td>
      <td className={`${cell({})} ${oneLine}`}>
        {template.updated_at ? format.date(template.updated_at) : '–'}
      </td>
      <td className={cell({})}>
        <TemplateMenu template={template} />
      </td>
    </tr>
  );
});
