import * as screen from './code-form.tsx';
import { withLanguageBoundary } from '../../provider/with-language-boundary.tsx';

export const CodeForm = /* @__PURE__ */ withLanguageBoundary(screen.CodeForm);
