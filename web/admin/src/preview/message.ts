// SPDX-License-Identifier: Apache-2.0
import type { MarkupNode } from 'heliograph-wasm/index.mjs';

export type {
  MarkupNode,
  PreviewButton,
  PreviewCard,
  PreviewHeader,
  PreviewMessage,
  PreviewOffer,
} from 'heliograph-wasm/index.mjs';

export type Markup = readonly MarkupNode[];
