import type { FrameLocator, Page } from 'playwright-core';

export function runCommand(page: Page, title: string): Promise<void>;
export function openFile(page: Page, name: string): Promise<void>;
export function webview(page: Page): FrameLocator;
export function watchOutside(page: Page): string[];
