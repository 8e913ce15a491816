// Imported first, so that its layer is below Kairos's and our `h2` and `p` rules do not affect the kit.
import './styles/index.css';
import '@kairos-mfa/ui/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.getElementById('app');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
