create table patient_patient (
  patient_id uuid primary key,
  name text not null check (name <> ''),
  name_kana text not null check (name_kana <> '')
);
