import { Trans } from '@lingui/react/macro';
import type { Message } from '../../platform/api-types/message';
import type { Reader } from '../../platform/api-types/thread';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { professionGroup } from '../../platform/code-list/profession-group';
import { useCodes } from '../../platform/code-list/use-codes';
import { useMe } from '../../platform/session/me-context';
import { Byline } from '../../ui/byline';
import { CheckIcon } from '../../ui/icons';
import { Monogram } from '../../ui/monogram';
import { Readers } from './readers';

type Props = { message: Message; readers: readonly Reader[] };

export function MessagePost({ message, readers }: Props) {
  const { label } = useCodes();
  const own = useMe().accountId === message.author.accountId;
  const { author, messageId, body, postedAt, seq } = message;
  const read = readers.filter(({ person, upTo }) => upTo >= seq && person.accountId !== author.accountId);
  return (
    <article
      aria-labelledby={`by-${messageId}`}
      className={`flex gap-3 px-4 py-3 panes:px-6 ${own ? 'bg-key-50' : ''}`}
    >
      <Monogram name={author.name} hue={professionGroup(author.profession)} />
      <div className="min-w-0 flex-1">
        <Byline
          id={`by-${messageId}`}
          name={author.name}
          details={[label('profession', author.profession), author.organization]}
          time={<TimeStamp at={postedAt} />}
        />
        <p dir="auto" className="mt-1 running-text max-w-prose text-solid-gray-900">
          {body}
        </p>
        <div className="text-sm text-solid-gray-700">
          <Readers readers={read} own={own} beside={own && <Sent />} />
        </div>
      </div>
    </article>
  );
}

function Sent() {
  return (
    <span className="inline-flex items-center gap-1 text-green-1000">
      <CheckIcon className="size-4" />
      <Trans>送信済み</Trans>
    </span>
  );
}
