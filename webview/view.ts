import type { PanelFigures } from './figures';

/** A part of the panel: built once, then told of each new answer, at most once a frame. */
export interface View {
  root: HTMLElement;
  update(figures: PanelFigures): void;
}
