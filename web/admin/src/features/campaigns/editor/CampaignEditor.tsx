// SPDX-License-Identifier: Apache-2.0
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ApiProblem, findingsOf } from '../../../api/problem';
import type { Finding } from '../../../api/types';
import { ConflictDialog } from '../../../components/ConflictDialog';
import { PageHeader } from '../../../components/PageHeader';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { StatusBadge } from '../../../components/StatusBadge';
import { SubmitButton } from '../../../components/SubmitButton';
import { TOAST_MS } from '../../../components/toast';
import { useFieldFindings } from '../../../components/useFieldFindings';
import { useStoredEdit } from '../../../components/useStoredEdit';
import { useLanguage } from '../../../i18n/Language';
import type { Sender } from '../../messages/api/queries';
import { keepSender } from '../../messages/send/chosenSender';
import { audiencesQuery } from '../api/queries';
import type { Campaign, StoredCampaign } from '../api/types';
import { isOnCanvas, useNamedFindings } from '../canvas/findings';
import { EventDialog } from '../events/EventDialog';
import { EventMenu } from '../events/EventMenu';
import { useAskedEvent } from '../events/useAskedEvent';
import { CAMPAIGNS_PATH, campaignPath, reviewPath } from '../paths';
import { conflictRows } from './conflictRows';
import { EditorProvider } from './EditorContext';
import { EditorParts } from './EditorParts';
import { focusPlace } from './Place';
import { useFindings } from './useFindings';

const NONE: readonly Finding[] = [];
const problem = style({ marginBottom: { default: 16, ':empty': 0 } });

/** The form of a campaign, stored or new, beside what is wrong with it and what the phone will show. */
export function CampaignEditor(props: {
  stored?: StoredCampaign;
  initial: Campaign;
  senders: readonly Sender[];
}) {
  const { text, coreText } = useLanguage();
  const [, navigate] = useLocation();
  const { stored, senders } = props;
  const { value, isEdited, change, save, discard } = useStoredEdit<Campaign, StoredCampaign>({
    objectType: 'campaign',
    path: '/campaigns',
    stored,
    given: stored?.campaign ?? props.initial,
  });
  const audiences = useQuery(audiencesQuery);
  const found = useFindings(value, stored?.id, audiences.data);
  const findings = found ?? NONE;
  const { field, showAll } = useFieldFindings(findings, findingsOf(save.error));
  const [opened, setOpened] = useState<{ at: string }>();
  const named = useNamedFindings(value.canvas);
  const events = useAskedEvent();
  const conflict = save.error instanceof ApiProblem && save.error.isConflict ? save.error : null;
  const theirs = conflict?.current as StoredCampaign | undefined;
  const title = stored ? stored.campaign.name || text('campaigns.unnamed') : text('campaigns.create');

  const saveThen = (go: (saved: StoredCampaign) => string | undefined, etag?: string) =>
    save.mutate(etag, {
      onSuccess: (saved) => {
        if (saved.campaign.configuration_id) keepSender(saved.campaign.configuration_id);
        const path = go(saved);
        if (path) navigate(path);
      },
    });
  const keep = (etag?: string) =>
    saveThen((saved) => {
      ToastQueue.positive(text('campaigns.saved', { name: saved.campaign.name }), { timeout: TOAST_MS });
      return stored ? undefined : campaignPath(saved.id);
    }, etag);
  const goOn = () => {
    showAll();
    if (!isEdited && stored) navigate(reviewPath(stored.id));
    else saveThen(({ id }) => reviewPath(id));
  };

  return (
    <EditorProvider
      value={{
        id: stored?.id,
        campaign: value,
        change,
        field,
        findings,
        opened,
        senders,
        sender: senders.find(({ id }) => id === value.configuration_id),
        audiences: audiences.data ?? [],
      }}
    >
      <PageHeader
        title={title}
        crumbs={[{ label: text('campaigns.title'), href: CAMPAIGNS_PATH }, { label: title }]}
        badge={stored && <StatusBadge lifecycle="campaign" state={stored.status} />}
        actions={
          <>
            {stored && isEdited && (
              <Button variant="secondary" fillStyle="outline" onPress={discard}>
                {text('action.discard')}
              </Button>
            )}
            <SubmitButton
              variant="secondary"
              isPending={save.isPending}
              isDisabled={!isEdited}
              onPress={() => keep()}
            >
              {coreText('event.campaign.save') ?? ''}
            </SubmitButton>
            <Button variant="accent" isDisabled={save.isPending} onPress={goOn}>
              {text('campaigns.review.go')}
            </Button>
            {stored && <EventMenu campaign={stored} onEvent={(event) => events.ask(stored, event)} />}
          </>
        }
      />
      <EventDialog {...events.dialog} />
      {save.error && !conflict && (
        <div className={problem}>
          <ProblemAlert
            error={save.error}
            title={text('campaigns.save.failed')}
            findings={findingsOf(save.error).filter(({ at }) => at === '')}
          />
        </div>
      )}
      <EditorParts
        found={found && named(found)}
        onSave={() => keep()}
        onOpen={(at) => {
          showAll();
          setOpened({ at });
          if (!isOnCanvas(at)) focusPlace(at);
        }}
      />
      <ConflictDialog
        isOpen={theirs !== undefined}
        rows={theirs ? conflictRows(value, theirs.campaign, text) : []}
        onKeepMine={() => theirs && keep(theirs.etag)}
        onTakeTheirs={discard}
        onClose={() => save.reset()}
      />
    </EditorProvider>
  );
}
