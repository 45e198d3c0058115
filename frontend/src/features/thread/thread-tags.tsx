import { Trans } from '@lingui/react/macro';
import type { Dimension } from '../../platform/api-types/code-list';
import type { Thread } from '../../platform/api-types/thread';
import { useCodes } from '../../platform/code-list/use-codes';
import { Badge } from '../../ui/badge';
import { Name } from '../../ui/name';

const shown: string[] = ['content', 'scene', 'requester', 'method'];

/** brief: only what the thread is mainly about. */
export function ThreadTags({ thread, brief = false }: { thread: Thread; brief?: boolean }) {
  const { label } = useCodes();
  const tags = thread.tags.filter(({ dimension, primary }) =>
    brief ? dimension === 'content' && primary : shown.includes(dimension),
  );
  if (tags.length === 0 && thread.state === 'open') return null;
  return (
    <span className="flex flex-wrap gap-1">
      {thread.state === 'resolved' && (
        <Badge tone="green">
          <Trans>解決済み</Trans>
        </Badge>
      )}
      {tags.map(({ dimension, code, primary }) => (
        <Badge key={dimension + code} tone={primary ? 'key' : 'gray'}>
          <Name>{label(dimension as Dimension, code)}</Name>
        </Badge>
      ))}
    </span>
  );
}
