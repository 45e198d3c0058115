import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { channelQuery } from '../../features/channel/get-channel';
import { useOwed } from '../../features/policy/use-owed';

/** What the policies of a room stand against here, and what to do once they no longer do. */
export function useRoomConsent(channelId: string, refused: boolean, onGiven?: () => void) {
  const { t } = useLingui();
  const { data: channel } = useQuery(channelQuery(channelId));
  const { room, owed } = useOwed(channelId, channel?.kind === 'team', refused);
  const before = useRef(owed.length);
  useEffect(() => {
    if (before.current > 0 && owed.length === 0) onGiven?.();
    before.current = owed.length;
  });
  return { room, owed, blocked: owed.length > 0 ? t`運用ポリシーに同意してから投稿できます。` : undefined };
}
