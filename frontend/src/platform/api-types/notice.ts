import type { Person } from './person';

export type Confirmation = { centreId: string; centre: string; confirmedAt?: string; confirmedBy?: Person };

export type Notice = {
  noticeId: string;
  channelId: string;
  number: string;
  title: string;
  section: string;
  issuedOn: string;
  dueOn?: string;
  issuedBy: Person;
  postedAt: string;
  seq: number;
  recipients: number;
  confirmed: number;
  mine?: Confirmation;
};

export type Recipient = Confirmation & { area?: string };

export type NoticeDetail = Omit<Notice, 'recipients'> & { body: string; recipients: Recipient[] };

export type NoticeList = { channelId: string; seq: number; notices: Notice[] };

export type IssueNotice = {
  clientId: string;
  number: string;
  title: string;
  body: string;
  section: string;
  issuedOn: string;
  dueOn?: string;
  affiliationId?: string;
};
