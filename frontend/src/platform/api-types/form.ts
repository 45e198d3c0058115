export type { FormCell, FormView as Form } from './generated';
