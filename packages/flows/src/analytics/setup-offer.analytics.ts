import type { SetupOfferEvent, SetupOfferState } from '../setup-offer.flow.ts';
import type { Observer } from './kairos-event.ts';

/** The analytics events of the offer that a sign-in makes. */
export const setupOfferObserver: Observer<SetupOfferState, SetupOfferEvent> = {
  onTransition(before, event, after) {
    if (before === after) return [];
    if (event.type === 'loaded' && after.step === 'offered') return [{ type: 'setup_offer.shown' }];
    if (event.type === 'accept-requested') return [{ type: 'setup_offer.accepted' }];
    return event.type === 'skip-requested' ? [{ type: 'setup_offer.skipped' }] : [];
  },
};
