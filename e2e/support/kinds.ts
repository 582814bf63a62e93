// SPDX-License-Identifier: Apache-2.0

/** One kind of template of Meta's documentation: what is made in the builder, and what a message of it fills in. */
export interface Kind {
  name: string;
  /** Graph's JSON without name and language. The sample of a media header is a handle that the upload gives. */
  template: { category: string; parameter_format?: string; components: any[] };
  /** What the test send fills in, by the field's key. */
  values: Record<string, string | Record<string, string>>;
}

/** Stands where the upload puts the handle of the sample. */
export const sample_handle = 'sample';

const body = (text: string, ...samples: string[]) => ({
  type: 'BODY',
  text,
  ...(samples.length > 0 ? { example: { body_text: [samples] } } : {}),
});
const buttons = (...list: object[]) => ({ type: 'BUTTONS', buttons: list });
const media = (format: string) => ({ type: 'HEADER', format, example: { header_handle: [sample_handle] } });
const app = { package_name: 'com.example.shop', signature_hash: 'K8a/AINcGX7' };
const code = (button: object, ...footer: object[]) => ({
  category: 'AUTHENTICATION',
  components: [{ type: 'BODY', add_security_recommendation: true }, ...footer, buttons({ type: 'OTP', ...button })],
});
const file = (name: string) => ({ link: `https://shop.example.com/${name}` });

