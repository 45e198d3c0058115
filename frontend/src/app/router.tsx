import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { NotFound } from '../platform/problem/not-found';
import { readAccessLogSearch } from './routes/access-log-search';
import { readAreaIssuesSearch, readNewAreaIssueSearch } from './routes/area-issues-search';
import { ChannelRoute } from './routes/channel-route';
import { ChannelsRoute } from './routes/channels-route';
import { HomeRoute } from './routes/home-route';
import { readLedgerSearch } from './routes/ledger-search';
import { MembersRoute } from './routes/members-route';
import { NewNoticeRoute } from './routes/new-notice-route';
import { NewThreadRoute } from './routes/new-thread-route';
import { NothingChosen } from './routes/nothing-chosen';
import { NoticeRoute } from './routes/notice-route';
import { readOrganizationSearch } from './routes/organization-search';
import { RoomPoliciesRoute } from './routes/room-policies-route';
import { readStatisticsSearch } from './routes/statistics-search';
import { readContactsSearch, readTablesSearch } from './routes/tables-search';
import { ThreadRoute } from './routes/thread-route';
import { SignedIn } from './signed-in';

const root = createRootRoute({ component: Outlet, notFoundComponent: () => <LostRoute /> });

function LostRoute() {
  return (
    <main>
      <NotFound />
    </main>
  );
}

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomeRoute });

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: () => (
    <SignedIn>
      <Outlet />
    </SignedIn>
  ),
});

const channels = createRoute({ getParentRoute: () => signedIn, path: 'channels', component: ChannelsRoute });
const channelsHome = createRoute({ getParentRoute: () => channels, path: '/', component: NothingChosen });

const channel = createRoute({
  getParentRoute: () => channels,
  path: '$channelId',
  component: () => (
    <ChannelRoute key={channel.useParams().channelId} channelId={channel.useParams().channelId} />
  ),
});
const channelHome = createRoute({ getParentRoute: () => channel, path: '/', component: () => null });
const members = createRoute({
  getParentRoute: () => channel,
  path: 'members',
  component: () => <MembersRoute {...members.useParams()} />,
});
const roomPolicies = createRoute({
  getParentRoute: () => channel,
  path: 'policies',
  component: () => <RoomPoliciesRoute {...roomPolicies.useParams()} />,
});
const newThread = createRoute({
  getParentRoute: () => channel,
  path: 'threads/new',
  component: () => <NewThreadRoute {...newThread.useParams()} />,
});
const thread = createRoute({
  getParentRoute: () => channel,
  path: 'threads/$threadId',
  component: () => <ThreadRoute key={thread.useParams().threadId} {...thread.useParams()} />,
});
const newNotice = createRoute({
  getParentRoute: () => channel,
  path: 'notices/new',
  component: () => <NewNoticeRoute {...newNotice.useParams()} />,
});
const notice = createRoute({
  getParentRoute: () => channel,
  path: 'notices/$noticeId',
  component: () => <NoticeRoute {...notice.useParams()} />,
});

