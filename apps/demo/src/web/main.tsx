// Ours first: it puts its layer below Kairos's, so that our `h2` and `p` leave the kit's alone.
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
