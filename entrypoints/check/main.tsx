import { mountPage } from '../../lib/shell/mount';
import { Check } from './Check';

mountPage(Check, 'title.check');
