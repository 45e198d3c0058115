import { createLazyRoute } from '@tanstack/react-router';
import { ImportPage } from '../../features/directory/import-page';

export const importRoute = createLazyRoute('/signed-in/organizations/import')({ component: ImportPage });
