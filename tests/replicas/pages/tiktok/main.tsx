import '../shared/base.css';
import './tiktok.css';

import { mount } from '../shared/mount';
import { App } from './App';

mount(<App />);
