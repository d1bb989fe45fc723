import { mountPage } from '../../lib/shell/mount';
import { Welcome } from './Welcome';

mountPage(Welcome, 'title.welcome');
