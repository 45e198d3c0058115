export type Organization = { organizationId: string; kind: string; name: string; area?: string };
