export type SetupStep = 'prefecture' | 'network' | 'invitation' | 'done';

export type NetworkCounts = {
  areas: number;
  associations: number;
  centres: number;
  municipalities: number;
};

export type Setup = { step: SetupStep; prefecture?: { name: string }; networkCounts?: NetworkCounts };

export type NamePrefecture = { name: string; code: string };

export type InviteCoordinator = {
  name: string;
  username: string;
  email?: string;
  organizationId: string;
  profession: string;
};

export type Invited = { username: string; temporaryPassword: string };
