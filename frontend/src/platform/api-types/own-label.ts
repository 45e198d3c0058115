export type { OwnLabel, OwnLabelsView as OwnLabels, SetOwnLabels } from './generated';
