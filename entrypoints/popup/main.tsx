import { mountPage } from '../../lib/shell/mount';
import { Popup } from './Popup';

mountPage(Popup, 'title.popup');
