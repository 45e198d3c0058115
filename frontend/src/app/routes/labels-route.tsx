import { createLazyRoute } from '@tanstack/react-router';
import { OwnLabelsPage } from '../../features/ownlabel/own-labels-page';

export const labelsRoute = createLazyRoute('/signed-in/ledger/labels')({ component: OwnLabelsPage });
