/** Once before all tests: bundles the replica pages, and says what is missing. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildReplicas } from '../../replicas/build.mjs';
import { EXTENSION } from './browser';

export default async function setUp(): Promise<void> {
  if (!existsSync(join(EXTENSION, 'manifest.json')))
    throw new Error(`No extension in ${EXTENSION}: run "npm run build" first.`);
  await buildReplicas();
}
