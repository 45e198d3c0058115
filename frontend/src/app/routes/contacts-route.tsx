import { createLazyRoute, useSearch } from '@tanstack/react-router';
import { ContactsPage } from '../../features/statistics/tables/contacts-page';
import { fiscalYearOf } from '../../platform/clock/fiscal-year';

export const contactsRoute = createLazyRoute('/signed-in/statistics/contacts')({ component: ContactsRoute });

function ContactsRoute() {
  return (
    <ContactsPage
      asked={useSearch({ from: '/signed-in/statistics/contacts' })}
      latest={fiscalYearOf(new Date())}
    />
  );
}
