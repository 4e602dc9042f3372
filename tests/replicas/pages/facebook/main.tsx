import '../shared/base.css';
import './facebook.css';

import { mount } from '../shared/mount';
import { App } from './App';

mount(<App />);
