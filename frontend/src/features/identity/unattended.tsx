import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { attend, longestUnattended, touch, unattendedFor } from '../../platform/session/attendance';
import { sessionEnded } from '../../platform/session/session-ended';
import { Button } from '../../ui/button';
import { Overlay } from '../../ui/overlay';
import { useEndThisSession } from './end-sessions';

const saidBefore = 2 * 60_000;
const pace = 5_000;

/**
 * A screen that nobody attends to does not stay open (離席): the page keeps the session alive by itself, so it has to
 * end it by itself, too. Said two minutes before; any touch is enough to stay.
 */
export function Unattended() {
  const [soon, setSoon] = useState(false);
  const { mutate: end } = useEndThisSession();
  useEffect(attend, []);
  useEffect(() => {
    const look = () => {
      const left = longestUnattended - unattendedFor();
      setSoon(left <= saidBefore);
      if (left > 0) return;
      clearInterval(beat);
      sessionEnded.set('unattended');
      end();
    };
    const beat = setInterval(look, pace);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(beat);
      document.removeEventListener('visibilitychange', look);
    };
  }, [end]);
  const stay = () => {
    touch();
    setSoon(false);
  };
  return (
    <Overlay alert open={soon} onClose={stay} heading={<Trans>まもなくサインアウトします</Trans>}>
      <div className="flex flex-col gap-4">
        <p>
          <Trans>
            しばらく操作がないため、あと2分ほどでサインアウトします。書きかけの文章は、同じ人がこの画面でもう一度サインインすると戻ります。
          </Trans>
        </p>
        <div className="flex justify-end">
          <Button onPress={stay}>
            <Trans>続けて使う</Trans>
          </Button>
        </div>
      </div>
    </Overlay>
  );
}
