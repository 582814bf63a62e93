// SPDX-License-Identifier: Apache-2.0
import { Button } from '@react-spectrum/s2/Button';
import { Form } from '@react-spectrum/s2/Form';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { ApiProblem, findingsOf } from '../../../api/problem';
import { ConflictDialog } from '../../../components/ConflictDialog';
import { NOTHING, type Selection } from '../../../components/canvas/Drawing';
import { FindingSummary } from '../../../components/FindingSummary';
import { PageHeader } from '../../../components/PageHeader';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { StatusBadge } from '../../../components/StatusBadge';
import { SubmitButton } from '../../../components/SubmitButton';
import { TOAST_MS } from '../../../components/toast';
import { useFieldFindings } from '../../../components/useFieldFindings';
import { useStoredEdit } from '../../../components/useStoredEdit';
import { useLanguage } from '../../../i18n/Language';
import { audiencesQuery } from '../../campaigns/api/queries';
import { focusPlace } from '../../campaigns/editor/Place';
import type { Sender } from '../../messages/api/queries';
import { journeyChoicesQuery } from '../api/queries';
import type { Journey, JourneyCounts, StoredJourney } from '../api/types';
import { JourneyCanvas } from '../canvas/JourneyCanvas';
import { DryRunPanel } from '../dry/DryRunPanel';
import { EventDialog, EventMenu } from '../events/JourneyEvents';
import { useJourneyEvent } from '../events/useJourneyEvent';
import { findNode } from '../graph/graph';
import { placed } from '../graph/layout';
import { useRules } from '../graph/rules';
import { ASKED, JOURNEYS_PATH, journeyPath } from '../paths';
import { useNodeTexts } from '../useNodeTexts';
import { conflictRows } from './conflictRows';
import { findingsByNode, nodeIndexOf, useFindings, useNamedFindings } from './findings';
import { JourneyProvider } from './JourneyContext';
import { JourneySettings } from './JourneySettings';
import { NodeSettings } from './NodeSettings';

const problem = style({ marginBottom: { default: 16, ':empty': 0 } });
const pane = style({ display: 'grid', rowGap: 24, gridTemplateColumns: ['minmax(0, 1fr)'] });

