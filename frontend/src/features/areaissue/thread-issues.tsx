import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Phrases } from '../../ui/name';
import { textLink } from '../../ui/text-link';
import { threadIssuesQuery } from './get-area-issues';
import { StateBadge } from './state-words';

/** Which issues of the area came of a thread (この相談から生まれた課題), and the way to raise one. */
export function ThreadIssues({ channelId, threadId }: { channelId: string; threadId: string }) {
  const { t } = useLingui();
  const { data } = useQuery(threadIssuesQuery(channelId, threadId));
  if (!data) return null;
  return (
    <section aria-label={t`この相談から生まれた課題`} className="flex flex-wrap items-center gap-x-4">
      {data.issues.length > 0 && (
        <>
          <p className="font-700 text-sm">
            <Trans>この相談から生まれた課題</Trans>
          </p>
          <ul>
            {data.issues.map(({ issueId, title, state }) => (
              <li key={issueId} className="flex flex-wrap items-center gap-x-2">
                <Link
                  to="/area-issues/$issueId"
                  params={{ issueId }}
                  className={`${textLink} target inline-flex items-center`}
                >
                  <Phrases>{title}</Phrases>
                </Link>
                <StateBadge state={state} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Link
        to="/area-issues/new"
        search={{ thread: threadId }}
        className={`${textLink} target inline-flex items-center text-sm`}
      >
        <Trans>地域課題として登録</Trans>
      </Link>
    </section>
  );
}
