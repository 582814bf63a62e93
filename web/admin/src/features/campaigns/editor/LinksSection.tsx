// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { Button, Text } from '@react-spectrum/s2/Button';
import Add from '@react-spectrum/s2/icons/Add';
import Delete from '@react-spectrum/s2/icons/Delete';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { useSession } from '../../../api/session';
import { CopyField } from '../../../components/CopyField';
import { Panel } from '../../../components/Panel';
import { useText } from '../../../i18n/Language';
import type { TrackedLink } from '../api/types';
import { useEditor } from './EditorContext';
import { Place } from './Place';

const wide = style({ width: 'full' });
const row = style({
  display: 'grid',
  columnGap: 12,
  alignItems: 'start',
  gridTemplateColumns: ['minmax(0, 1fr)', 'minmax(0, 2fr)', 'auto'],
});
const remove = style({ marginTop: 24 });

/** The links whose clicks are counted, each with where it leads. */
export function LinksSection() {
  const text = useText();
  const { public_url } = useSession();
  const { campaign, change, field } = useEditor();
  const { links } = campaign;
  const set = (index: number, part: Partial<TrackedLink>) =>
    change({ links: links.map((link, at) => (at === index ? { ...link, ...part } : link)) });
  return (
    <Panel title={text('campaigns.links')} description={text('campaigns.links.help')}>
      <Place at="/links">
        {links.length > 0 && (
          <CopyField
            label={text('campaigns.links.address')}
            copyLabel={text('campaigns.links.address.copy')}
            value={`${public_url.replace(/\/$/, '')}/l/{{1}}`}
          />
        )}
        {links.map((link, index) => {
          const at = `/links/${index}`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: links are known by their place while they are typed
            <div key={index} className={row}>
              <Place at={`${at}/name`}>
                <TextField
                  styles={wide}
                  label={text('campaigns.link.name')}
                  isRequired
                  autoComplete="off"
                  value={link.name}
                  onChange={(name) => set(index, { name })}
                  {...field(at, undefined, [`${at}/url`])}
                />
              </Place>
              <Place at={`${at}/url`}>
                <TextField
                  styles={wide}
                  type="url"
                  label={text('campaigns.link.url')}
                  isRequired
                  autoComplete="off"
                  value={link.url ?? ''}
                  onChange={(url) => set(index, { url: url.trim() })}
                  {...field(`${at}/url`)}
                />
              </Place>
              <div className={remove}>
                <ActionButton
                  isQuiet
                  aria-label={text('campaigns.link.remove', { name: link.name || String(index + 1) })}
                  onPress={() => change({ links: links.toSpliced(index, 1) })}
                >
                  <Delete />
                </ActionButton>
              </div>
            </div>
          );
        })}
        <div>
          <Button
            variant="secondary"
            size="S"
            onPress={() => change({ links: [...links, { name: '', url: '' }] })}
          >
            <Add />
            <Text>{text('campaigns.link.add')}</Text>
          </Button>
        </div>
      </Place>
    </Panel>
  );
}
