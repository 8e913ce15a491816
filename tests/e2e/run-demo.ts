import process from 'node:process';
import { startDemo, type StartDemoOptions } from '../../apps/demo/src/host/start-demo.ts';

/** The demo in a process of its own, as it is for everybody; told what to do, and stopped, by the tests. */
// SAFETY: `harness.ts` is the only one who starts this file.
const demo = await startDemo(JSON.parse(process.argv[2] ?? '{}') as StartDemoOptions);
process.on('SIGTERM', () => void demo.close().then(() => process.exit(0)));
process.on('disconnect', () => void demo.close().then(() => process.exit(0)));
// Last: a test may stop it as soon as it knows the address.
process.send?.({ url: demo.url });
