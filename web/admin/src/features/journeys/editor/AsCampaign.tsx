// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { InsetPanels } from '../../../components/Panel';
import type { Campaign } from '../../campaigns/api/types';
import { EditorProvider } from '../../campaigns/editor/EditorContext';
import { PlaceRoot } from '../../campaigns/editor/Place';
import { eventAttributes, useJourney } from './JourneyContext';

const BLANK: Campaign = { name: '', tags: [], kind: 'scheduled', treatments: [], links: [] };

/** Lets parts of the campaign's form edit what a journey has of a campaign; their places begin at `at`. */
export function AsCampaign(props: {
  at: string;
  part: Partial<Campaign>;
  onChange?: (part: Partial<Campaign>) => void;
  children: ReactNode;
}) {
  const { field, findings, senders, audiences, nodes } = useJourney();
  const { at, part, onChange = () => {}, children } = props;
  const campaign = { ...BLANK, ...part };
  return (
    <EditorProvider
      value={{
        id: undefined,
        campaign,
        change: onChange,
        field: (place, description, except = []) =>
          field(
            at + place,
            description,
            except.map((one) => at + one),
          ),
        findings,
        opened: undefined,
        senders,
        sender: senders.find(({ id }) => id === campaign.configuration_id),
        audiences,
        attributes: eventAttributes(nodes),
      }}
    >
      <PlaceRoot value={at}>
        <InsetPanels value={true}>{children}</InsetPanels>
      </PlaceRoot>
    </EditorProvider>
  );
}
