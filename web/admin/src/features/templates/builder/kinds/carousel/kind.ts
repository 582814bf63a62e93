// SPDX-License-Identifier: Apache-2.0
import Slideshow from '@react-spectrum/s2/icons/Slideshow';
import type { ComponentKind } from '../kind';
import { CarouselEditor } from './CarouselEditor';
import { emptyCarousel } from './shape';

export const carousel: ComponentKind = {
  type: 'CAROUSEL',
  label: 'templates.carousel',
  description: 'templates.carousel.description',
  icon: Slideshow,
  make: emptyCarousel,
  Editor: CarouselEditor,
};
