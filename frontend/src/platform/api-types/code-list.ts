export type { All as CodeLists, Code, CodeList, Dimension } from './generated';