const statistics = createRoute({
  getParentRoute: () => signedIn,
  path: 'statistics',
  validateSearch: readStatisticsSearch,
}).lazy(() => import('./routes/statistics-route').then(({ statisticsRoute }) => statisticsRoute));
const tables = createRoute({
  getParentRoute: () => signedIn,
  path: 'statistics/tables',
  validateSearch: readTablesSearch,
}).lazy(() => import('./routes/tables-route').then(({ tablesRoute }) => tablesRoute));
const codeLists = createRoute({ getParentRoute: () => signedIn, path: 'code-lists' }).lazy(() =>
  import('./routes/code-lists-route').then(({ codeListsRoute }) => codeListsRoute),
);
const revision = createRoute({ getParentRoute: () => signedIn, path: 'code-lists/draft' }).lazy(() =>
  import('./routes/revision-route').then(({ revisionRoute }) => revisionRoute),
);
const map = createRoute({ getParentRoute: () => signedIn, path: 'statistics/map' }).lazy(() =>
  import('./routes/map-route').then(({ mapRoute }) => mapRoute),
);
const forms = createRoute({ getParentRoute: () => signedIn, path: 'statistics/forms' }).lazy(() =>
  import('./routes/forms-route').then(({ formsRoute }) => formsRoute),
);
const contacts = createRoute({
  getParentRoute: () => signedIn,
  path: 'statistics/contacts',
  validateSearch: readContactsSearch,
}).lazy(() => import('./routes/contacts-route').then(({ contactsRoute }) => contactsRoute));
const year = createRoute({ getParentRoute: () => signedIn, path: 'statistics/centre' }).lazy(() =>
  import('./routes/year-route').then(({ yearRoute }) => yearRoute),
);
const ledger = createRoute({
  getParentRoute: () => signedIn,
  path: 'ledger',
  validateSearch: readLedgerSearch,
}).lazy(() => import('./routes/ledger-route').then(({ ledgerRoute }) => ledgerRoute));
const enter = createRoute({ getParentRoute: () => signedIn, path: 'ledger/new' }).lazy(() =>
  import('./routes/enter-route').then(({ enterRoute }) => enterRoute),
);
const labels = createRoute({ getParentRoute: () => signedIn, path: 'ledger/labels' }).lazy(() =>
  import('./routes/labels-route').then(({ labelsRoute }) => labelsRoute),
);
const hours = createRoute({ getParentRoute: () => signedIn, path: 'ledger/hours' }).lazy(() =>
  import('./routes/hours-route').then(({ hoursRoute }) => hoursRoute),
);
const pastLedgers = createRoute({ getParentRoute: () => signedIn, path: 'ledger/past' }).lazy(() =>
  import('./routes/past-ledgers-route').then(({ pastLedgersRoute }) => pastLedgersRoute),
);
const pastLedger = createRoute({ getParentRoute: () => signedIn, path: 'ledger/past/$fileId' }).lazy(() =>
  import('./routes/past-ledger-route').then(({ pastLedgerRoute }) => pastLedgerRoute),
);
const matter = createRoute({ getParentRoute: () => signedIn, path: 'ledger/$consultationId' }).lazy(() =>
  import('./routes/matter-route').then(({ matterRoute }) => matterRoute),
);
const areaIssues = createRoute({
  getParentRoute: () => signedIn,
  path: 'area-issues',
  validateSearch: readAreaIssuesSearch,
}).lazy(() => import('./routes/area-issues-route').then(({ areaIssuesRoute }) => areaIssuesRoute));
const newAreaIssue = createRoute({
  getParentRoute: () => signedIn,
  path: 'area-issues/new',
  validateSearch: readNewAreaIssueSearch,
}).lazy(() => import('./routes/new-area-issue-route').then(({ newAreaIssueRoute }) => newAreaIssueRoute));
const areaIssue = createRoute({ getParentRoute: () => signedIn, path: 'area-issues/$issueId' }).lazy(() =>
  import('./routes/area-issue-route').then(({ areaIssueRoute }) => areaIssueRoute),
);
const reports = createRoute({ getParentRoute: () => signedIn, path: 'reports' }).lazy(() =>
  import('./routes/reports-route').then(({ reportsRoute }) => reportsRoute),
);
const newReport = createRoute({ getParentRoute: () => signedIn, path: 'reports/new' }).lazy(() =>
  import('./routes/new-report-route').then(({ newReportRoute }) => newReportRoute),
);
const report = createRoute({ getParentRoute: () => signedIn, path: 'reports/$reportId' }).lazy(() =>
  import('./routes/report-route').then(({ reportRoute }) => reportRoute),
);
const setup = createRoute({ getParentRoute: () => signedIn, path: 'setup' }).lazy(() =>
  import('./routes/setup-route').then(({ setupRoute }) => setupRoute),
);
const sessions = createRoute({ getParentRoute: () => signedIn, path: 'sessions' }).lazy(() =>
  import('./routes/sessions-route').then(({ sessionsRoute }) => sessionsRoute),
);
const account = createRoute({ getParentRoute: () => signedIn, path: 'account' }).lazy(() =>
  import('./routes/account-route').then(({ accountRoute }) => accountRoute),
);
const breakGlass = createRoute({ getParentRoute: () => signedIn, path: 'break-glass' }).lazy(() =>
  import('./routes/break-glass-route').then(({ breakGlassRoute }) => breakGlassRoute),
);
const emergencyRoom = createRoute({ getParentRoute: () => signedIn, path: 'break-glass/$channelId' }).lazy(
  () => import('./routes/emergency-room-route').then(({ emergencyRoomRoute }) => emergencyRoomRoute),
);
const accounts = createRoute({ getParentRoute: () => signedIn, path: 'accounts' }).lazy(() =>
  import('./routes/accounts-route').then(({ accountsRoute }) => accountsRoute),
);
const accessLog = createRoute({
  getParentRoute: () => signedIn,
  path: 'access-log',
  validateSearch: readAccessLogSearch,
}).lazy(() => import('./routes/access-log-route').then(({ accessLogRoute }) => accessLogRoute));
const accessList = createRoute({ getParentRoute: () => signedIn, path: 'access-lists/$channelId' }).lazy(() =>
  import('./routes/access-list-route').then(({ accessListRoute }) => accessListRoute),
);

