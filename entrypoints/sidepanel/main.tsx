import { mountPage } from '../../lib/shell/mount';
import { SidePanel } from './SidePanel';

mountPage(SidePanel, 'title.sidepanel');
