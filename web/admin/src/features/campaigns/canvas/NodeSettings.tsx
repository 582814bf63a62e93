// SPDX-License-Identifier: Apache-2.0
import { Button, Text } from '@react-spectrum/s2/Button';
import Delete from '@react-spectrum/s2/icons/Delete';
import { Link } from '@react-spectrum/s2/Link';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { useEffect, useId } from 'react';
import { FindingList } from '../../../components/FindingList';
import { useText } from '../../../i18n/Language';
import { AUDIENCES_PATH } from '../../audiences/paths';
import { ConditionGroup } from '../../audiences/query/ConditionGroup';
import { EVERYBODY } from '../../audiences/query/conditions';
import { QueryProvider } from '../../audiences/query/QueryContext';
import { useQueryChoices } from '../../audiences/query/useQueryChoices';
import type { CanvasNode } from '../api/canvas';
import { AudienceBox } from '../editor/AudienceBox';
import { useEditor } from '../editor/EditorContext';
import { focusPlace, Place } from '../editor/Place';
import { BranchFields } from './BranchFields';
import { useCanvas } from './CanvasContext';
import { withNode } from './graph';
import { InputFields } from './InputFields';
import { KindSign } from './icons';
import { People } from './People';

const box = style({ display: 'grid', rowGap: 16, gridTemplateColumns: ['minmax(0, 1fr)'] });
const head = style({ display: 'flex', alignItems: 'center', columnGap: 12 });
const title = style({ font: 'title', margin: 0, color: 'heading', flexGrow: 1, minWidth: 0 });
const count = style({ font: 'ui', color: 'gray-800' });
const note = style({ font: 'body-sm', margin: 0, color: 'gray-700' });
const wide = style({ width: 'full' });

/** What the selected activity is set to. The field at the place `wanted` takes the focus. */
export function NodeSettings(props: {
  node: CanvasNode;
  at: string;
  wanted: string | undefined;
  onFocused: () => void;
}) {
  const { node, at, wanted, onFocused } = props;
  const text = useText();
  const id = useId();
  const { nameOf, remove, findingsOf } = useCanvas();
  const { field } = useEditor();
  const choices = useQueryChoices();
  const own = findingsOf(node).filter((finding) => finding.at === at || finding.at === `${at}/id`);
  useEffect(() => {
    if (wanted === undefined) return;
    focusPlace(wanted);
    onFocused();
  }, [wanted, onFocused]);
  return (
    <section aria-labelledby={id} className={box} data-settings={node.id}>
      <div className={head}>
        <KindSign kind={node.kind} />
        <h3 id={id} className={title}>
          {nameOf(node)}
        </h3>
        <span className={count} role="status">
          <People node={node.id} />
        </span>
      </div>
      <p className={note}>{text(`canvas.kind.${node.kind}.detail`)}</p>
      <FindingList findings={own} />
      <Place at={at}>
        <div className={box}>
          <InputFields node={node} at={`${at}/inputs`} />
          <QueryProvider value={{ field, ...choices }}>
            <KindFields node={node} at={at} />
          </QueryProvider>
        </div>
      </Place>
      <div>
        <Button variant="secondary" fillStyle="outline" size="S" onPress={() => remove(node.id)}>
          <Delete />
          <Text>{text('canvas.delete.node', { name: nameOf(node) })}</Text>
        </Button>
      </div>
    </section>
  );
}

function KindFields({ node, at }: { node: CanvasNode; at: string }) {
  const text = useText();
  const { field, audiences } = useEditor();
  const { canvas, edit } = useCanvas();
  const set = (change: Partial<CanvasNode>, about: string) =>
    edit(withNode(canvas, node.id, change), `${node.id} ${about}`);
  switch (node.kind) {
    case 'read_audience':
      return (
        <Place at={`${at}/audience_id`}>
          <AudienceBox
            label={text('campaigns.audience.choose')}
            isRequired
            audiences={audiences}
            value={node.audience_id}
            onChoose={(audience_id) => set({ audience_id }, 'audience_id')}
            at={`${at}/audience_id`}
          />
          {audiences.length === 0 && (
            <p className={note}>
              {text('canvas.no_audiences')} <Link href={AUDIENCES_PATH}>{text('audiences.title')}</Link>
            </p>
          )}
        </Place>
      );
    case 'save_audience':
      return (
        <Place at={`${at}/audience_name`}>
          <TextField
            styles={wide}
            label={text('campaigns.audience.name')}
            isRequired
            autoComplete="off"
            value={node.audience_name ?? ''}
            onChange={(name) => set({ audience_name: name || undefined }, 'audience_name')}
            {...field(`${at}/audience_name`)}
          />
        </Place>
      );
    case 'filter':
      return (
        <Place at={`${at}/condition`}>
          <ConditionGroup
            condition={node.condition ?? EVERYBODY}
            at={`${at}/condition`}
            onChange={(condition) => set({ condition }, 'condition')}
          />
        </Place>
      );
    case 'split_attribute':
    case 'split_percent':
      return <BranchFields node={node} at={`${at}/branches`} />;
    default:
      return null;
  }
}
