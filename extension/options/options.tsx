/** Opens the settings page: puts the app into options.html. */
import { render } from 'preact';
import { App } from './app';
import { askBackground } from './background_client';
import { t } from './i18n';

document.title = t('options_title');
const root = document.getElementById('root');
if (root !== null) render(<App ask={askBackground} />, root);
