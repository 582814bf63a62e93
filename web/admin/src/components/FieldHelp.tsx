// SPDX-License-Identifier: Apache-2.0
import { Content, ContextualHelp, Footer, Heading } from '@react-spectrum/s2/ContextualHelp';
import { Link } from '@react-spectrum/s2/Link';
import { useText } from '../i18n/Language';

/** Words on a field behind a small button, with a page of Meta's to read on. */
export function FieldHelp(props: { title: string; body: string; link?: string }) {
  const text = useText();
  return (
    <ContextualHelp aria-label={text('help.of', { name: props.title })}>
      <Heading>{props.title}</Heading>
      <Content>{props.body}</Content>
      {props.link && (
        <Footer>
          <Link href={props.link} target="_blank" rel="noreferrer">
            {text('help.read_on')}
          </Link>
        </Footer>
      )}
    </ContextualHelp>
  );
}
