import type { Policy, PolicyVersion, RoomPolicies, Rules } from '../../platform/api-types/policy';

// What the tests of this folder show on their pages.
const acceptedAt = '2026-11-20T03:00:00Z';

const nagaokaRules: Rules = {
  adding: 'managers',
  urgency: 'phoned',
  attachments: 'images',
  acceptance: { when: 'renewed', graceDays: 14 },
  retentionYears: 5,
  reviewMonths: 6,
};
const niigataRules: Rules = {
  adding: 'members',
  urgency: 'written',
  attachments: 'none',
  acceptance: { when: 'once', graceDays: 0 },
  retentionYears: 10,
  reviewMonths: null,
};

const nagaoka: PolicyVersion = {
  versionId: 'v2',
  publisherId: 'nagaoka',
  number: 2,
  title: '長岡地域の運用ポリシー',
  rules: nagaokaRules,
  contact: { name: '長岡の窓口', phone: '0258-00-0001' },
  validFrom: '2026-10-01',
  publishedAt: acceptedAt,
};
const niigata: PolicyVersion = {
  ...nagaoka,
  versionId: 'n1',
  publisherId: 'niigata',
  number: 1,
  title: '新潟地域の決まり',
  rules: niigataRules,
  contact: { name: '新潟の窓口', phone: '025-000-0002' },
};

export const policy: Policy = {
  version: nagaoka,
  publisher: '長岡市医師会',
  phase: 'current',
  body: '1　目的\n急ぎの連絡は必ず電話で伝えます。',
  acceptedAt: null,
  administered: [],
};

export const room: RoomPolicies = {
  policies: [
    {
      version: nagaoka,
      publisher: '長岡市医師会',
      organizations: [
        {
          organizationId: 'nursing',
          name: '訪問看護ステーションしなの',
          accepted: { publisherId: 'nagaoka', number: 1, acceptedAt, fresh: false },
        },
      ],
    },
    {
      version: niigata,
      publisher: '新潟市医師会',
      organizations: [
        {
          organizationId: 'pharmacy',
          name: 'みなと薬局',
          accepted: { publisherId: 'niigata', number: 1, acceptedAt, fresh: true },
        },
      ],
    },
  ],
  strictest: {
    rules: { ...nagaokaRules, attachments: 'none', retentionYears: 10 },
    whose: [
      { rule: 'adding', publisherIds: ['nagaoka'] },
      { rule: 'urgency', publisherIds: ['nagaoka'] },
      { rule: 'attachments', publisherIds: ['niigata'] },
      { rule: 'acceptance', publisherIds: ['nagaoka'] },
      { rule: 'retention', publisherIds: ['niigata'] },
      { rule: 'review', publisherIds: ['nagaoka'] },
    ],
  },
  people: [
    {
      accountId: 'tanaka',
      organizationId: 'nursing',
      accepted: [
        { publisherId: 'nagaoka', number: 2, acceptedAt, fresh: true },
        { publisherId: 'niigata', number: 1, acceptedAt, fresh: true },
      ],
    },
    {
      accountId: 'yamamoto',
      organizationId: 'pharmacy',
      accepted: [{ publisherId: 'nagaoka', number: 1, acceptedAt, fresh: false }],
    },
  ],
  owed: [],
};
