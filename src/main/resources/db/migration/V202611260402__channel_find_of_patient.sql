create index channel_channel_patient on channel_channel (patient_id, kind) where patient_id is not null;
