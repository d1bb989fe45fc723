import { mountPage } from '../../lib/shell/mount';
import { beginTable } from '../../lib/shell/use-claims';
import { routeOf } from '../../lib/shell/use-route';
import { Library } from './Library';

if (routeOf(location.hash) === 'claims') beginTable();
mountPage(Library, 'title.library');
