import * as screen from '../code-form.tsx';
import { withLanguageBoundary } from './held.tsx';

export const CodeForm = /* @__PURE__ */ withLanguageBoundary(screen.CodeForm);
