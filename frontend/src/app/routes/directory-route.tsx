import { createLazyRoute } from '@tanstack/react-router';
import { DirectoryPage } from '../../features/directory/directory-page';

export const directoryRoute = createLazyRoute('/signed-in/directory')({ component: DirectoryPage });
