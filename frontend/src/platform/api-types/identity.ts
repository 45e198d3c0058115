export type Affiliation = {
  affiliationId: string;
  organizationId: string;
  organization: string;
  organizationKind: string;
  role: 'coordinator' | 'officer' | 'member';
  profession: string;
};

export type Me = {
  accountId: string;
  name: string;
  administrator: boolean;
  demo: boolean;
  setup: boolean;
  affiliations: Affiliation[];
};

export type DemoPerson = {
  username: string;
  name: string;
  profession: string;
  organization: string;
  note: string;
};

export type Demo = {
  people: DemoPerson[];
  password: string;
  codes: Record<string, string>;
  secondsLeft: number;
};
