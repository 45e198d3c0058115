import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { CloseIcon } from './icons';

type Props = {
  open: boolean;
  onClose: () => void;
  heading: ReactNode;
  children: ReactNode;
  alert?: boolean;
  wide?: boolean;
};

/** A dialog: a sheet from below on a phone, a window in the middle on a desk. */
export function Overlay({ open, onClose, heading, children, alert = false, wide = false }: Props) {
  const { t } = useLingui();
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(next) => !next && onClose()}
      isDismissable={false}
      className="fixed inset-0 z-40 flex items-end justify-center bg-opacity-gray-500 sm:items-center sm:p-6"
    >
      <Modal
        className={`max-h-[92dvh] w-full overflow-y-auto rounded-t-16 bg-white shadow-4 sm:rounded-16 ${wide ? 'sm:max-w-2xl' : 'sm:max-w-md'}`}
      >
        <Dialog role={alert ? 'alertdialog' : 'dialog'} className="outline-none">
          <div className="sticky top-0 z-10 flex items-start justify-between gap-4 border-solid-gray-200 border-b bg-white px-5 py-3">
            <Heading slot="title" className="pt-1.5 text-std-18B-160">
              {heading}
            </Heading>
            <button
              type="button"
              aria-label={t`閉じる`}
              onClick={onClose}
              className="target -me-2 flex shrink-0 items-center justify-center gap-1 rounded-6 px-2 text-key-900 hover:bg-key-50"
            >
              <CloseIcon />
              <span aria-hidden="true" className="text-sm">
                <Trans>閉じる</Trans>
              </span>
            </button>
          </div>
          <div className="px-5 py-4">{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
