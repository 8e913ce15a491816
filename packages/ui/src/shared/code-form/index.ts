import { withLanguageBoundary } from '../../provider/with-language-boundary.tsx';
import * as screen from './code-form.tsx';

/** The form for one code, for the views of your own factors. */
export const CodeForm = /* @__PURE__ */ withLanguageBoundary(screen.CodeForm);
