import * as screen from '../code-form.tsx';
import { held } from './held.tsx';

export const CodeForm = /* @__PURE__ */ held(screen.CodeForm);
