import { mountPage } from '../../lib/shell/mount';
import { Library } from './Library';

mountPage(Library, 'title.library');
