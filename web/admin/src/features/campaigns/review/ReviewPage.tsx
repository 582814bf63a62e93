// SPDX-License-Identifier: Apache-2.0
import { Button } from '@react-spectrum/s2/Button';
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Tooltip, TooltipTrigger } from '@react-spectrum/s2/Tooltip';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useParams } from 'wouter';
import { canWriteContent, useSession } from '../../../api/session';
import type { Offer } from '../../../api/types';
import { FactList } from '../../../components/FactList';
import { FindingList } from '../../../components/FindingList';
import { PageHeader } from '../../../components/PageHeader';
import { Panel } from '../../../components/Panel';
import { QueryView } from '../../../components/QueryView';
import { StatusBadge } from '../../../components/StatusBadge';
import { useFindingText } from '../../../components/useFindingText';
import { useLanguage } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import { sendersQuery } from '../../messages/api/queries';
import { campaignQuery, storedReviewQuery } from '../api/queries';
import type { CampaignReview, StoredCampaign } from '../api/types';
import { useNamedFindings } from '../canvas/findings';
import { EndpointPanel } from '../EndpointPanel';
import { ContentPreview } from '../editor/ContentPreview';
import { EventButtons } from '../events/EventButtons';
import { EventDialog } from '../events/EventDialog';
import { isEditable, reviewOffers } from '../events/offers';
import { useAskedEvent } from '../events/useAskedEvent';
import { CAMPAIGNS_PATH, campaignPath } from '../paths';
import { useCampaignFacts } from '../useCampaignFacts';
import { useDuration } from '../useDuration';
import { DryRunPanel } from './DryRunPanel';
import { TestSendPanel } from './TestSendPanel';

const columns = style({
  display: 'grid',
  gap: 32,
  alignItems: 'start',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], lg: ['minmax(0, 1fr)', '380px'] },
});
const parts = style({ display: 'grid', rowGap: 24, gridTemplateColumns: ['minmax(0, 1fr)'] });
const good = style({ font: 'ui', color: 'gray-900', margin: 0 });

/** Everything that is to be known before a campaign is activated. */
export default function ReviewPage() {
  const { id = '' } = useParams();
  const campaign = useQuery(campaignQuery(id));
  return <QueryView query={campaign}>{(found) => <ReviewView key={id} campaign={found} />}</QueryView>;
}

function ReviewView({ campaign }: { campaign: StoredCampaign }) {
  const { text } = useLanguage();
  const session = useSession();
  const [, navigate] = useLocation();
  const review = useQuery(storedReviewQuery(campaign.id));
  const senders = useQuery(sendersQuery);
  const events = useAskedEvent();
  const mayWrite = canWriteContent(session);
  const offers = reviewOffers(campaign);
  const name = campaign.campaign.name ?? '';
  const isOver = offers.length === 0;
  useEffect(() => {
    if (isOver) navigate(campaignPath(campaign.id), { replace: true });
  }, [isOver, navigate, campaign.id]);
  const sender = senders.data?.find(({ id }) => id === campaign.campaign.configuration_id);
  return (
    <>
      <PageHeader
        title={text('campaigns.review.title', { name })}
        crumbs={[
          { label: text('campaigns.title'), href: CAMPAIGNS_PATH },
          { label: name, href: campaignPath(campaign.id) },
          { label: text('campaigns.review') },
        ]}
        badge={<StatusBadge lifecycle="campaign" state={campaign.status} />}
        actions={
          mayWrite && (
            <>
              {isEditable(campaign) && (
                <LinkButton variant="secondary" href={campaignPath(campaign.id)}>
                  {text('action.edit')}
                </LinkButton>
              )}
              {offers.map((offer) => (
                <OfferButton
                  key={offer.event}
                  offer={offer}
                  isPending={events.change.isPending}
                  onPress={() => events.ask(campaign, offer.event)}
                />
              ))}
              {!isEditable(campaign) && (
                <EventButtons
                  campaign={campaign}
                  isPending={events.change.isPending}
                  onEvent={(event) => events.ask(campaign, event)}
                />
              )}
            </>
          )
        }
      />
      <EventDialog {...events.dialog} people={review.data?.people} />
      <div className={columns}>
        <div className={parts}>
          <QueryView query={review}>
            {(found) => <FindingsPanel campaign={campaign} review={found} />}
          </QueryView>
          {campaign.campaign.kind === 'api_triggered' ? (
            <EndpointPanel campaign={campaign} />
          ) : (
            <DryRunPanel campaign={campaign} hasErrors={hasErrors(review.data)} />
          )}
          {mayWrite && sender && <TestSendPanel campaign={campaign.campaign} sender={sender} />}
        </div>
        <ContentPreview campaign={campaign.campaign} sender={sender} />
      </div>
    </>
  );
}

function hasErrors(review: CampaignReview | undefined): boolean {
  return review?.findings.some(({ severity }) => severity === 'error') ?? true;
}

function FindingsPanel({ campaign, review }: { campaign: StoredCampaign; review: CampaignReview }) {
  const text = useLanguage().text;
  const format = useFormat();
  const durationOf = useDuration();
  const facts = useCampaignFacts(campaign);
  const named = useNamedFindings(campaign.campaign.canvas);
  const { findings, people, duration_ms, next_run_at } = review;
  return (
    <Panel title={text('campaigns.review.check')}>
      {findings.length === 0 ? (
        <p className={good}>{text('campaigns.findings.none')}</p>
      ) : (
        <FindingList findings={named(findings)} />
      )}
      <FactList
        facts={[
          ...facts,
          ...(people === undefined
            ? []
            : [{ label: text('campaigns.review.people'), value: format.number(people) }]),
          ...(duration_ms === undefined
            ? []
            : [{ label: text('campaigns.review.duration'), value: durationOf(duration_ms) }]),
          ...(next_run_at === undefined
            ? []
            : [{ label: text('campaigns.review.first_run'), value: format.dateTime(next_run_at) }]),
        ]}
      />
    </Panel>
  );
}

function OfferButton(props: { offer: Offer; isPending: boolean; onPress: () => void }) {
  const { coreText } = useLanguage();
  const { textOf } = useFindingText();
  const { event, allowed, findings } = props.offer;
  const button = (
    <Button
      variant={event === 'activate' ? 'accent' : 'secondary'}
      isDisabled={!allowed || props.isPending}
      onPress={props.onPress}
    >
      {coreText(`event.campaign.${event}`) ?? event}
    </Button>
  );
  return findings[0] ? (
    <TooltipTrigger>
      {button}
      <Tooltip>{textOf(findings[0])}</Tooltip>
    </TooltipTrigger>
  ) : (
    button
  );
}
