import '../shared/base.css';
import './instagram.css';

import { mount } from '../shared/mount';
import { App } from './App';

mount(<App />);