const policies = createRoute({ getParentRoute: () => signedIn, path: 'policies' }).lazy(() =>
  import('./routes/policies-route').then(({ policiesRoute }) => policiesRoute),
);
const policy = createRoute({ getParentRoute: () => signedIn, path: 'policies/$versionId' }).lazy(() =>
  import('./routes/policy-route').then(({ policyRoute }) => policyRoute),
);
const publishPolicy = createRoute({
  getParentRoute: () => signedIn,
  path: 'policies/publish/$organizationId',
}).lazy(() => import('./routes/publish-policy-route').then(({ publishPolicyRoute }) => publishPolicyRoute));
const directory = createRoute({ getParentRoute: () => signedIn, path: 'directory' }).lazy(() =>
  import('./routes/directory-route').then(({ directoryRoute }) => directoryRoute),
);
const organizations = createRoute({ getParentRoute: () => signedIn, path: 'organizations' }).lazy(() =>
  import('./routes/organizations-route').then(({ organizationsRoute }) => organizationsRoute),
);
const importing = createRoute({ getParentRoute: () => signedIn, path: 'organizations/import' }).lazy(() =>
  import('./routes/import-route').then(({ importRoute }) => importRoute),
);
const organization = createRoute({
  getParentRoute: () => signedIn,
  path: 'organizations/$organizationId',
  validateSearch: readOrganizationSearch,
}).lazy(() => import('./routes/organization-route').then(({ organizationRoute }) => organizationRoute));
const seats = createRoute({ getParentRoute: () => signedIn, path: 'seats' }).lazy(() =>
  import('./routes/seats-route').then(({ seatsRoute }) => seatsRoute),
);
const seat = createRoute({ getParentRoute: () => signedIn, path: 'seats/$seatId' }).lazy(() =>
  import('./routes/seat-route').then(({ seatRoute }) => seatRoute),
);
const rolls = createRoute({ getParentRoute: () => signedIn, path: 'rolls' }).lazy(() =>
  import('./routes/rolls-route').then(({ rollsRoute }) => rollsRoute),
);
const roll = createRoute({ getParentRoute: () => signedIn, path: 'rolls/$subject/$subjectId' }).lazy(() =>
  import('./routes/roll-route').then(({ rollRoute }) => rollRoute),
);
const person = createRoute({ getParentRoute: () => signedIn, path: 'accounts/$accountId' }).lazy(() =>
  import('./routes/person-route').then(({ personRoute }) => personRoute),
);
const invitations = createRoute({ getParentRoute: () => signedIn, path: 'invitations' }).lazy(() =>
  import('./routes/invitations-route').then(({ invitationsRoute }) => invitationsRoute),
);
const envelopes = createRoute({ getParentRoute: () => signedIn, path: 'envelopes' }).lazy(() =>
  import('./routes/envelopes-route').then(({ envelopesRoute }) => envelopesRoute),
);

/** For whoever holds the paper, while nobody can sign in. */
const openEnvelope = createRoute({ getParentRoute: () => root, path: 'envelope' }).lazy(() =>
  import('./routes/open-envelope-route').then(({ openEnvelopeRoute }) => openEnvelopeRoute),
);

/** For whoever holds a link, signed in or not. */
const invitation = createRoute({ getParentRoute: () => root, path: 'invitation' }).lazy(() =>
  import('./routes/invitation-route').then(({ invitationRoute }) => invitationRoute),
);

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    invitation,
    openEnvelope,
    signedIn.addChildren([
      channels.addChildren([
        channelsHome,
        channel.addChildren([channelHome, members, roomPolicies, newThread, thread, newNotice, notice]),
      ]),
      year,
      ledger,
      enter,
      hours,
      labels,
      pastLedgers,
      pastLedger,
      matter,
      statistics,
      tables,
      map,
      forms,
      codeLists,
      revision,
      contacts,
      areaIssues,
      newAreaIssue,
      areaIssue,
      reports,
      newReport,
      report,
      setup,
      sessions,
      account,
      breakGlass,
      emergencyRoom,
      envelopes,
      accounts,
      policies,
      policy,
      publishPolicy,
      directory,
      organizations,
      importing,
      organization,
      seats,
      seat,
      rolls,
      roll,
      accessLog,
      accessList,
      person,
      invitations,
    ]),
  ]),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