/** The editor of a journey, stored or new: its drawing beside the settings of what is selected. */
export function JourneyEditor(props: {
  stored?: StoredJourney;
  initial: Journey;
  senders: readonly Sender[];
  sender: string | undefined;
}) {
  const { text, coreText } = useLanguage();
  const [, navigate] = useLocation();
  const [search, setSearch] = useSearchParams();
  const rules = useRules();
  const { stored, senders } = props;
  const { value, isEdited, change, save, discard } = useStoredEdit<Journey, StoredJourney>({
    objectType: 'journey',
    path: '/journeys',
    stored,
    given: stored?.journey ?? props.initial,
  });
  const nodes = useMemo(() => placed(rules, value.nodes), [rules, value.nodes]);
  const audiences = useQuery(audiencesQuery);
  const known = useQuery(journeyChoicesQuery);
  const journeys = useMemo(
    () =>
      (known.data ?? [])
        .filter(({ family_id }) => family_id !== stored?.family_id)
        .map(({ family_id, journey }) => ({ id: family_id, name: journey.name ?? family_id })),
    [known.data, stored?.family_id],
  );
  const texts = useNodeTexts(nodes, audiences.data ?? NONE, journeys);
  const found = useFindings(value, stored?.id, audiences.data);
  const findings = useNamedFindings(value, texts)(found);
  const { field, showAll } = useFieldFindings(findings, findingsOf(save.error));
  const [selection, select] = useState<Selection>(NOTHING);
  const [wanted, want] = useState<string>();
  const [counts, setCounts] = useState<JourneyCounts>();
  const events = useJourneyEvent();
  const conflict = save.error instanceof ApiProblem && save.error.isConflict ? save.error : null;
  const theirs = conflict?.current as StoredJourney | undefined;
  const title = stored ? stored.journey.name || text('journeys.unnamed') : text('journeys.create');
  const offers = stored?.actions ?? [];
  const hasErrors = findings.some(({ severity }) => severity === 'error');

  const keep = (etag?: string, event?: string) =>
    save.mutate(etag, {
      onSuccess: (saved) => {
        ToastQueue.positive(text('campaigns.saved', { name: saved.journey.name }), { timeout: TOAST_MS });
        if (!stored) navigate(journeyPath(saved.id, event), { replace: true });
        else if (event) events.ask(saved, event);
      },
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the address asks for is asked once
  useEffect(() => {
    const event = search.get(ASKED);
    if (!stored || !event) return;
    setSearch({}, { replace: true });
    events.ask(stored, event);
  }, []);
  const saveThenAsk = (event: string) => {
    showAll();
    if (!isEdited && stored) events.ask(stored, event);
    else keep(undefined, event);
  };
  const open = (at: string) => {
    showAll();
    const node = value.nodes[nodeIndexOf(at) ?? -1];
    select(node ? { nodes: [node.id], edges: [] } : NOTHING);
    if (node) want(at);
    else setTimeout(() => focusPlace(at));
  };
  const only = selection.nodes.length === 1 ? findNode(nodes, selection.nodes[0]) : undefined;
  const index = only ? nodes.indexOf(only) : -1;
  const mayAsk = (event: string) =>
    stored ? offers.some((offer) => offer.event === event) : event === 'publish' || event === 'test';

  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ label: text('journeys.title'), href: JOURNEYS_PATH }, { label: title }]}
        badge={stored && <StatusBadge lifecycle="journey" state={stored.status} />}
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
              {coreText('event.journey.save') ?? ''}
            </SubmitButton>
            {(['test', 'publish'] as const).filter(mayAsk).map((event) => (
              <Button
                key={event}
                variant={event === 'publish' ? 'accent' : 'secondary'}
                isDisabled={save.isPending || hasErrors}
                onPress={() => saveThenAsk(event)}
              >
                {coreText(`event.journey.${event}`) ?? event}
              </Button>
            ))}
            {stored && <EventMenu journey={stored} onAsk={events.ask} />}
          </>
        }
      />
      <EventDialog {...events.dialog} />
      {save.error && !conflict && (
        <div className={problem}>
          <ProblemAlert
            error={save.error}
            title={text('journeys.save.failed')}
            findings={findingsOf(save.error).filter(({ at }) => at === '')}
          />
        </div>
      )}
      <Form
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <JourneyCanvas
          rules={rules}
          nodes={nodes}
          texts={texts}
          findings={findingsByNode(value, findings)}
          counts={counts}
          sender={props.sender}
          selected={selection}
          onSelect={select}
          onChange={(changed) => {
            setCounts(undefined);
            change({ nodes: changed });
          }}
        >
          {({ edit, remove }) => (
            <JourneyProvider
              value={{
                id: stored?.id,
                journey: value,
                nodes,
                change,
                edit,
                remove,
                field,
                findings,
                rules,
                texts,
                senders,
                audiences: audiences.data ?? NONE,
                journeys,
              }}
            >
              <div className={pane}>
                {only ? (
                  <NodeSettings
                    key={only.id}
                    node={only}
                    at={`/nodes/${index}`}
                    wanted={wanted}
                    onFocused={() => want(undefined)}
                  />
                ) : (
                  <JourneySettings />
                )}
                <FindingSummary findings={findings} clean={text('campaigns.findings.none')} onOpen={open} />
              </div>
            </JourneyProvider>
          )}
        </JourneyCanvas>
      </Form>
      {!hasErrors && nodes.length > 0 && (
        <DryRunPanel
          journey={value}
          id={stored?.id}
          audiences={audiences.data ?? NONE}
          onCounts={setCounts}
        />
      )}
      <ConflictDialog
        isOpen={theirs !== undefined}
        rows={theirs ? conflictRows(value, theirs.journey, text) : []}
        onKeepMine={() => theirs && keep(theirs.etag)}
        onTakeTheirs={discard}
        onClose={() => save.reset()}
      />
    </>
  );
}

const NONE: readonly never[] = [];
