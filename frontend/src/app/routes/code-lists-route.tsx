import { createLazyRoute } from '@tanstack/react-router';
import { CodeListsPage } from '../../features/codelist/code-lists-page';
import { fiscalYearOf } from '../../platform/clock/fiscal-year';

export const codeListsRoute = createLazyRoute('/signed-in/code-lists')({
  component: () => <CodeListsPage running={fiscalYearOf(new Date())} />,
});
