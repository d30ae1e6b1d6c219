import type { BrowserContext } from 'playwright-core';

export interface Server {
  readonly userData: string;
  url(options: { open?: string; payload?: readonly (readonly string[])[] }): string;
  stop(): Promise<void>;
}
export function startServer(options?: { extensionsDir?: string; settings?: Record<string, unknown> }): Promise<Server>;
export function cli(args: readonly string[]): Promise<string>;
export function launchContext(options?: {
  viewport?: { width: number; height: number };
  args?: readonly string[];
}): Promise<BrowserContext>;
