// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../i18n/Language';
import { useTitle } from './useTitle';

/** A step of the way to a page; the last ones without address are headings of the rail. */
export interface Crumb {
  label: string;
  href?: string;
}

const box = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'end',
  gap: 16,
  marginBottom: 24,
});
const words = style({ flexGrow: 1, minWidth: 0, flexBasis: 320 });
const crumbList = style({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 4,
  listStyleType: 'none',
  margin: 0,
  marginBottom: 4,
  padding: 0,
  font: 'ui-sm',
  color: 'gray-700',
});
const separator = style({ marginStart: 4 });
const crumbLink = style({
  color: { default: 'gray-700', ':hover': 'gray-900' },
  borderRadius: 'sm',
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  outlineWidth: 2,
  outlineColor: 'focus-ring',
});
const titleStyle = style({ font: 'heading-lg', margin: 0, color: 'heading' });
const descriptionStyle = style({ font: 'body', color: 'gray-700', margin: 0, marginTop: 8, maxWidth: 800 });
const actionsStyle = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 });

/** The head of a page: where it is, what it is called, what it is for, and what can be done. Titles the document. */
export function PageHeader(props: {
  title: string;
  crumbs?: readonly Crumb[];
  badge?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
}) {
  const text = useText();
  useTitle(props.title);
  return (
    <div className={box}>
      <div className={words}>
        {props.crumbs && (
          <nav aria-label={text('shell.breadcrumbs')}>
            <ol className={crumbList}>
              {props.crumbs.map((crumb, index) => (
                <li key={crumb.label}>
                  {crumb.href ? (
                    <Link href={crumb.href} className={crumbLink}>
                      {crumb.label}
                    </Link>
                  ) : (
                    crumb.label
                  )}
                  {index < (props.crumbs?.length ?? 0) - 1 && (
                    <span aria-hidden="true" className={separator}>
                      ›
                    </span>
                  )}
                </li>
              ))}
            </ol>
          </nav>
        )}
        <div className={style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 12 })}>
          <h1 className={titleStyle}>{props.title}</h1>
          {props.badge}
        </div>
        {props.description && <p className={descriptionStyle}>{props.description}</p>}
      </div>
      {props.actions && <div className={actionsStyle}>{props.actions}</div>}
    </div>
  );
}
