/** How all that Sidelight shows looks: on its own pages and in the card. theme.css and claims.css have the rules. */
import type { Settings } from './settings-shape.ts';

export type Appearance = Pick<Settings, 'theme' | 'spacing' | 'textSize'>;

/** Has an element, and all in it, follow the theme and the spacing that the reader has chosen. */
export function dress({ dataset }: HTMLElement, { theme, spacing }: Appearance): void {
  dataset.theme = theme;
  dataset.spacing = spacing;
}
