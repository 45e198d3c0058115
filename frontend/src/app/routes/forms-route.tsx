import { createLazyRoute } from '@tanstack/react-router';
import { FormsPage } from '../../features/statistics/forms/forms-page';

export const formsRoute = createLazyRoute('/signed-in/statistics/forms')({ component: FormsPage });
