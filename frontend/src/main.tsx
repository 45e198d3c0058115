import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/providers';
import { activateLocale, savedLocale } from './platform/i18n/locale';
import './styles.css';

const root = document.getElementById('root');

if (root) {
  void activateLocale(savedLocale()).then(() => {
    createRoot(root).render(
      <StrictMode>
        <Providers />
      </StrictMode>,
    );
  });
}
