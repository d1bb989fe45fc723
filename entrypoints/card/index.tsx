import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerCard } from '../../lib/overlay/card-door';
import { mountCard } from './mount';

/** Injected when a card is near: leaves its function for the annotator of the same world. */
export default defineUnlistedScript(() => offerCard(mountCard));
