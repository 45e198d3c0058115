import type { ActionGroup } from '../../platform/api-types/accesslog';
import { Badge } from '../../ui/badge';
import { useGroupText } from './use-group-text';

export const groups: ActionGroup[] = [
  'read',
  'write',
  'member',
  'administration',
  'review',
  'refusal',
  'emergency',
];

export function GroupBadge({ group }: { group: ActionGroup }) {
  const tone = group === 'emergency' ? 'red' : group === 'read' ? 'gray' : 'key';
  return <Badge tone={tone}>{useGroupText()(group)}</Badge>;
}
