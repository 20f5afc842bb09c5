import type { FrameLocator, Page } from 'playwright-core';

/** The panel's own page: VS Code shows a webview in a frame inside a frame. */
export const panelFrame = (page: Page): FrameLocator => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
