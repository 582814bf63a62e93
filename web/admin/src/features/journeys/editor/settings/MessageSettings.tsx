// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextArea } from '@react-spectrum/s2/TextArea';
import { TagsField } from '../../../../components/TagsField';
import { useText } from '../../../../i18n/Language';
import type { Campaign } from '../../../campaigns/api/types';
import { ContentPreview } from '../../../campaigns/editor/ContentPreview';
import { ContentSection } from '../../../campaigns/editor/ContentSection';
import { DeliverySection } from '../../../campaigns/editor/DeliverySection';
import { LinksSection } from '../../../campaigns/editor/LinksSection';
import { Place } from '../../../campaigns/editor/Place';
import { SendingFields } from '../../../campaigns/editor/SendingFields';
import type { JourneyFreeForm, JourneyReactionCase, JourneyWhatsapp } from '../../api/types';
import { AsCampaign } from '../AsCampaign';
import { useJourney } from '../JourneyContext';
import { Branches } from './Branches';
import { FateChoice, FateDetails } from './FlowSettings';
import { Choice, Line, MessageChoice, Optional, Stretch, stack, TextMatch, wide } from './fields';
import type { NodeProps } from './NodeProps';

const MINUTE_S = 60;
const DAY_S = 86_400;
const preview = style({ marginTop: 8 });

/** A template message, written as a campaign's is. */
export function WhatsappSettings({ node, at, set }: NodeProps) {
  const text = useText();
  const { senders } = useJourney();
  const whatsapp: JourneyWhatsapp = node.whatsapp ?? { treatments: [], links: [] };
  const part = { ...whatsapp, name: '' } as unknown as Partial<Campaign>;
  const sender = senders.find(({ id }) => id === whatsapp.configuration_id);
  return (
    <>
      <AsCampaign
        at={`${at}/whatsapp`}
        part={part}
        onChange={(change) =>
          set(
            { whatsapp: { ...whatsapp, ...(change as Partial<JourneyWhatsapp>) } },
            Object.keys(change).join(),
          )
        }
      >
        <SendingFields />
        <ContentSection />
        <div className={preview}>
          <ContentPreview campaign={{ tags: [], ...part } as Campaign} sender={sender} />
        </div>
        <LinksSection />
        <DeliverySection hasWaves={false} />
      </AsCampaign>
      <Optional
        label={text('journeys.timeout.answer')}
        isSelected={whatsapp.timeout_seconds != null}
        onChange={(is) =>
          set({ whatsapp: { ...whatsapp, timeout_seconds: is ? 10 * MINUTE_S : undefined } }, 'timeout')
        }
      >
        <Stretch
          label={text('journeys.wait.at_most')}
          at={`${at}/whatsapp/timeout_seconds`}
          value={whatsapp.timeout_seconds}
          description={text('journeys.timeout.help')}
          onChange={(timeout_seconds) => set({ whatsapp: { ...whatsapp, timeout_seconds } }, 'timeout')}
        />
      </Optional>
    </>
  );
}

const FORMS = ['text', 'image', 'video', 'document', 'buttons'] as const;
type Form = (typeof FORMS)[number];

interface Media {
  link?: string;
  caption?: string;
}
interface Written {
  type: string;
  text?: { body?: string };
  image?: Media;
  video?: Media;
  document?: Media;
  interactive?: {
    type: string;
    body?: { text?: string };
    action?: { buttons?: { type: string; reply: { id: string; title: string } }[] };
  };
}

function formOf({ type, interactive }: Written): Form {
  if (type === 'interactive' && interactive) return 'buttons';
  return FORMS.find((form) => form === type) ?? 'text';
}

/** The text that a message says, under or without media. */
function wordsOf(message: Written): string {
  const { text, interactive, image, video, document } = message;
  return text?.body ?? interactive?.body?.text ?? (image ?? video ?? document)?.caption ?? '';
}

function newMessage(form: Form, words: string): Written {
  if (form === 'text') return { type: 'text', text: { body: words } };
  if (form === 'buttons') {
    return {
      type: 'interactive',
      interactive: { type: 'button', body: { text: words }, action: { buttons: [] } },
    };
  }
  return { type: form, [form]: { link: '', caption: words || undefined } };
}

const ANY = '*';
const MOST_BUTTONS = 3;

