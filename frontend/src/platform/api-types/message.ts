export type { MessageView as Message, PostMessage } from './generated';