/** Every kind that the builder makes. */
export const kinds: readonly Kind[] = [
  {
    name: 'text_with_quick_replies',
    template: {
      category: 'MARKETING',
      components: [
        { type: 'HEADER', format: 'TEXT', text: 'Spring is here, {{1}}', example: { header_text: ['Minji'] } },
        body('Good morning {{1}}, the *spring collection* is here until {{2}}. Come and see it.', 'Minji', 'Sunday'),
        { type: 'FOOTER', text: 'Reply STOP to hear no more' },
        buttons({ type: 'QUICK_REPLY', text: 'Show me' }, { type: 'QUICK_REPLY', text: 'Stop promotions' }),
      ],
    },
    values: { 'header.1': 'Ada', 'body.1': 'Ada', 'body.2': 'Friday', 'button.0.payload': 'SHOW' },
  },
  {
    name: 'named_variables',
    template: {
      category: 'UTILITY',
      parameter_format: 'NAMED',
      components: [
        {
          type: 'BODY',
          text: 'Hello {{first_name}}, order {{order_number}} is on its way.',
          example: {
            body_text_named_params: [
              { param_name: 'first_name', example: 'Minji' },
              { param_name: 'order_number', example: 'A-17' },
            ],
          },
        },
      ],
    },
    values: { 'body.first_name': 'Ada', 'body.order_number': 'B-42' },
  },
  {
    name: 'image_header',
    template: { category: 'MARKETING', components: [media('IMAGE'), body('This is what came in today.')] },
    values: { 'header.image': file('today.jpg') },
  },
  {
    name: 'video_header',
    template: { category: 'MARKETING', components: [media('VIDEO'), body('See how it is made.')] },
    values: { 'header.video': file('made.mp4') },
  },
  {
    name: 'gif_header',
    template: { category: 'MARKETING', components: [media('GIF'), body('Look at this one.')] },
    values: { 'header.gif': file('this.mp4') },
  },
  {
    name: 'document_header',
    template: { category: 'UTILITY', components: [media('DOCUMENT'), body('Your invoice of this month is attached.')] },
    values: { 'header.document': { ...file('invoice.pdf'), filename: 'invoice.pdf' } },
  },
  {
    name: 'location_header',
    template: {
      category: 'UTILITY',
      components: [{ type: 'HEADER', format: 'LOCATION' }, body('Your order {{1}} waits for you at this shop.', 'A-17')],
    },
    values: {
      'header.location': { latitude: '37.5665', longitude: '126.9780', name: 'Our shop', address: '1 Sejong-daero, Seoul' },
      'body.1': 'B-42',
    },
  },
  {
    name: 'links_and_phone_number',
    template: {
      category: 'MARKETING',
      components: [
        body('Two ways to see it.'),
        buttons(
          { type: 'URL', text: 'Website', url: 'https://shop.example.com/spring' },
          {
            type: 'URL',
            text: 'Your page',
            url: 'https://shop.example.com/for/{{1}}',
            example: ['https://shop.example.com/for/minji'],
          },
          { type: 'PHONE_NUMBER', text: 'Call us', phone_number: '+821012345678' },
        ),
      ],
    },
    values: { 'button.1.1': 'ada' },
  },
  {
    name: 'copy_code_button',
    template: {
      category: 'MARKETING',
      components: [body('A quarter off with this code.'), buttons({ type: 'COPY_CODE', example: 'SPRING25' })],
    },
    values: { 'button.0.code': 'ADA25' },
  },
  {
    name: 'flow_button',
    template: {
      category: 'UTILITY',
      components: [
        body('Tell us how your order was.'),
        buttons({
          type: 'FLOW',
          text: 'Answer',
          flow_id: '1231231231231',
          flow_action: 'navigate',
          navigate_screen: 'START',
        }),
      ],
    },
    values: {},
  },
  {
    name: 'catalog_button',
    template: {
      category: 'MARKETING',
      components: [body('Everything we have, in one place.'), buttons({ type: 'CATALOG', text: 'View catalog' })],
    },
    values: { 'button.0.thumbnail': 'tea-01' },
  },
  {
    name: 'several_products',
    template: {
      category: 'MARKETING',
      components: [
        { type: 'HEADER', format: 'TEXT', text: 'Chosen for you' },
        body('You left these behind.'),
        buttons({ type: 'MPM', text: 'View items' }),
      ],
    },
    values: { 'button.0.products': 'tea-01, cup-02' },
  },
  {
    name: 'single_product',
    template: {
      category: 'MARKETING',
      components: [{ type: 'HEADER', format: 'PRODUCT' }, body('Back in stock.'), buttons({ type: 'SPM', text: 'View' })],
    },
    values: { 'header.product': { product_retailer_id: 'tea-01', catalog_id: '194836987003835' } },
  },
  {
    name: 'call_button',
    template: {
      category: 'UTILITY',
      components: [body('Questions about your order?'), buttons({ type: 'VOICE_CALL', text: 'Call us', ttl_minutes: 1440 })],
    },
    values: {},
  },
  {
    name: 'contact_button',
    template: {
      category: 'UTILITY',
      components: [
        body('May we have your number for the courier?'),
        buttons({ type: 'REQUEST_CONTACT_INFO', text: 'Share' }),
      ],
    },
    values: {},
  },
  {
    name: 'code_to_copy',
    template: code({ otp_type: 'COPY_CODE', text: 'Copy code' }, { type: 'FOOTER', code_expiration_minutes: 5 }),
    values: { 'body.1': '123456' },
  },
  {
    name: 'code_with_one_tap',
    template: code({ otp_type: 'ONE_TAP', text: 'Copy code', autofill_text: 'Fill in', supported_apps: [app] }),
    values: { 'body.1': '123456' },
  },
  {
    name: 'code_without_a_tap',
    template: code({ otp_type: 'ZERO_TAP', zero_tap_terms_accepted: true, supported_apps: [app] }),
    values: { 'body.1': '123456' },
  },
  {
    name: 'carousel_of_pictures',
    template: {
      category: 'MARKETING',
      components: [
        body('Two that go together.'),
        {
          type: 'CAROUSEL',
          cards: ['tea', 'cup'].map((thing) => ({
            components: [
              media('IMAGE'),
              body(`The ${thing} of the season, for {{1}} and friends.`, 'Minji'),
              buttons(
                { type: 'QUICK_REPLY', text: `The ${thing}` },
                { type: 'URL', text: 'See it', url: `https://shop.example.com/${thing}` },
              ),
            ],
          })),
        },
      ],
    },
    values: {
      'card.0.header.image': file('tea.jpg'),
      'card.0.body.1': 'Ada',
      'card.1.header.image': file('cup.jpg'),
      'card.1.body.1': 'Ada',
    },
  },
  {
    name: 'carousel_of_products',
    template: {
      category: 'MARKETING',
      components: [
        body('Two of our products.'),
        {
          type: 'CAROUSEL',
          cards: [0, 1].map(() => ({
            components: [{ type: 'HEADER', format: 'PRODUCT' }, buttons({ type: 'SPM', text: 'View' })],
          })),
        },
      ],
    },
    values: {
      'card.0.header.product': { product_retailer_id: 'tea-01', catalog_id: '194836987003835' },
      'card.1.header.product': { product_retailer_id: 'cup-02', catalog_id: '194836987003835' },
    },
  },
  {
    name: 'limited_time_offer',
    template: {
      category: 'MARKETING',
      components: [
        { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Ends soon', has_expiration: true } },
        body('A quarter off everything, {{1}}, but not for long.', 'Minji'),
        buttons(
          { type: 'COPY_CODE', example: 'TODAY25' },
          { type: 'URL', text: 'Go to the offer', url: 'https://shop.example.com/offer' },
        ),
      ],
    },
    values: { 'body.1': 'Ada', 'button.0.code': 'ADA25', 'offer.end': '2099-01-31T18:00' },
  },
  {
    name: 'call_permission',
    template: {
      category: 'UTILITY',
      components: [body('May we call you about your order?'), { type: 'CALL_PERMISSION_REQUEST' }],
    },
    values: {},
  },
];
