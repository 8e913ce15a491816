/** The reference server, for hosts that embed it in their own process. */
export { defaultPolicy } from '@kairos-mfa/engine';
export { readConfig } from './config.ts';
export type { ServeConfig } from './config.ts';
export { createKairosServer } from './create-server.ts';
export type { ConsoleLinksConfig } from './console/console-links-config.ts';
export type { ConsoleConfig } from './console/console-pages.ts';
export type { AuditSinkConfig } from './audit-sinks.ts';
export type { KairosServer, KairosServerConfig } from './create-server.ts';
export type { DeliveryConfig, TextWebhookConfig, TwilioConfig } from './delivery/delivery-config.ts';
export { createHttpServer } from './http-server.ts';
export type { HttpServer } from './http-server.ts';
export { DataDirectoryTaken, lockDirectory } from './directory-lock.ts';
export { consoleLog } from './log.ts';
export type { KairosServerLog } from './log.ts';
