// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import type { Markup, MarkupNode } from './message';
import styles from './preview.module.css';

/** Text with WhatsApp's markup drawn. Each paragraph runs in the direction of its own script. */
export function MarkupText({ markup }: { markup: Markup }) {
  return markup.map((node, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn from its parts alone
    <Part key={index} node={node} />
  ));
}

const DRAWN: Record<string, (node: MarkupNode, inside: ReactNode) => ReactNode> = {
  text: (node) => node.text,
  variable: (node) => (
    <bdi className={styles.variable} data-variable>
      {node.text}
    </bdi>
  ),
  code: (node) => <code className={styles.code}>{node.text}</code>,
  code_block: (node) => (
    <code className={styles.codeBlock} dir="auto">
      {node.text}
    </code>
  ),
  bold: (_, inside) => <strong>{inside}</strong>,
  italic: (_, inside) => <em>{inside}</em>,
  strike: (_, inside) => <s>{inside}</s>,
  paragraph: (_, inside) => (
    <p className={styles.paragraph} dir="auto">
      {inside}
    </p>
  ),
  quote: (_, inside) => (
    <blockquote className={styles.quote} dir="auto">
      {inside}
    </blockquote>
  ),
  bullet_list: (_, inside) => (
    <ul className={styles.list} dir="auto">
      {inside}
    </ul>
  ),
  numbered_list: (_, inside) => (
    <ol className={styles.list} dir="auto">
      {inside}
    </ol>
  ),
  list_item: (node, inside) => <li value={node.number}>{inside}</li>,
};

function Part({ node }: { node: MarkupNode }): ReactNode {
  const inside = <MarkupText markup={node.children} />;
  return DRAWN[node.kind]?.(node, inside) ?? node.text ?? inside;
}
