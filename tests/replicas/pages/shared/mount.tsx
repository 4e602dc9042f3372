import type { ReactElement } from 'react';
import ReactDOM from 'react-dom';

export function mount(app: ReactElement): void {
  ReactDOM.render(app, document.getElementById('react-root'));
}
