import * as screenParts from '../primitives/screen/screen.tsx';
import { withLanguageBoundary, withParts } from '../provider/with-language-boundary.tsx';
import * as parts from './setup-offer.parts.tsx';
import * as screen from './setup-offer.tsx';
import * as view from './setup-offer.view.tsx';

/** The offer that a sign-in makes, with its parts for a layout of your own in `layout`. */
export const SetupOffer = /* @__PURE__ */ withParts(screen.SetupOffer, {
  Header: screenParts.ScreenHeader,
  Icon: parts.SetupOfferIcon,
  Title: parts.SetupOfferTitle,
  Body: parts.SetupOfferBody,
  Once: parts.SetupOfferOnce,
  Actions: screenParts.ScreenActions,
  Accept: parts.SetupOfferAccept,
  Skip: parts.SetupOfferSkip,
});

/** The offer, rendered from its state alone. */
export const SetupOfferView = /* @__PURE__ */ withLanguageBoundary(view.SetupOfferView);
