/**
 * The content script. It runs in every frame of the four sites and does nothing
 * until somebody puts the caret into a compose box; see page_controller.ts.
 */
import { engineClient } from './engine_client';
import { PageController } from './page_controller';
import { adapterOf } from './sites';

const adapter = adapterOf(location.origin);
if (adapter !== null) new PageController(adapter, engineClient).start();
