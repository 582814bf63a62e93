// SPDX-License-Identifier: Apache-2.0
import { Button, ButtonGroup, Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../i18n/Language';

/** One property of the object in the two versions, as text. */
export interface ConflictRow {
  label: string;
  mine: string;
  theirs: string;
}

const table = style({ width: 'full', borderCollapse: 'collapse', font: 'ui', marginTop: 16 });
const cell = style({
  textAlign: 'start',
  verticalAlign: 'top',
  paddingY: 8,
  paddingX: 12,
  borderWidth: 0,
  borderBottomWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  fontWeight: { default: 'normal', isDifferent: 'bold' },
  backgroundColor: { default: 'transparent', isDifferent: 'notice-subtle' },
});
const head = style({ textAlign: 'start', paddingY: 8, paddingX: 12, font: 'ui-sm', fontWeight: 'bold' });

/**
 * Shows an edit beside the version that somebody else saved meanwhile, and lets the user choose which one stays.
 * `onKeepMine` saves the edit over theirs, `onTakeTheirs` drops it.
 */
export function ConflictDialog(props: {
  isOpen: boolean;
  rows: readonly ConflictRow[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onClose: () => void;
}) {
  const text = useText();
  return (
    <DialogContainer onDismiss={props.onClose}>
      {props.isOpen && (
        <Dialog size="L">
          {({ close }) => (
            <>
              <Heading slot="title">{text('conflict.title')}</Heading>
              <Content>
                {text('conflict.body')}
                <table className={table}>
                  <thead>
                    <tr>
                      <th className={head} scope="col">
                        {text('conflict.field')}
                      </th>
                      <th className={head} scope="col">
                        {text('conflict.mine')}
                      </th>
                      <th className={head} scope="col">
                        {text('conflict.theirs')}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {props.rows.map((row) => (
                      <tr key={row.label}>
                        <th className={cell({})} scope="row">
                          {row.label}
                        </th>
                        <td className={cell({ isDifferent: row.mine !== row.theirs })}>{row.mine || '–'}</td>
                        <td className={cell({ isDifferent: row.mine !== row.theirs })}>
                          {row.theirs || '–'}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Content>
              <ButtonGroup>
                <Button variant="secondary" onPress={close}>
                  {text('action.cancel')}
                </Button>
                <Button
                  variant="secondary"
                  onPress={() => {
                    close();
                    props.onTakeTheirs();
                  }}
                >
                  {text('conflict.take_theirs')}
                </Button>
                <Button
                  variant="accent"
                  onPress={() => {
                    close();
                    props.onKeepMine();
                  }}
                >
                  {text('conflict.keep_mine')}
                </Button>
              </ButtonGroup>
            </>
          )}
        </Dialog>
      )}
    </DialogContainer>
  );
}
