import '../shared/base.css';
import './x.css';

import { mount } from '../shared/mount';
import { App } from './App';

mount(<App />);
