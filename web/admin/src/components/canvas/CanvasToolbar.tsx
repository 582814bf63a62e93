// SPDX-License-Identifier: Apache-2.0
import { ActionButton, Text } from '@react-spectrum/s2/ActionButton';
import { ActionButtonGroup } from '@react-spectrum/s2/ActionButtonGroup';
import Delete from '@react-spectrum/s2/icons/Delete';
import DistributeVerticalCenter from '@react-spectrum/s2/icons/DistributeVerticalCenter';
import FullScreen from '@react-spectrum/s2/icons/FullScreen';
import Redo from '@react-spectrum/s2/icons/Redo';
import Undo from '@react-spectrum/s2/icons/Undo';
import ZoomIn from '@react-spectrum/s2/icons/ZoomIn';
import ZoomOut from '@react-spectrum/s2/icons/ZoomOut';
import { SegmentedControl, SegmentedControlItem } from '@react-spectrum/s2/SegmentedControl';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useReactFlow } from '@xyflow/react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/Language';
import { useDrawing } from './Drawing';
import { FIT } from './FlowView';

export type View = 'drawing' | 'list';

const bar = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 16, rowGap: 8 });

/** Steps back and forth, removes what is selected, zooms, and changes between drawing and list. No steps are shown where there are none. */
export function CanvasToolbar(props: {
  view: View;
  onView: (view: View) => void;
  steps?: { undo: () => void; redo: () => void; canUndo: boolean; canRedo: boolean };
}) {
  const text = useText();
  const { selection, remove, arrange } = useDrawing();
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  const { view, onView, steps } = props;
  const isNothing = selection.nodes.length + selection.edges.length === 0;
  return (
    <div className={bar}>
      <SegmentedControl
        aria-label={text('campaigns.shown_as')}
        selectedKey={view}
        onSelectionChange={(key) => onView(key as View)}
      >
        <SegmentedControlItem id="drawing">{text('canvas.view.drawing')}</SegmentedControlItem>
        <SegmentedControlItem id="list">{text('canvas.view.list')}</SegmentedControlItem>
      </SegmentedControl>
      {steps && (
        <ActionButtonGroup aria-label={text('canvas.steps')} isQuiet>
          <Tool
            label={text('canvas.undo')}
            isDisabled={!steps.canUndo}
            onPress={steps.undo}
            icon={<Undo />}
          />
          <Tool
            label={text('canvas.redo')}
            isDisabled={!steps.canRedo}
            onPress={steps.redo}
            icon={<Redo />}
          />
          <Tool
            label={text('canvas.delete')}
            isNamed
            isDisabled={isNothing}
            onPress={() => remove(selection)}
            icon={<Delete />}
          />
        </ActionButtonGroup>
      )}
      {view === 'drawing' && (
        <ActionButtonGroup aria-label={text('canvas.zoom')} isQuiet>
          <Tool label={text('canvas.zoom_out')} onPress={() => void zoomOut()} icon={<ZoomOut />} />
          <Tool label={text('canvas.zoom_in')} onPress={() => void zoomIn()} icon={<ZoomIn />} />
          <Tool label={text('canvas.fit')} isNamed onPress={() => void fitView(FIT)} icon={<FullScreen />} />
          {steps && (
            <Tool
              label={text('canvas.arrange')}
              isNamed
              onPress={() => {
                arrange();
                void fitView(FIT);
              }}
              icon={<DistributeVerticalCenter />}
            />
          )}
        </ActionButtonGroup>
      )}
    </div>
  );
}

/** A button of the bar; its name is written beside the icon where that alone is not known to everybody. */
function Tool(props: {
  label: string;
  icon: ReactNode;
  isNamed?: boolean;
  isDisabled?: boolean;
  onPress: () => void;
}) {
  const { label, icon, isNamed, ...button } = props;
  return (
    <ActionButton aria-label={isNamed ? undefined : label} {...button}>
      {icon}
      {isNamed && <Text>{label}</Text>}
    </ActionButton>
  );
}
