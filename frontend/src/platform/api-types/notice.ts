export type {
  IssueNotice,
  NoticeDetail,
  NoticeList,
  NoticeView as Notice,
  RecipientView as Recipient,
} from './generated';
