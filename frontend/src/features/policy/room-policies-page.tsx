import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RoomPolicies, RoomPolicy, Rule } from '../../platform/api-types/policy';
import { dateText } from '../../platform/clock/time-text';
import { Loaded } from '../../platform/query/loaded';
import { useHeadingLevel } from '../../ui/heading';
import { BackIcon } from '../../ui/icons';
import { Name } from '../../ui/name';
import { Skeleton } from '../../ui/skeleton';
import { StatePage } from '../../ui/state-page';
import { textLink } from '../../ui/text-link';
import { Contacts } from './contacts';
import { roomPoliciesQuery } from './get-policies';
import { RuleTable } from './rule-table';
import { RuleText } from './rule-texts';
import { VersionName } from './version-name';

/** The rules of a room: of each the strictest, whose it is, and what the other policies say. */
export function RoomPoliciesPage({ channelId }: { channelId: string }) {
  const query = useQuery(roomPoliciesQuery(channelId));
  return (
    <div className="flex max-w-3xl flex-col gap-6 px-4 pt-2 pb-8 panes:px-6 panes:pt-4">
      <Link
        to="/channels/$channelId"
        params={{ channelId }}
        className={`${textLink} target -ms-1 flex items-center gap-1 self-start panes:hidden`}
      >
        <BackIcon />
        <Trans>チャンネルに戻る</Trans>
      </Link>
      <Loaded query={query} skeleton={<Skeleton page rows={6} />}>
        {(room) => <RoomRules room={room} />}
      </Loaded>
    </div>
  );
}

function RoomRules({ room }: { room: RoomPolicies }) {
  const Heading = useHeadingLevel();
  const { strictest, policies } = room;
  if (!strictest) {
    return (
      <StatePage heading={<Trans>この部屋に当てはまる運用ポリシーはありません</Trans>}>
        <p>
          <Trans>メンバーの事業所が運用ポリシーに同意すると、ここに表示されます。</Trans>
        </p>
      </StatePage>
    );
  }
  return (
    <>
      <header className="flex flex-col gap-2">
        <Heading className="text-std-20B-160">
          <Trans>この部屋の決まり</Trans>
        </Heading>
        <p>
          <Trans>
            メンバーの事業所が同意した運用ポリシーのうち、決まりごとに、いちばん厳しいものが当てはまります。
          </Trans>
        </p>
      </header>
      <RuleTable
        caption={<Trans>この部屋の決まり</Trans>}
        rules={strictest.rules}
        below={(rule) => <Whose rule={rule} room={room} />}
      />
      <Contacts contacts={policies.map(({ version }) => version.contact)} />
      <Applying policies={policies} />
    </>
  );
}

function Whose({ rule, room: { strictest, policies } }: { rule: Rule; room: RoomPolicies }) {
  const ids = strictest?.whose.find((one) => one.rule === rule)?.publisherIds ?? [];
  const others = policies.filter(({ version }) => !ids.includes(version.publisherId));
  return (
    <ul className="text-sm">
      {policies
        .filter(({ version }) => ids.includes(version.publisherId))
        .map(({ version, publisher }) => (
          <li key={version.versionId} className="text-key-1000">
            <Trans>
              <Name>{publisher}</Name>の決まり
            </Trans>
          </li>
        ))}
      {others.map(({ version, publisher }) => (
        <li key={version.versionId} className="text-solid-gray-700">
          <Trans>
            （<Name>{publisher}</Name>では：
            <RuleText rule={rule} rules={version.rules} />）
          </Trans>
        </li>
      ))}
    </ul>
  );
}

function Applying({ policies }: { policies: readonly RoomPolicy[] }) {
  const Heading = useHeadingLevel(1);
  return (
    <section aria-labelledby="applying" className="flex flex-col gap-2">
      <Heading id="applying" className="text-std-18B-160">
        <Trans>当てはまる運用ポリシー</Trans>
      </Heading>
      <ul className="divide-y divide-solid-gray-200 border-solid-gray-200 border-y">
        {policies.map(({ version, publisher, organizations }) => (
          <li key={version.versionId} className="flex flex-col gap-1 py-3">
            <p className="text-sm text-solid-gray-700">
              <Name>{publisher}</Name>
              {'・'}
              <Trans>{dateText(version.validFrom)}から</Trans>
            </p>
            <Link
              to="/policies/$versionId"
              params={{ versionId: version.versionId }}
              className={`${textLink} target inline-flex items-center self-start`}
            >
              <span>
                <VersionName version={version} />
              </span>
            </Link>
            <p className="text-sm text-solid-gray-700">
              <Trans>この部屋では：</Trans>
              {organizations.map(({ organizationId, name, accepted }) => (
                <span key={organizationId} className="inline-block pe-3">
                  <Name>{name}</Name>
                  {accepted && <Trans>（第{accepted.number}版に同意）</Trans>}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