/** Any message but a template, while the service window is open. */
export function FreeFormSettings({ node, at, set }: NodeProps) {
  const text = useText();
  const { field, senders } = useJourney();
  const free: JourneyFreeForm = node.free_form ?? {};
  const message = (free.message ?? { type: 'text', text: {} }) as unknown as Written;
  const form = formOf(message);
  const place = `${at}/free_form/message`;
  const put = (changed: Written, about: string) =>
    set({ free_form: { ...free, message: changed as never } }, about);
  const isMedia = form === 'image' || form === 'video' || form === 'document';
  const media = isMedia ? (message[form] ?? {}) : {};
  const write = (words: string) => {
    if (isMedia) put({ ...message, [form]: { ...media, caption: words || undefined } }, 'words');
    else if (form === 'text') put({ ...message, text: { ...message.text, body: words } }, 'words');
    else if (message.interactive)
      put({ ...message, interactive: { ...message.interactive, body: { text: words } } }, 'words');
  };
  const words = isMedia
    ? `${place}/${form}/caption`
    : form === 'text'
      ? `${place}/text`
      : `${place}/interactive/body`;
  return (
    <>
      <Choice
        label={text('campaigns.configuration')}
        at={`${at}/free_form/configuration_id`}
        value={free.configuration_id ?? ANY}
        choices={[
          { id: ANY, label: text('journeys.free_form.same') },
          ...senders.map(({ id, name }) => ({ id, label: name })),
        ]}
        onChange={(id) =>
          set({ free_form: { ...free, configuration_id: id === ANY ? undefined : id } }, 'configuration')
        }
      />
      <Choice
        label={text('journeys.free_form.kind')}
        at={`${place}/type`}
        value={form}
        choices={FORMS.map((id) => ({ id, label: text(`journeys.free_form.${id}`) }))}
        onChange={(chosen) => put(newMessage(chosen, wordsOf(message)), 'form')}
      />
      {isMedia && (
        <Line
          label={text('journeys.free_form.link')}
          at={`${place}/${form}/link`}
          type="url"
          isRequired
          value={media.link}
          onChange={(link = '') => put({ ...message, [form]: { ...media, link } }, 'link')}
        />
      )}
      <Place at={words}>
        <TextArea
          styles={wide}
          label={text('journeys.free_form.words')}
          isRequired={!isMedia}
          value={wordsOf(message)}
          onChange={write}
          {...field(words)}
        />
      </Place>
      {form === 'buttons' && message.interactive && (
        <Place at={`${place}/interactive/action`}>
          <TagsField
            label={text('journeys.free_form.replies')}
            value={message.interactive.action?.buttons?.map(({ reply }) => reply.title) ?? []}
            onChange={(titles) =>
              message.interactive &&
              put(
                {
                  ...message,
                  interactive: {
                    ...message.interactive,
                    action: {
                      buttons: titles
                        .slice(0, MOST_BUTTONS)
                        .map((title) => ({ type: 'reply', reply: { id: title, title } })),
                    },
                  },
                },
                'buttons',
              )
            }
            {...field(`${place}/interactive/action`)}
          />
        </Place>
      )}
    </>
  );
}

/** Waits for what people do with a message. */
export function ReactionSettings({ node, at, set }: NodeProps) {
  const text = useText();
  const reaction = node.reaction ?? { cases: [] };
  return (
    <>
      <MessageChoice
        at={`${at}/reaction/message`}
        value={reaction.message}
        onChange={(message) => set({ reaction: { ...reaction, message } }, 'message')}
      />
      <Branches<JourneyReactionCase>
        node={node}
        at={`${at}/reaction/cases`}
        branches={reaction.cases}
        added={{ fate: 'replied', error_codes: [] }}
        onChange={(cases, ways, about) => set({ reaction: { ...reaction, cases }, ways }, about)}
      >
        {(one, place, put) => (
          <>
            <FateChoice
              at={`${place}/fate`}
              value={one.fate}
              onChange={(fate) => put({ fate, click: undefined, text: undefined, error_codes: [] })}
            />
            <FateDetails at={place} value={one} onChange={put} />
            {one.fate === 'replied' && (
              <Optional
                label={text('journeys.inbound.some')}
                isSelected={one.text != null}
                onChange={(is) => put({ text: is ? { comparison: 'contains', values: [] } : undefined })}
              >
                {one.text && (
                  <TextMatch
                    at={`${place}/text`}
                    value={one.text}
                    onChange={(match) => put({ text: match })}
                  />
                )}
              </Optional>
            )}
          </>
        )}
      </Branches>
      <Optional
        label={text('journeys.timeout.reaction')}
        isSelected={reaction.timeout_seconds != null}
        onChange={(is) =>
          set({ reaction: { ...reaction, timeout_seconds: is ? DAY_S : undefined } }, 'timeout')
        }
      >
        <div className={stack}>
          <Stretch
            label={text('journeys.wait.at_most')}
            at={`${at}/reaction/timeout_seconds`}
            value={reaction.timeout_seconds}
            onChange={(timeout_seconds) => set({ reaction: { ...reaction, timeout_seconds } }, 'timeout')}
          />
        </div>
      </Optional>
    </>
  );
}
