import type { FrameLocator, Page } from 'playwright-core';

/** The bill of an option at the present traffic, as the panel shows it first. */
export const billNow = (optionId: string): string => `.outlook-column.now [data-option="${optionId}"] .figure`;

export type PanelTab = 'assumptions' | 'bill' | 'day' | 'handlers' | 'scenarios' | 'traffic';

/** Brings one of the panel's parts into sight. */
export async function selectTab(panel: FrameLocator | Page, tab: PanelTab): Promise<void> {
  await panel.locator(`[data-tab="${tab}"]`).click();
  await panel.locator(`[data-panel="${tab}"]`).waitFor();
}
