// SPDX-License-Identifier: Apache-2.0
import { Button, ButtonGroup, Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useSession } from '../../api/session';
import { CopyField } from '../../components/CopyField';
import { useText } from '../../i18n/Language';

/** Somebody invited, and the token that lets them in once. */
export interface InvitationToHand {
  name: string;
  token: string;
}

const body = style({ display: 'grid', rowGap: 16 });

/** Shows the link to hand to an invited user. It is shown this once. */
export function InvitationLink({
  invited,
  onClose,
}: {
  invited: InvitationToHand | null;
  onClose: () => void;
}) {
  const text = useText();
  const { public_url } = useSession();
  return (
    <DialogContainer onDismiss={onClose}>
      {invited && (
        <Dialog size="M">
          <Heading slot="title">{text('users.link.title', { name: invited.name })}</Heading>
          <Content>
            <div className={body}>
              {text('users.link.body')}
              <CopyField
                label={text('users.link.label')}
                copyLabel={text('users.link.copy')}
                value={`${public_url.replace(/\/$/, '')}/invitation#token=${invited.token}`}
              />
            </div>
          </Content>
          <ButtonGroup>
            <Button variant="accent" onPress={onClose}>
              {text('action.done')}
            </Button>
          </ButtonGroup>
        </Dialog>
      )}
    </DialogContainer>
  );
}
