import { Trans } from '@lingui/react/macro';
import { HeadingLevel } from '../../ui/heading';
import { StatePage } from '../../ui/state-page';

/** What fills the wide screen before anything is chosen; a phone shows the list instead. */
export function NothingChosen() {
  return (
    <div className="hidden self-center panes:block">
      <HeadingLevel level={2}>
        <StatePage heading={<Trans>チャンネルを選んでください</Trans>} />
      </HeadingLevel>
    </div>
  );
}
